import { describe, expect, it } from 'vitest'
import { createWatch, type Progress, STAGES, UNWATCHED } from '../../src/base/watch.ts'

const copied = (done: number): Progress => ({ stage: 'copy', done, total: 3 })

function watched() {
  const told: Progress[] = []
  const stopped: string[] = []
  const { watch, cancel } = createWatch(progress => told.push(progress))
  return { watch, cancel, told, stopped }
}

describe('work that is watched', () => {
  it('tells how far it has come until it is no longer wanted, and then nothing more', () => {
    const { watch, cancel, told } = watched()
    watch.tell(copied(1))
    watch.tell(copied(2))
    expect(watch.isCancelled()).toBe(false)
    cancel()
    watch.tell(copied(3))
    expect(watch.isCancelled()).toBe(true)
    expect(told).toEqual([copied(1), copied(2)])
  })

  it('hears once that it is cancelled, each listener in its turn', () => {
    const { watch, cancel, stopped } = watched()
    watch.onCancel(() => stopped.push('database'))
    watch.onCancel(() => stopped.push('paper'))
    expect(stopped).toEqual([])
    cancel()
    cancel()
    expect(stopped).toEqual(['database', 'paper'])
  })

  it('does not hear it where it no longer listens', () => {
    const { watch, cancel, stopped } = watched()
    const leave = watch.onCancel(() => stopped.push('database'))
    watch.onCancel(() => stopped.push('paper'))
    leave()
    cancel()
    expect(stopped).toEqual(['paper'])
  })

  it('hears it at once where it begins to listen too late, and not a second time', () => {
    const { watch, cancel, stopped } = watched()
    cancel()
    watch.onCancel(() => stopped.push('database'))
    expect(stopped).toEqual(['database'])
    cancel()
    expect(stopped).toEqual(['database'])
  })

  it('may cancel again from within a listener, and is told nothing twice', () => {
    const { watch, cancel, stopped } = watched()
    watch.onCancel(() => {
      stopped.push('database')
      cancel()
    })
    cancel()
    expect(stopped).toEqual(['database'])
  })
})

describe('work that nobody watches', () => {
  it('is never cancelled, calls no listener, and lets every listener go', () => {
    const heard: string[] = []
    UNWATCHED.tell(copied(1))
    const leave = UNWATCHED.onCancel(() => heard.push('cancelled'))
    leave()
    expect([UNWATCHED.isCancelled(), heard]).toEqual([false, []])
  })
})

describe('the stages of long work', () => {
  it('are each named once', () => {
    expect(new Set(STAGES).size).toBe(STAGES.length)
    expect(STAGES).toContain('copy')
  })
})

// How far long calls have come, as the page shows it: once a frame, however often the host tells it.

import { beforeEach, expect, it, vi } from 'vitest'

let frames: (() => void)[] = []
function drawFrame(): void {
  for (const draw of frames.splice(0)) draw()
}

/** Anew for each test: what is under way is the page's, and a page has one. */
async function followed() {
  vi.resetModules()
  const calls = await import('../../renderer/client/long-calls.ts')
  const shown: (readonly string[])[] = []
  calls.watchLongCalls(() =>
    shown.push(calls.longCalls().map(call => `${call.callId} ${call.progress.done} ${call.isCancelling}`)),
  )
  const told = (callId: number, done: number) =>
    calls.noteProgress(callId, 'audit.verify', { stage: 'records', done, total: 9_000 })
  return { ...calls, shown, told }
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
})

it('shows the newest of what came since the last frame, once', async () => {
  const { told, shown } = await followed()
  for (let done = 1; done <= 500; done += 1) told(1, done)
  told(2, 7)
  expect(shown).toEqual([])
  drawFrame()
  told(1, 501)
  drawFrame()
  drawFrame()
  expect(shown).toEqual([
    ['1 500 false', '2 7 false'],
    ['1 501 false', '2 7 false'],
  ])
})

it('keeps what is being cancelled so while it tells more', async () => {
  const { told, shown, noteCancelling } = await followed()
  told(1, 1)
  drawFrame()
  noteCancelling(1)
  told(1, 2)
  drawFrame()
  expect(shown.at(-1)).toEqual(['1 2 true'])
})

it('does not bring back a call that has ended', async () => {
  const { told, shown, noteEnd } = await followed()
  told(1, 1)
  drawFrame()
  told(1, 2)
  noteEnd(1)
  drawFrame()
  expect(shown.at(-1)).toEqual([])
  told(2, 1)
  noteEnd(2)
  drawFrame()
  expect(shown.at(-1)).toEqual([])
})

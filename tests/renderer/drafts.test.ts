// What stands in the forms: a host that is away, or slow, neither loses what was typed last nor brings back what was
// recorded.

import { beforeEach, expect, it, vi } from 'vitest'
import { draftOf, flushDrafts, keepDraft, recallDrafts } from '../../renderer/client/drafts.ts'
import { err, ok } from '../../src/base/result.ts'

const host = vi.hoisted(() => ({
  kept: new Map<string, unknown>(),
  isAway: false,
  /** Answers wait until they are let go. */
  holds: null as Promise<void> | null,
}))

vi.mock('../../renderer/client/procedures.ts', () => ({
  call: async (name: string, input: { readonly form: string; readonly content: unknown }) => {
    if (host.isAway) return err({ kind: 'host-stopped' })
    if (name === 'drafts.list') {
      return ok({ drafts: [...host.kept].map(([form, content]) => ({ form, content })) })
    }
    if (input.content === null) host.kept.delete(input.form)
    else host.kept.set(input.form, input.content)
    await host.holds
    return ok({})
  },
}))

beforeEach(async () => {
  host.kept.clear()
  host.isAway = false
  host.holds = null
  await recallDrafts('')
})

it('does not bring back a form that was recorded while the host died', async () => {
  host.kept.set('payment', { amount: '160,730.00' })
  await recallDrafts('经办')
  host.isAway = true
  keepDraft('payment', null)
  await flushDrafts()
  host.isAway = false
  await recallDrafts('经办')
  expect(draftOf('payment')).toBe(null)
  await flushDrafts()
  expect([...host.kept]).toEqual([])
})

it('sends what was typed while the text before it was on its way', async () => {
  await recallDrafts('复核')
  keepDraft('payment', 'first')
  let letGo = () => {}
  host.holds = new Promise(resolve => {
    letGo = () => resolve()
  })
  const flushed = flushDrafts()
  keepDraft('payment', 'second')
  letGo()
  await flushed
  await flushDrafts()
  expect(host.kept.get('payment')).toBe('second')
})

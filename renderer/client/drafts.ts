// What stands in the forms and is not recorded yet. The page has it at once, the host a moment later; so it survives
// the end of either. Kept apart from React, because a host that died takes every page off the screen.

import { call } from './procedures.ts'

/** Long enough not to write a file at every key. */
const KEEP_AFTER_MS = 400

let owner = ''
const drafts = new Map<string, unknown>()
const pending = new Map<string, ReturnType<typeof setTimeout>>()

/** Once a ledger is open. What this page still has of the same user is newer than what the host wrote. */
export async function recallDrafts(of: string): Promise<void> {
  if (of !== owner) forget()
  owner = of
  const kept = await call('drafts.list', {})
  if (!kept.ok) return
  for (const { form, content } of kept.value.drafts) {
    // One that this page has taken away is still on its way there: what was recorded must not stand in a form again.
    if (!drafts.has(form) && !pending.has(form)) drafts.set(form, content)
  }
  for (const form of pending.keys()) void send(form)
}

function forget(): void {
  for (const timer of pending.values()) clearTimeout(timer)
  pending.clear()
  drafts.clear()
}

export const draftOf = (form: string): unknown => drafts.get(form) ?? null

/** Null takes it away. */
export function keepDraft(form: string, content: unknown): void {
  if (content === null) drafts.delete(form)
  else drafts.set(form, content)
  clearTimeout(pending.get(form))
  pending.set(
    form,
    setTimeout(() => send(form), KEEP_AFTER_MS),
  )
}

/** Before the ledger is locked: what is still on its way. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...pending.keys()].map(send))
}

async function send(form: string): Promise<void> {
  const timer = pending.get(form)
  clearTimeout(timer)
  const kept = await call('drafts.keep', { form, content: draftOf(form) })
  // A host that has died gets it when it is back, and what was typed meanwhile has a timer of its own.
  if (kept.ok && pending.get(form) === timer) pending.delete(form)
}

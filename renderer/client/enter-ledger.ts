// Opens a ledger and learns the day: what sign-in and the first run both end with; and leaves it again.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { flushDrafts, recallDrafts } from './drafts.ts'
import type { OpenLedger } from './open-ledger.ts'
import { type CallInput, call } from './procedures.ts'
import { forgetAll } from './remembered.ts'
import { shell } from './window-shell.ts'

let leaving: Promise<unknown> = Promise.resolve()

/** Keeps what is still on its way, then has the host close the ledger. */
export function leaveLedger(): void {
  forgetAll()
  leaving = flushDrafts().then(() => call('desk.lock', {}))
}

export async function enterLedger(given: CallInput<'desk.open'>): Promise<Result<OpenLedger, Refusal>> {
  // A host that is slow to start would else open the ledger first and lock it then.
  await leaving
  forgetAll()
  const opened = await call('desk.open', given)
  if (!opened.ok) return opened
  const state = await call('desk.state', {})
  if (!state.ok) return state
  shell.rememberLedger(opened.value.file)
  await recallDrafts(`${opened.value.file} ${opened.value.user}`)
  return ok({ ...opened.value, today: state.value.today })
}

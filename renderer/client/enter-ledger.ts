// Opens a ledger and learns the day: what sign-in and the first run both end with.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { recallDrafts } from './drafts.ts'
import type { OpenLedger } from './open-ledger.ts'
import { type CallInput, call } from './procedures.ts'
import { shell } from './window-shell.ts'

export async function enterLedger(given: CallInput<'desk.open'>): Promise<Result<OpenLedger, Refusal>> {
  const opened = await call('desk.open', given)
  if (!opened.ok) return opened
  const state = await call('desk.state', {})
  if (!state.ok) return state
  shell.rememberLedger(opened.value.file)
  await recallDrafts(`${opened.value.file} ${opened.value.user}`)
  return ok({ ...opened.value, today: state.value.today })
}

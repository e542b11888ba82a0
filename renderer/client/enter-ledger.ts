// Opens a ledger and learns the day: what sign-in and the first run both end with; and leaves it again.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { forgetAnswers } from './answers.ts'
import { flushDrafts, recallDrafts } from './drafts.ts'
import { askFirstPage, enteringWhile } from './first-page.ts'
import { keepHostDay } from './host-day.ts'
import type { OpenLedger } from './open-ledger.ts'
import { type CallInput, type CallOutput, call } from './procedures.ts'
import { shell } from './window-shell.ts'

let leaving: Promise<unknown> = Promise.resolve()

/** The ledgers whose place was spoken of since the program started. */
const placesTold = new Set<string>()

/** Keeps what is still on its way, then has the host close the ledger. */
export function leaveLedger(): void {
  forgetAnswers()
  leaving = flushDrafts().then(() => call('desk.lock', {}))
}

export async function enterLedger(given: CallInput<'desk.open'>): Promise<Result<OpenLedger, Refusal>> {
  // A host that is slow to start would else open the ledger first and lock it then.
  await leaving
  return await enteringWhile(async () => await entered(await call('desk.open', given)))
}

/** Another user at the same PC; refused, whoever was in stays in. */
export async function changeUser(given: CallInput<'desk.changeUser'>): Promise<Result<OpenLedger, Refusal>> {
  // What is on its way is still the former user's.
  await flushDrafts()
  return await entered(await call('desk.changeUser', given))
}

async function entered(
  opened: Result<CallOutput<'desk.open'>, Refusal>,
): Promise<Result<OpenLedger, Refusal>> {
  if (!opened.ok) return opened
  forgetAnswers()
  const asked = call('desk.state', {})
  const recalled = recallDrafts(`${opened.value.file} ${opened.value.user}`)
  const state = await asked
  if (!state.ok) return state
  keepHostDay(state.value.today)
  shell.rememberLedger(opened.value.file)
  await Promise.all([recalled, askFirstPage(state.value.today)])
  const placeWarnings = placesTold.has(opened.value.file) ? [] : opened.value.placeWarnings
  placesTold.add(opened.value.file)
  return ok({ ...opened.value, placeWarnings, today: state.value.today })
}

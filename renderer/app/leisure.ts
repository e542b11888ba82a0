// Work that nobody waits for waits itself while a ledger is opened and its first page asked for: each part of it would take
// a processor from the key that is derived, and come between the host's answers and the page.

import { firstPageAsked } from '../client/first-page.ts'

export async function untilLeisure(): Promise<void> {
  await firstPageAsked()
  await untilIdle()
}

export const untilIdle = (): Promise<unknown> => new Promise(resolve => requestIdleCallback(resolve))

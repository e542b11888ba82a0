// Work that nobody waits for waits itself while a ledger's first page does: each part of it would come between the host's
// answers and the page.

import { firstPageAsked } from '../client/first-page.ts'

export async function untilLeisure(): Promise<void> {
  await firstPageAsked()
  await new Promise(resolve => requestIdleCallback(resolve))
}

// One open ledger with the user who opened it, as procedures see it. The command line makes one for each run, the
// window one for as long as it is signed in.

import type { LedgerFile } from '../db/ledger-file.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import type { CalendarDate } from '../src/base/calendar-date.ts'
import type { Result } from '../src/base/result.ts'
import type { ReadLedger, WriteLedger } from '../src/services/ports.ts'
import type { PdfRenderer } from './pdf/pdf-client.ts'
import type { SigningDesk } from './signing/signing-desk.ts'

export type Session = {
  readonly file: LedgerFile
  readonly ledger: ReadLedger
  readonly today: () => CalendarDate
  /** Where relative paths in an input count from. */
  readonly folder: string
  readonly pdf: PdfRenderer
  readonly signing: SigningDesk
}

/** One transaction, one document: when `work` refuses, nothing of it is in the ledger. */
export function transact<T, E>(
  session: Session,
  verb: string,
  work: (ledger: WriteLedger) => Result<T, E>,
): Result<T, E | { readonly kind: string }> {
  return session.file.transact({ verb }, writer => work(writeLedger(writer, session.ledger)))
}

export const ledgerOf = (file: LedgerFile): ReadLedger => readLedger(file.reader)

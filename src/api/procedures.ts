// Every procedure of the program, by name. This list is the whole surface: the window, the command line and
// acceptance reach nothing else.

import type { z } from 'zod'
import { archiveProcedures } from './archive-procedures.ts'
import { attachmentsProcedures } from './attachments-procedures.ts'
import { backupsProcedures } from './backups-procedures.ts'
import { billingProcedures } from './billing-procedures.ts'
import { billsProcedures } from './bills-procedures.ts'
import { cardPageProcedures } from './card-page-procedures.ts'
import { cardsProcedures } from './cards-procedures.ts'
import { chargesProcedures } from './charges-procedures.ts'
import { closingProcedures } from './closing-procedures.ts'
import { contractsProcedures } from './contracts-procedures.ts'
import { courtProcedures } from './court-procedures.ts'
import { diagnosticsProcedures } from './diagnostics-procedures.ts'
import { dutiesProcedures } from './duties-procedures.ts'
import { handOutProcedures } from './hand-out-procedures.ts'
import { handoversProcedures } from './handovers-procedures.ts'
import { holidaysProcedures } from './holidays-procedures.ts'
import { importsProcedures } from './imports-procedures.ts'
import { incomingProcedures } from './incoming-procedures.ts'
import { invoicesProcedures } from './invoices-procedures.ts'
import { issuedPapersProcedures } from './issued-papers-procedures.ts'
import { journalProcedures } from './journal-procedures.ts'
import { letterStepsProcedures } from './letter-steps-procedures.ts'
import { listsProcedures } from './lists-procedures.ts'
import { moneyProcedures } from './money-procedures.ts'
import { noticeListProcedures } from './notice-list-procedures.ts'
import { papersProcedures } from './papers-procedures.ts'
import { pastRecordsProcedures } from './past-records-procedures.ts'
import { paymentsProcedures } from './payments-procedures.ts'
import { positionProcedures } from './position-procedures.ts'
import type { Procedure } from './procedure.ts'
import { questionsProcedures } from './questions-procedures.ts'
import { searchProcedures } from './search-procedures.ts'
import { signersProcedures } from './signers-procedures.ts'
import { toolsProcedures } from './tools-procedures.ts'
import { usersProcedures } from './users-procedures.ts'

export const procedures = {
  ...toolsProcedures,
  ...contractsProcedures,
  ...closingProcedures,
  ...questionsProcedures,
  ...holidaysProcedures,
  ...cardsProcedures,
  ...cardPageProcedures,
  ...billingProcedures,
  ...billsProcedures,
  ...invoicesProcedures,
  ...paymentsProcedures,
  ...chargesProcedures,
  ...positionProcedures,
  ...moneyProcedures,
  ...journalProcedures,
  ...papersProcedures,
  ...issuedPapersProcedures,
  ...incomingProcedures,
  ...noticeListProcedures,
  ...letterStepsProcedures,
  ...pastRecordsProcedures,
  ...courtProcedures,
  ...signersProcedures,
  ...importsProcedures,
  ...usersProcedures,
  ...searchProcedures,
  ...dutiesProcedures,
  ...attachmentsProcedures,
  ...backupsProcedures,
  ...handOutProcedures,
  ...listsProcedures,
  ...archiveProcedures,
  ...diagnosticsProcedures,
  ...handoversProcedures,
} as const

export type ProcedureName = keyof typeof procedures
/** What a handler receives: the input after its schema has passed it. */
export type InputOf<N extends ProcedureName> = z.output<(typeof procedures)[N]['input']>
export type OutputOf<N extends ProcedureName> = z.input<(typeof procedures)[N]['output']>

/** The same by name for whoever has a name that is known only when the program runs: input and answer stay a pair. */
export const procedureTable: {
  readonly [N in ProcedureName]: Procedure<z.ZodType<InputOf<N>>, z.ZodType<unknown, OutputOf<N>>>
} = procedures

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name)
}

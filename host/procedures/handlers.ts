// Every procedure's handler, by name: the compiler holds this list and the list of procedures to each other.

import type { ProcedureName } from '../../src/api/procedures.ts'
import { archiveHandlers } from './archive.ts'
import { attachmentsHandlers } from './attachments.ts'
import { auditBillHandlers } from './audit-bill.ts'
import { backupsHandlers } from './backups.ts'
import { billsHandlers } from './bills.ts'
import { cardPageHandlers } from './card-page.ts'
import { cardsHandlers } from './cards.ts'
import { chargesHandlers } from './charges.ts'
import { closingHandlers } from './closing.ts'
import { contractsHandlers } from './contracts.ts'
import { courtHandlers } from './court.ts'
import { diagnosticsHandlers } from './diagnostics.ts'
import { dutiesHandlers, setRulesApproved } from './duties.ts'
import { handOutHandlers } from './hand-out.ts'
import type { Handlers } from './handler.ts'
import { handoversHandlers } from './handovers.ts'
import { importsHandlers } from './imports.ts'
import { incomingHandlers } from './incoming.ts'
import { invoicesHandlers } from './invoices.ts'
import { issuedPapersHandlers } from './issued-papers.ts'
import { journalHandlers } from './journal.ts'
import { ledgerHandlers } from './ledger.ts'
import { letterStepsHandlers } from './letter-steps.ts'
import { listsHandlers } from './lists.ts'
import { moneyHandlers } from './money.ts'
import { noticeListHandlers } from './notice-list.ts'
import { papersHandlers } from './papers.ts'
import { pastRecordsHandlers } from './past-records.ts'
import { paymentsHandlers } from './payments.ts'
import { positionHandlers } from './position.ts'
import { proposalsHandlers } from './proposals.ts'
import { searchHandlers } from './search.ts'
import { signersHandlers } from './signers.ts'
import { toolsHandlers } from './tools.ts'
import { usersHandlers } from './users.ts'

export const handlers: Handlers<ProcedureName> = {
  ...toolsHandlers,
  ...contractsHandlers,
  ...closingHandlers,
  ...cardsHandlers,
  ...cardPageHandlers,
  ...billsHandlers,
  ...invoicesHandlers,
  ...paymentsHandlers,
  ...chargesHandlers,
  ...positionHandlers,
  ...moneyHandlers,
  ...journalHandlers,
  ...papersHandlers,
  ...issuedPapersHandlers,
  ...incomingHandlers,
  ...noticeListHandlers,
  ...letterStepsHandlers,
  ...pastRecordsHandlers,
  ...courtHandlers,
  ...signersHandlers,
  ...importsHandlers,
  ...auditBillHandlers,
  ...ledgerHandlers,
  ...usersHandlers,
  ...searchHandlers,
  ...dutiesHandlers,
  ...handoversHandlers,
  ...proposalsHandlers({
    ...paymentsHandlers,
    ...pastRecordsHandlers,
    ...importsHandlers,
    ...cardsHandlers,
    ...contractsHandlers,
    ...closingHandlers,
    ...papersHandlers,
    ...dutiesHandlers,
    'duties.set': setRulesApproved,
  }),
  ...attachmentsHandlers,
  ...backupsHandlers,
  ...handOutHandlers,
  ...listsHandlers,
  ...archiveHandlers,
  ...diagnosticsHandlers,
}

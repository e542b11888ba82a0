// The ports of src/services over an open ledger: one store a room, put together.

import type { ReadLedger, WriteLedger } from '../../src/services/ports.ts'
import type { LedgerReader, LedgerWriter } from '../handles.ts'
import { alikeCardReads } from './alike-cards-store.ts'
import { attachmentReads, attachmentWrites } from './attachment-store.ts'
import { billReads, billWrites } from './bill-store.ts'
import { cardReads, cardWrites } from './card-store.ts'
import { keepChargeColumns } from './charge-columns.ts'
import { chargePageReads } from './charge-page-store.ts'
import { chargeReads, chargeWrites } from './charge-store.ts'
import { closingReads, closingWrites } from './closing-store.ts'
import { contractReads, contractWrites } from './contract-store.ts'
import { correspondenceReads, correspondenceWrites } from './correspondence-store.ts'
import { courtReads, courtWrites } from './court-store.ts'
import { debtGroupReads } from './debt-group-store.ts'
import { draftReads, draftWrites } from './draft-store.ts'
import { dutyReads, dutyWrites } from './duty-store.ts'
import { handOutReads, handOutWrites } from './hand-out-store.ts'
import { handoverReads, handoverWrites } from './handover-store.ts'
import { importReads, importWrites } from './import-store.ts'
import { journalReads, journalWrites } from './journal-store.ts'
import { letterStepReads, letterStepWrites } from './letter-step-store.ts'
import { moneyReads, moneyWrites } from './money-store.ts'
import { paperReads, paperWrites } from './paper-store.ts'
import { recordReads } from './record-store.ts'
import { searchReads } from './search-store.ts'
import { settledReads } from './settled-store.ts'

/** `columns` may be kept longer than what else is remembered: it tells itself what was taken back. */
export function readLedger(reader: LedgerReader, columns = keepChargeColumns(reader)): ReadLedger {
  return {
    ...contractReads(reader),
    ...cardReads(reader),
    ...billReads(reader),
    ...chargeReads(reader),
    ...chargePageReads(reader),
    ...debtGroupReads(columns),
    ...alikeCardReads(reader, columns),
    ...settledReads(columns),
    ...moneyReads(reader),
    ...journalReads(reader),
    ...paperReads(reader),
    ...correspondenceReads(reader),
    ...draftReads(reader),
    ...letterStepReads(reader),
    ...courtReads(reader),
    ...dutyReads(reader),
    ...closingReads(reader),
    ...handoverReads(reader),
    ...handOutReads(reader),
    ...importReads(reader),
    ...recordReads(reader),
    ...attachmentReads(reader),
    ...searchReads(reader),
  }
}

/** `reads` is kept from transaction to transaction: it remembers the parsed packs. */
export function writeLedger(writer: LedgerWriter, reads: ReadLedger): WriteLedger {
  return {
    ...reads,
    ...contractWrites(writer),
    ...cardWrites(writer),
    ...billWrites(writer),
    ...chargeWrites(writer),
    ...moneyWrites(writer),
    ...journalWrites(writer),
    ...paperWrites(writer),
    ...attachmentWrites(writer),
    ...correspondenceWrites(writer),
    ...draftWrites(writer),
    ...letterStepWrites(writer),
    ...courtWrites(writer),
    ...dutyWrites(writer),
    ...closingWrites(writer),
    ...handoverWrites(writer),
    ...handOutWrites(writer),
    ...importWrites(writer),
  }
}

// The lists of 补录, column by column, in the order in which the court's own tables usually have them.

import { eventWords, replacementCauseWords } from '../../../src/wording/card-refusals.ts'
import { milestoneWords } from '../../../src/wording/contract-refusals.ts'
import { pastFaultWords, pastColumnWords as words } from '../../../src/wording/window-past-records.ts'
import type { CallInput } from '../../client/procedures.ts'
import {
  amountColumn,
  type CellColumn,
  type CellColumns,
  choiceColumn,
  countColumn,
  dateColumn,
  monthColumn,
  optional,
  rateColumn,
  textColumn,
} from '../../components/cell-columns.ts'
import type { ListedContract } from '../../components/contract-choice.tsx'

type PastInput = CallInput<'pastRecords.record'>
export type PastList = Exclude<keyof PastInput, 'through' | 'asOf'>
export type PastRow<L extends PastList> = PastInput[L][number]

export type PastColumns = { readonly [L in PastList]: CellColumns<PastRow<L>> }

const ICCID_PX = 180

export function pastColumns(contracts: readonly ListedContract[]): PastColumns {
  const contractId = contractColumn(contracts)
  const iccid = textColumn(words.iccid, ICCID_PX)
  return {
    cards: {
      contractId,
      iccid,
      msisdn: optional(textColumn(words.msisdn, 130)),
      suppliedOn: dateColumn(words.suppliedOn),
      activatedOn: optional(dateColumn(words.activatedOn)),
    },
    events: {
      iccid,
      kind: choiceColumn(words.event, 100, eventWords),
      on: dateColumn(words.on),
      cause: optional(choiceColumn(words.cause, 90, replacementCauseWords)),
      newIccid: optional(textColumn(words.newIccid, ICCID_PX)),
    },
    milestones: {
      contractId,
      instalment: countColumn(words.instalment),
      kind: choiceColumn(words.milestone, 160, milestoneWords),
      on: dateColumn(words.on),
    },
    bills: {
      contractId,
      fromMonth: monthColumn(words.fromMonth),
      toMonth: monthColumn(words.toMonth),
      receivedOn: dateColumn(words.receivedOn),
      dueOn: optional(dateColumn(words.dueOn)),
      amountFen: amountColumn(words.amount),
    },
    invoices: {
      contractId,
      number: textColumn(words.number, 180),
      kind: choiceColumn(words.kind, 100, { 普通发票: '普通发票', 专用发票: '专用发票' }),
      issuedOn: dateColumn(words.issuedOn),
      netFen: amountColumn(words.net),
      taxFen: amountColumn(words.tax),
      grossFen: amountColumn(words.gross),
      rate: rateColumn(words.rate),
      instalment: optional(countColumn(words.instalment)),
      from: optional(monthColumn(words.fromMonth)),
      to: optional(monthColumn(words.toMonth)),
    },
    payments: {
      contractId,
      paidOn: dateColumn(words.paidOn),
      amountFen: amountColumn(words.amount),
      voucher: textColumn(words.voucher, 200),
    },
  }
}

/** By its id or by its name, whichever the clerk's own table has. */
function contractColumn(contracts: readonly ListedContract[]): CellColumn<string> {
  return {
    title: words.contractId,
    width: 70,
    read: text =>
      contracts.find(({ contractId, shortTitle, title }) => [contractId, shortTitle, title].includes(text))
        ?.contractId,
    fault: pastFaultWords.contract(
      contracts.map(({ contractId, shortTitle }) => `${contractId}（${shortTitle}）`).join('、'),
    ),
  }
}

// The tables of a year's archive: one for each kind of entry, over all contracts, with the headings of the screen.

import { minuteInChina } from '../base/china-time.ts'
import { type ListCell, type ListColumn, textOrDay } from '../base/list-cell.ts'
import { percentInWords } from './amounts.ts'
import { chargeListColumns, type ListedCharge } from './handed-lists.ts'
import { auditWords } from './window-audit.ts'
import { cardStateWords, cardsWords } from './window-cards.ts'
import { invoicesWords } from './window-invoices.ts'
import { groupsInWords, moneyWords, takenBackInWords } from './window-money.ts'
import { paymentsWords } from './window-payments.ts'

export type OfContract<Row> = Row & { readonly contractId: string }

const contractColumn: ListColumn<{ readonly contractId: string }> = {
  title: auditWords.contract,
  cell: ({ contractId }) => contractId,
}

type TakenBack = {
  readonly reason: string
  readonly recordedBy: string
  readonly recordedAt: string
} | null

const stateOf = (takenBack: TakenBack, word: string, inForce: string): ListCell =>
  takenBack === null
    ? inForce
    : `${word} ${takenBackInWords(takenBack.reason, takenBack.recordedBy, minuteInChina(takenBack.recordedAt))}`

export const archivedChargeColumns: readonly ListColumn<OfContract<ListedCharge>>[] = [
  contractColumn,
  ...chargeListColumns,
]

type Groups = Parameters<typeof groupsInWords>[0]

export type ArchivedPayment = {
  readonly paymentId: number
  readonly paidOn: string
  readonly amountFen: number
  readonly voucher: string
  readonly settled: Groups
  readonly onAccountFen: number
  readonly reversed: TakenBack
}

export const archivedPaymentColumns: readonly ListColumn<OfContract<ArchivedPayment>>[] = [
  contractColumn,
  { title: moneyWords.number, cell: ({ paymentId }) => paymentId },
  { title: paymentsWords.paidOn, cell: ({ paidOn }) => textOrDay(paidOn) },
  { title: paymentsWords.amountColumn, cell: ({ amountFen }) => ({ amountFen }) },
  { title: paymentsWords.voucher, cell: ({ voucher }) => voucher },
  { title: paymentsWords.settled, cell: ({ settled }) => groupsInWords(settled) },
  { title: paymentsWords.onAccount, cell: ({ onAccountFen }) => ({ amountFen: onAccountFen }) },
  {
    title: moneyWords.state,
    cell: ({ reversed }) => stateOf(reversed, paymentsWords.reversed, paymentsWords.inForce),
  },
]

export type ArchivedInvoice = {
  readonly number: string
  readonly kind: string
  readonly issuedOn: string
  readonly seller: string | null
  readonly netFen: number
  readonly taxFen: number
  readonly grossFen: number
  readonly rate: string
  readonly covered: Groups
  readonly match: keyof typeof invoicesWords.match
  readonly withdrawn: TakenBack
}

export const archivedInvoiceColumns: readonly ListColumn<OfContract<ArchivedInvoice>>[] = [
  contractColumn,
  { title: invoicesWords.number, cell: ({ number }) => number },
  { title: invoicesWords.kind, cell: ({ kind }) => kind },
  { title: invoicesWords.issuedOn, cell: ({ issuedOn }) => textOrDay(issuedOn) },
  { title: invoicesWords.seller, cell: ({ seller }) => seller },
  { title: invoicesWords.netColumn, cell: ({ netFen }) => ({ amountFen: netFen }) },
  { title: invoicesWords.taxColumn, cell: ({ taxFen }) => ({ amountFen: taxFen }) },
  { title: invoicesWords.rate, cell: ({ rate }) => percentInWords(rate) },
  { title: invoicesWords.grossColumn, cell: ({ grossFen }) => ({ amountFen: grossFen }) },
  { title: invoicesWords.covers, cell: ({ covered }) => groupsInWords(covered) },
  {
    title: moneyWords.state,
    cell: ({ withdrawn, match }) =>
      stateOf(withdrawn, invoicesWords.match.withdrawn, invoicesWords.match[match]),
  },
]

export type ArchivedCard = {
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: string
  readonly activatedOn: string | null
  readonly cancelledOn: string | null
  readonly state: keyof typeof cardStateWords | null
}

export const archivedCardColumns: readonly ListColumn<OfContract<ArchivedCard>>[] = [
  contractColumn,
  { title: cardsWords.iccid, cell: ({ iccid }) => iccid },
  { title: cardsWords.msisdn, cell: ({ msisdn }) => msisdn },
  { title: cardsWords.state, cell: ({ state }) => (state === null ? null : cardStateWords[state]) },
  { title: cardsWords.suppliedOn, cell: ({ suppliedOn }) => textOrDay(suppliedOn) },
  { title: cardsWords.activatedOn, cell: ({ activatedOn }) => textOrDay(activatedOn) },
  { title: cardsWords.cancelledOn, cell: ({ cancelledOn }) => textOrDay(cancelledOn) },
]

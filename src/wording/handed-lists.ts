// Lists that the host itself writes, because they may be longer than what the window holds: their columns as on screen.

import { fen, formatYuan } from '../base/fen.ts'
import { type ListCell, type ListColumn, textOrDay } from '../base/list-cell.ts'
import { chargeKindInWords } from './accounts.ts'
import { auditWords } from './window-audit.ts'
import { chargeListWords, chargeStateWords, chargesWords, instalmentInWords } from './window-charges.ts'

export type ListedCharge = {
  readonly id: number
  readonly kind: string
  readonly month?: string | undefined
  readonly instalment?: number | undefined
  readonly iccid?: string | undefined
  readonly amountFen: number
  readonly paidFen: number | null
  readonly openFen: number | null
  readonly adjusts: number | null
  readonly effectiveOn: string
  readonly dueOn: string | null
  readonly dueProvisional: boolean
  readonly state: keyof typeof chargeStateWords
  readonly clause: string
}

export type ChargeListKey =
  | 'number'
  | 'kind'
  | 'month'
  | 'iccid'
  | 'amount'
  | 'paid'
  | 'open'
  | 'effectiveOn'
  | 'dueOn'
  | 'state'
  | 'clause'

const amountOrNothing = (amountFen: number | null): ListCell => (amountFen === null ? null : { amountFen })

export const chargeListColumns: readonly (ListColumn<ListedCharge> & { readonly key: ChargeListKey })[] = [
  { key: 'number', title: chargesWords.number, cell: ({ id }) => id },
  { key: 'kind', title: chargesWords.kind, cell: ({ kind }) => chargeKindInWords(kind) },
  {
    key: 'month',
    title: chargesWords.period,
    cell: ({ month, instalment }) =>
      month ?? (instalment === undefined ? null : instalmentInWords(instalment)),
  },
  { key: 'iccid', title: chargesWords.iccid, cell: ({ iccid }) => iccid ?? null },
  { key: 'amount', title: chargesWords.amount, cell: ({ amountFen }) => ({ amountFen }) },
  {
    key: 'paid',
    title: chargeListWords.paid,
    cell: ({ paidFen, adjusts }) =>
      paidFen === null ? chargeListWords.correctionOf(adjusts ?? 0) : { amountFen: paidFen },
  },
  { key: 'open', title: chargeListWords.open, cell: ({ openFen }) => amountOrNothing(openFen) },
  { key: 'effectiveOn', title: chargesWords.effectiveOn, cell: ({ effectiveOn }) => ({ on: effectiveOn }) },
  {
    key: 'dueOn',
    title: chargesWords.dueOn,
    cell: ({ dueOn }) => (dueOn === null ? chargesWords.noDueOn : { on: dueOn }),
  },
  {
    key: 'state',
    title: chargeListWords.state,
    cell: ({ state, dueOn, dueProvisional }) =>
      dueOn !== null && dueProvisional
        ? `${chargeStateWords[state]}（${chargesWords.provisional}）`
        : chargeStateWords[state],
  },
  { key: 'clause', title: chargesWords.clause, cell: ({ clause }) => clause },
]

export type ListedRecord = {
  readonly seq: number
  readonly kindName: string
  readonly contractId: string | null
  readonly effectiveOn: string | null
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly summary: string
  readonly lines: readonly { readonly accountName: string; readonly amountFen: number }[]
}

/** The lines of an entry stand in its summary as on screen; what it comes to stands beside it as a figure. */
export const recordListColumns: readonly ListColumn<ListedRecord>[] = [
  { title: auditWords.number, cell: ({ seq }) => seq },
  { title: auditWords.kind, cell: ({ kindName }) => kindName },
  { title: auditWords.contract, cell: ({ contractId }) => contractId },
  { title: auditWords.effectiveOn, cell: ({ effectiveOn }) => textOrDay(effectiveOn) },
  { title: auditWords.summary, cell: ({ summary, lines }) => [summary, ...lines.map(lineText)].join('；') },
  { title: chargesWords.amount, cell: ({ lines }) => debitOf(lines) },
  { title: auditWords.recordedAt, cell: ({ recordedAt }) => recordedAt },
  { title: auditWords.recordedBy, cell: ({ recordedBy }) => recordedBy ?? auditWords.nobody },
]

const lineText = ({ accountName, amountFen }: ListedRecord['lines'][number]): string =>
  `${amountFen > 0 ? auditWords.debit : auditWords.credit} ${accountName} ${formatYuan(fen(Math.abs(amountFen)))}`

/** Debit and credit of an entry are equal. */
const debitOf = (lines: ListedRecord['lines']): ListCell =>
  lines.length === 0
    ? null
    : { amountFen: lines.reduce((sum, { amountFen }) => sum + Math.max(0, amountFen), 0) }

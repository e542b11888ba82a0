// The list of charges itself, in windows, as every view of the page shows it.

import { type ReactNode, useMemo, useState } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import {
  chargeStateWords,
  instalmentInWords,
  chargeListWords as listWords,
  chargesWords as words,
} from '../../../src/wording/window-charges.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import type { CallInput, CallOutput } from '../../client/procedures.ts'
import { type Paged, usePages } from '../../client/use-pages.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import type { PagedColumn, Sorting } from '../../components/paged-column.ts'
import { PagedTable } from '../../components/paged-table.tsx'

type Answer = CallOutput<'charges.page'>
export type ListedCharge = Answer['rows'][number]
export type ChargeQuestion = Omit<CallInput<'charges.page'>, 'offset' | 'limit' | 'sort' | 'descending'>
type Order = NonNullable<CallInput<'charges.page'>['sort']>

export type ChargeList = {
  readonly paged: Paged<Answer>
  readonly question: ChargeQuestion & Pick<CallInput<'charges.page'>, 'sort' | 'descending'>
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

export function useChargeList(question: ChargeQuestion, first: Order = 'number'): ChargeList {
  const [sorting, setSorting] = useState<Sorting>({ by: first, isDescending: false })
  const { by, isDescending } = sorting
  const asked = { ...question, sort: by as Order, descending: isDescending }
  const paged = usePages('charges.page', asked)
  return { paged, question: asked, sorting, onSort: setSorting }
}

/** How many there are and what they come to; nothing while it is not known. */
export function sumsText({ paged: { asked } }: ChargeList): string {
  if (asked.state !== 'answered') return ''
  const { total, totalFen, openFen } = asked.value
  return listWords.sums(total.toLocaleString('zh-CN'), yuanText(totalFen), yuanText(openFen))
}

type Props = ChargeList & {
  readonly label?: string
  /** Columns that say nothing where the table stands. */
  readonly without?: readonly string[]
  readonly isFiltered: boolean
  readonly printHead?: ReactNode
  readonly explained: number | null
  readonly onExplain: (chargeId: number) => void
}

export function ChargeListTable(props: Props): ReactNode {
  const { paged, sorting, onSort, label = pageWords.charges, without = NONE, isFiltered } = props
  const { explained, onExplain } = props
  const columns = useMemo(
    () => columnsOf(onExplain).filter(({ key }) => !without.includes(key)),
    [onExplain, without],
  )
  return (
    <PagedTable
      label={label}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      sorting={sorting}
      onSort={onSort}
      emptyText={isFiltered ? words.noneFound : words.none}
      onOpen={({ id }) => onExplain(id)}
      openedKey={explained}
      printHead={props.printHead}
      handedOut={() => ({ list: 'charges', question: props.question, without: [...without] })}
    />
  )
}

const NONE: readonly string[] = []

const columnsOf = (onExplain: (chargeId: number) => void): readonly PagedColumn<ListedCharge>[] => [
  { key: 'number', title: words.number, width: 72, align: 'right', sort: 'number', render: ({ id }) => id },
  { key: 'kind', title: words.kind, width: 88, sort: 'kind', render: ({ kind }) => chargeKindInWords(kind) },
  { key: 'month', title: words.period, width: 92, sort: 'month', className: 'day', render: periodText },
  { key: 'iccid', title: words.iccid, width: 176, sort: 'iccid', className: 'day', render: iccidOf },
  { key: 'amount', title: words.amount, width: 108, align: 'right', sort: 'amount', render: AmountCell },
  { key: 'paid', title: listWords.paid, width: 98, align: 'right', render: PaidCell },
  { key: 'open', title: listWords.open, width: 98, align: 'right', render: OpenCell },
  { key: 'effectiveOn', title: words.effectiveOn, width: 100, sort: 'effectiveOn', render: EffectiveCell },
  { key: 'dueOn', title: words.dueOn, width: 126, sort: 'dueOn', render: DueCell },
  { key: 'state', title: listWords.state, width: 92, render: StateCell },
  { key: 'clause', title: words.clause, width: 72, render: clauseOf },
  {
    key: 'explain',
    isOnScreenOnly: true,
    title: words.explain,
    width: 56,
    render: ({ id }) => (
      // The row is opened by Enter: a stop of Tab in every row would be none.
      <button type="button" tabIndex={-1} className="link-button" onClick={() => onExplain(id)}>
        {words.explain}
      </button>
    ),
  },
]

const iccidOf = ({ iccid }: ListedCharge): string => iccid ?? ''

const clauseOf = ({ clause }: ListedCharge): string => clause

export function periodText({ month, instalment }: Pick<ListedCharge, 'month' | 'instalment'>): string {
  if (month !== undefined) return month
  return instalment === undefined ? '' : instalmentInWords(instalment)
}

const AmountCell = ({ amountFen }: ListedCharge): ReactNode => <Amount fen={amountFen} />

const EffectiveCell = ({ effectiveOn }: ListedCharge): ReactNode => <span className="day">{effectiveOn}</span>

const PaidCell = ({ paidFen, adjusts }: ListedCharge): ReactNode =>
  paidFen === null ? <ElsewhereNote adjusts={adjusts} /> : <Amount fen={paidFen} />

const OpenCell = ({ openFen }: ListedCharge): ReactNode => openFen !== null && <Amount fen={openFen} />

/** A correction is paid together with what it corrects. */
const ElsewhereNote = ({ adjusts }: Pick<ListedCharge, 'adjusts'>): ReactNode => (
  <span title={listWords.correctionOf(adjusts ?? 0)}>{listWords.correctionOf(adjusts ?? 0)}</span>
)

const DueCell = ({ dueOn, dueProvisional }: ListedCharge): ReactNode => (
  <>
    <span className="day">{dueOn ?? words.noDueOn}</span>
    {dueOn !== null && dueProvisional && <span className="word-mark warning">{words.provisional}</span>}
  </>
)

const marks = { overdue: 'error', due: 'warning', undated: '', settled: 'success' } as const

const StateCell = ({ state }: ListedCharge): ReactNode => (
  <span className={`word-mark ${marks[state]}`}>{chargeStateWords[state]}</span>
)

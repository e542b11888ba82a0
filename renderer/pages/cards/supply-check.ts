// What the rows of a supply come to: what the page itself cannot read, and what the host finds in the rest.

import { supplyWords as words } from '../../../src/wording/window-cards.ts'
import { pastFaultWords } from '../../../src/wording/window-past-records.ts'
import type { CallInput, CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useSettled } from '../../client/use-settled.ts'
import { type CellColumns, readRows } from '../../components/cell-columns.ts'
import { cellKey } from '../../components/paste-grid.tsx'
import type { GridDraft } from './grid-draft.ts'

export type SupplyCells = {
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: string | null
}

type Problem = CallOutput<'cards.checkSupply'>['problems'][number]

export type ReadSupply = {
  readonly cards: CallInput<'cards.supply'>['cards']
  readonly faults: ReadonlyMap<string, string>
}

export function readSupply(columns: CellColumns<SupplyCells>, { rows, day }: GridDraft): ReadSupply {
  const read = readRows(columns, rows)
  const faults = new Map(read.faults)
  const cards = read.values.map(({ iccid, msisdn, suppliedOn }, row) => {
    const on = suppliedOn ?? day
    if (on === null) faults.set(cellKey(row, 'suppliedOn'), pastFaultWords.missing)
    return { iccid, suppliedOn: on ?? '', ...(msisdn !== null && { msisdn }) }
  })
  return { cards, faults }
}

export type CheckedSupply = {
  readonly faults: ReadonlyMap<string, string>
  readonly problems: readonly Pick<Problem, 'row' | 'field' | 'message'>[]
  readonly hints: readonly Problem[]
  /** Everything could be recorded as it stands. */
  readonly isSound: boolean
  readonly state: string
}

export function useSupplyCheck(contractId: string, { cards, faults }: ReadSupply): CheckedSupply {
  const question = {
    contractId,
    // An empty number is the page's own fault to tell; the host is asked about the others at their places.
    cards: cards.map(({ iccid, msisdn }) => ({
      iccid: (iccid ?? '').slice(0, 40) || '-',
      ...(msisdn !== undefined && { msisdn: msisdn.slice(0, 40) }),
    })),
  }
  const { settled, isSettled } = useSettled(question)
  const asked = useAnswer('cards.checkSupply', settled)
  const isCurrent = isSettled && asked.state === 'answered'
  const found = isSettled && asked.state === 'answered' ? asked.value.problems : []
  const own = [...faults].map(([key, message]) => {
    const [row = '', field = ''] = key.split(' ')
    return { row: Number(row), field: field as Problem['field'], message }
  })
  const problems = [
    ...own,
    ...found.filter(({ row, field, isWarning }) => !isWarning && !faults.has(cellKey(row, field))),
  ].toSorted((a, b) => a.row - b.row)
  return {
    faults: new Map(problems.map(({ row, field, message }) => [cellKey(row, field), message])),
    problems,
    hints: found.filter(({ isWarning }) => isWarning),
    isSound: isCurrent && problems.length === 0 && cards.length > 0,
    state: stateText(cards.length, problems.length, isCurrent),
  }
}

function stateText(rows: number, problems: number, isCurrent: boolean): string {
  if (rows === 0 || problems > 0) return ''
  return isCurrent ? words.checked : words.checking
}

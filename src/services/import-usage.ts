// 导入月用量: what cards used, month by month, from the supplier's list.

import type { ImportProblem, Refusal } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { sumFen } from '../base/fen.ts'
import type { CardId, ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { readUsage, type UsedData } from '../imports/read-rows.ts'
import type { ImportedRows } from './import-cards.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'
import { type ImportTable, problemAt, type ReadImport, readImport, refuseRows } from './read-import.ts'
import { cardOfContract, type RecordedUsage, recordUsage } from './record-usage.ts'

export function importUsage(
  ledger: WriteLedger,
  table: ImportTable,
  contractId: ContractId,
): Result<ImportedRows, Refusal> {
  const read = readImport(table, 'usage', readUsage)
  if (!read.ok) return read
  const problems = problemsOf(ledger, read.value, contractId)
  if (problems.length > 0) return refuseRows('usage', problems)

  const byMonth = Map.groupBy(
    read.value.rows.map(({ value }) => value),
    ({ month }) => month,
  )
  const recorded: RecordedUsage[] = []
  for (const [month, usage] of byMonth) {
    const ofMonth = recordUsage(ledger, { contractId, month, usage })
    if (!ofMonth.ok) return ofMonth
    recorded.push(ofMonth.value)
  }
  const months = [...byMonth.keys()].toSorted()
  const [from] = months
  const to = months.at(-1)
  assert(from !== undefined && to !== undefined, 'usage of no month')
  const overages = recorded.flatMap(each => each.overages)
  const { rows } = read.value
  return ok({
    rows: rows.length,
    effect: {
      kind: 'usage',
      from,
      to,
      recorded: rows.length,
      overages: overages.length,
      overageFen: sumFen(overages.map(({ amountFen }) => amountFen)),
      advisory: recorded.some(({ advisory }) => advisory),
    },
    warnings: [],
    openQuestions: recorded[0]?.openQuestions ?? [],
  })
}

function problemsOf(
  ledger: ReadLedger,
  read: ReadImport<UsedData>,
  contractId: ContractId,
): readonly ImportProblem[] {
  const seen = new Map<string, number>()
  return read.rows.flatMap(({ row, value }, index) => {
    const card = cardOfContract(ledger, contractId, value.iccid)
    if (!card.ok) return [problemAt(read, index, 'iccid', { refusal: card.error })]
    const key = keyOf(card.value.cardId, value)
    const earlierRow = seen.get(key)
    if (earlierRow !== undefined) {
      return [problemAt(read, index, 'month', { fault: { kind: 'repeated-row', earlierRow } })]
    }
    seen.set(key, row)
    return []
  })
}

const keyOf = (cardId: CardId, { month }: UsedData): string => `${cardId} ${month}`

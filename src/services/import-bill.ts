// 导入账单: the supplier's bill by card becomes a bill of its months with the sum that it asks, and is audited at once.

import type { Refusal } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { formatYuan } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import { readBilledLine } from '../imports/read-rows.ts'
import { auditBill } from './audit-bill.ts'
import type { ImportedRows } from './import-cards.ts'
import type { WriteLedger } from './ports.ts'
import { type ImportTable, readImport } from './read-import.ts'
import { recordBill } from './record-bill.ts'

export type BillOrder = {
  readonly sha256: string
  readonly contractId: ContractId
  readonly receivedOn: CalendarDate
  readonly dueOn: CalendarDate | null
  /** Null: the months of its lines. */
  readonly from: Month | null
  readonly to: Month | null
}

export function importBill(
  ledger: WriteLedger,
  table: ImportTable,
  { contractId, sha256, receivedOn, dueOn, from, to }: BillOrder,
): Result<ImportedRows, Refusal> {
  const read = readImport(table, 'bill', readBilledLine)
  if (!read.ok) return read
  const lines = read.value.rows.map(({ value }) => value)
  const { statedTotalFen } = read.value
  const audited = auditBill(ledger, contractId, { lines, statedTotalFen, from, to }, null)
  if (!audited.ok) return audited
  const { billedFen, expectedFen, findings } = audited.value
  if (billedFen < 0) return err({ kind: 'negative-amount', text: formatYuan(billedFen) })
  const months = { fromMonth: audited.value.from, toMonth: audited.value.to }
  const recorded = recordBill(ledger, { contractId, ...months, receivedOn, dueOn, amountFen: billedFen })
  if (!recorded.ok) return recorded
  ledger.addBilledLines({ billId: recorded.value.billId, sha256, lines })
  const { warnings, openQuestions } = recorded.value
  return ok({
    rows: lines.length,
    effect: {
      kind: 'bill',
      from: months.fromMonth,
      to: months.toMonth,
      receivedOn,
      dueOn: recorded.value.dueOn,
      billedFen,
      expectedFen,
      findings: findings.length,
    },
    warnings,
    openQuestions,
  })
}

// 导入银行付款: payments from the bank's list, the earliest first, each settling what is due as if it were entered alone.

import type { ImportProblem, Refusal } from '../api/refusals.ts'
import type { PaymentWarning } from '../api/warnings.ts'
import { compareText } from '../base/compare-text.ts'
import { sumFen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { readPayment } from '../imports/read-rows.ts'
import type { ImportedRows } from './import-cards.ts'
import type { WriteLedger } from './ports.ts'
import { type ImportTable, problemAt, readImport, refuseRows } from './read-import.ts'
import { type RecordedPayment, recordPayment } from './record-payment.ts'

export function importPayments(
  ledger: WriteLedger,
  table: ImportTable,
  contractId: ContractId,
): Result<ImportedRows, Refusal> {
  const read = readImport(table, 'payments', readPayment)
  if (!read.ok) return read
  const payments = read.value.rows.map(({ value }, row) => ({ ...value, row }))
  const problems: ImportProblem[] = []
  const recorded: RecordedPayment[] = []
  for (const { row, ...payment } of payments.toSorted((a, b) => compareText(a.paidOn, b.paidOn))) {
    const paid = recordPayment(ledger, { contractId, ...payment })
    if (paid.ok) recorded.push(paid.value)
    else problems.push(problemAt(read.value, row, 'amount', { refusal: paid.error }))
  }
  if (problems.length > 0) return refuseRows('payments', problems)
  return ok({
    rows: payments.length,
    effect: {
      kind: 'payments',
      recorded: payments.length,
      totalFen: sumFen(payments.map(({ amountFen }) => amountFen)),
      onAccountFen: sumFen(recorded.map(({ onAccountFen }) => onAccountFen)),
    },
    warnings: saidOnce(recorded.flatMap(({ warnings }) => warnings)),
    openQuestions: recorded[0]?.openQuestions ?? [],
  })
}

/** The same of every payment, as that the account is not confirmed, is told once. */
const saidOnce = (warnings: readonly PaymentWarning[]): readonly PaymentWarning[] => [
  ...new Map(warnings.map(warning => [JSON.stringify(warning), warning])).values(),
]

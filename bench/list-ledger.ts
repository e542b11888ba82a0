// A ledger with a long list of charges: so many cards over 36 months, billed half-year by half-year, paid but for the
// last ones, as a court's would be.

import { calendarDate } from '../src/base/calendar-date.ts'
import { sumFen } from '../src/base/fen.ts'
import { contractId } from '../src/base/ids.ts'
import { month } from '../src/base/month.ts'
import { recordBill } from '../src/services/record-bill.ts'
import { recordPayment } from '../src/services/record-payment.ts'
import { runBilling } from '../src/services/run-billing.ts'
import { addCards, LAST_MONTH, makeLedger, openLedger, WIDE_CONTRACT } from './bench-ledger.ts'

const HALF_YEARS = [
  { from: '2024-03', to: '2024-08', dueOn: '2024-09-30', paidOn: '2024-09-20' },
  { from: '2024-09', to: '2025-02', dueOn: '2025-03-31', paidOn: '2025-03-24' },
  { from: '2025-03', to: '2025-08', dueOn: '2025-09-30', paidOn: '2025-10-20' },
  { from: '2025-09', to: '2026-02', dueOn: '2026-03-31', paidOn: '2026-03-26' },
  { from: '2026-03', to: '2026-08', dueOn: '2026-09-30', paidOn: null },
] as const

/** Gives the path of the closed ledger; its password is that of bench-ledger.ts. */
export function makeListLedger(folder: string, cardCount: number): string {
  const path = makeLedger(folder)
  const ledger = openLedger(path)
  const { transact, reads, file } = ledger
  addCards(ledger, WIDE_CONTRACT, cardCount)
  transact('billing.run', writes => runBilling(writes, { contractId: WIDE_CONTRACT, through: LAST_MONTH }))
  const id = contractId(WIDE_CONTRACT)
  for (const { from, to, dueOn, paidOn } of HALF_YEARS) {
    const months = { from: month(from), to: month(to) }
    const charged = reads.chargeSumsOf(
      id,
      reads
        .chargeGroupsOf(id)
        .filter(group => group.month >= months.from && group.month <= months.to)
        .map(group => ({ group, iccidWords: [] })),
      { cardId: null, isSettled: null },
    )
    const amountFen = sumFen(charged.map(each => each.amountFen))
    const bill = { contractId: id, fromMonth: months.from, toMonth: months.to, amountFen }
    const day = calendarDate(dueOn)
    transact('bills.record', writes => recordBill(writes, { ...bill, receivedOn: day, dueOn: day }))
    if (paidOn === null) continue
    const payment = { contractId: WIDE_CONTRACT, paidOn: calendarDate(paidOn), amountFen, voucher: paidOn }
    transact('payments.record', writes => recordPayment(writes, payment))
  }
  file.close()
  return path
}

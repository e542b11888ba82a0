// 补录: tried and recorded by one and the same service; trying is a transaction that is never committed.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import { fen } from '../../src/base/fen.ts'
import {
  type EnteredPast,
  enterPastInSteps,
  type PastRecords,
} from '../../src/services/enter-past-records.ts'
import type { Handlers } from './handler.ts'

type Input = InputOf<'pastRecords.record'>

export const pastRecordsHandlers: Handlers<'pastRecords.try' | 'pastRecords.record'> = {
  'pastRecords.try': async (session, input) => {
    const tried = await session.rehearseInSteps('pastRecords.try', ledger =>
      enterPastInSteps(ledger, pastRecordsOf(input), input.asOf),
    )
    return tried.ok ? { ok: true, value: enteredToApi(tried.value) } : tried
  },
  'pastRecords.record': async (session, input) => {
    const recorded = await session.transactInSteps('pastRecords.record', ledger =>
      enterPastInSteps(ledger, pastRecordsOf(input), input.asOf),
    )
    return recorded.ok ? { ok: true, value: enteredToApi(recorded.value) } : recorded
  },
}

const pastRecordsOf = ({ asOf: _asOf, ...past }: Input): PastRecords => ({
  ...past,
  bills: past.bills.map(bill => ({ ...bill, amountFen: fen(bill.amountFen) })),
  invoices: past.invoices.map(({ netFen, taxFen, grossFen, ...invoice }) => ({
    ...invoice,
    netFen: fen(netFen),
    taxFen: fen(taxFen),
    grossFen: fen(grossFen),
  })),
  payments: past.payments.map(payment => ({ ...payment, amountFen: fen(payment.amountFen) })),
})

const enteredToApi = ({ entered, accounts }: EnteredPast): OutputOf<'pastRecords.record'> => ({
  entered,
  accounts: accounts.map(({ contractId, cards, position, years }) => ({
    contractId,
    cards,
    chargedFen: position.chargedFen,
    paidFen: position.paidFen,
    owedFen: position.owedFen,
    overdueFen: position.overdueFen,
    onAccountFen: position.onAccountFen,
    years: [...years],
  })),
})

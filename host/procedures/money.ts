// Invoices, payments, the position and the journal: from the schema's shape to the services' and back.

import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import { foldBalances } from '../../src/ledger/balances.ts'
import { journalText } from '../../src/ledger/journal-text.ts'
import { contractInForce } from '../../src/services/contract-in-force.ts'
import { getPosition } from '../../src/services/get-position.ts'
import { listPayments } from '../../src/services/list-payments.ts'
import { planPayments } from '../../src/services/plan-payments.ts'
import { recordInvoice } from '../../src/services/record-invoice.ts'
import { recordPayment } from '../../src/services/record-payment.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { reversePayment } from '../../src/services/reverse-payment.ts'
import { accountInWords, entryInWords } from '../../src/wording/accounts.ts'
import { lateFeeInWords } from '../../src/wording/reasons.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { writeExport } from '../files.ts'
import type { Handlers } from './handler.ts'

export const moneyHandlers: Handlers<
  | 'invoices.record'
  | 'invoices.list'
  | 'payments.record'
  | 'payments.reverse'
  | 'payments.list'
  | 'position.get'
  | 'budget.plan'
  | 'journal.export'
  | 'journal.balances'
> = {
  'invoices.record': (session, input) => {
    const draft = {
      ...input,
      netFen: fen(input.netFen),
      taxFen: fen(input.taxFen),
      grossFen: fen(input.grossFen),
      covers: (input.covers ?? []).map(chargeId),
    }
    const recorded = session.transact('invoices.record', ledger => recordInvoice(ledger, draft))
    if (!recorded.ok) return recorded
    const { invoiceId, mismatches, openQuestions } = recorded.value
    return ok({
      invoiceId,
      mismatches: warningsInWords(mismatches),
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
  'invoices.list': ({ ledger }, { contractId }) => {
    const found = contractInForce(ledger, contractId)
    if (!found.ok) return found
    const invoices = ledger.invoicesOf(found.value.id)
    return ok({ invoices: invoices.map(invoice => ({ ...invoice, covers: [...invoice.covers] })) })
  },
  'payments.record': (session, input) => {
    const allocations = input.allocations?.map(share => ({
      chargeId: chargeId(share.chargeId),
      amountFen: fen(share.amountFen),
    }))
    const recorded = session.transact('payments.record', ledger =>
      recordPayment(ledger, { ...input, amountFen: fen(input.amountFen), allocations }),
    )
    if (!recorded.ok) return recorded
    const { paymentId, onAccountFen, openQuestions, warnings } = recorded.value
    return ok({
      paymentId,
      allocations: [...recorded.value.allocations],
      onAccountFen,
      openQuestions: [...openQuestions],
      warnings: warningsInWords(warnings),
    })
  },
  'payments.reverse': (session, input) =>
    session.transact('payments.reverse', ledger => reversePayment(ledger, input)),
  'payments.list': ({ ledger }, { contractId }) => {
    const listed = listPayments(ledger, contractId)
    if (!listed.ok) return listed
    return ok({
      payments: listed.value.map(({ allocations, ...payment }) => ({
        ...payment,
        allocations: [...allocations],
      })),
    })
  },
  'position.get': ({ ledger }, input) => {
    const got = getPosition(ledger, input)
    if (!got.ok) return got
    const { position, openQuestions } = got.value
    const { lateFee, ...amounts } = position
    return ok({
      ...amounts,
      lateFee:
        lateFee === null
          ? null
          : {
              reason: lateFee.because,
              because: lateFeeInWords(lateFee.because, position.lateFeeEstimateFen),
              segments: [...lateFee.segments],
            },
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
  'budget.plan': ({ ledger }, input) => {
    const planned = planPayments(ledger, input)
    if (!planned.ok) return planned
    const { months, years, upcoming, through, openQuestions } = planned.value
    return ok({
      months: [...months],
      years: [...years],
      upcoming: [...upcoming],
      through,
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
  'journal.export': (session, { file }) => {
    const entries = [...session.ledger.entries()]
    const text = journalText(entries, { account: accountInWords, description: entryInWords })
    const written = writeExport(session, file, Buffer.from(text, 'utf8'))
    if (!written.ok) return written
    const warnings = warningsInWords(remindOfSecrecy(session.ledger, session.ledger.contractIds()))
    return ok({ ...written.value, entries: entries.length, warnings })
  },
  'journal.balances': ({ ledger }) =>
    ok({
      balances: [...foldBalances(ledger.entries())].map(([account, amountFen]) => ({
        account,
        name: accountInWords(account),
        amountFen,
      })),
    }),
}

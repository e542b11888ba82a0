// Whatever is written through the guard's ledger leaves closed contracts as they are. Letters, papers and attachments go on:
// what was left open is still written about.

import type { ClosingRefusal } from '../api/refusals.ts'
import { type Fen, subtractFen } from '../base/fen.ts'
import type { CardId, ContractId } from '../base/ids.ts'
import { type ClosedContract, closedContracts, closingRefusal, stillOpen } from './closed-contracts.ts'
import type { LedgerGuard } from './closed-periods.ts'
import type { WriteLedger } from './ports.ts'

export function guardContracts(ledger: WriteLedger): LedgerGuard<ClosingRefusal> {
  const closed = closedContracts(ledger)
  if (closed.size === 0) return { ledger, refusal: () => null }
  let first: ClosingRefusal | null = null
  const guarded = guardedLedger(ledger, closed, found => {
    first ??= found
  })
  return { ledger: guarded, refusal: () => first }
}

type Left = keyof ReturnType<typeof stillOpen>

function guardedLedger(
  ledger: WriteLedger,
  closed: ReadonlyMap<ContractId, ClosedContract>,
  refuse: (refusal: ClosingRefusal) => void,
): WriteLedger {
  const closingOf = (contractId: string | null | undefined) =>
    closed.get((contractId ?? '') as ContractId) ?? null
  const hold = (contractId: string | null | undefined) => {
    const closing = closingOf(contractId)
    if (closing !== null) refuse(closingRefusal(closing))
  }
  const holdBeyond = (contractId: ContractId, left: Left, amountFen: Fen) => {
    const closing = closingOf(contractId)
    if (closing === null) return
    const leftFen = stillOpen(ledger, closing)[left]
    if (leftFen <= 0) refuse(closingRefusal(closing))
    else if (subtractFen(leftFen, amountFen) < 0) {
      refuse({ kind: 'beyond-closing', contractId, left, leftFen, amountFen })
    }
  }
  /** A record of its own that came in after the closing may be taken back. */
  const holdEarlier = (contractId: string | undefined, record: number) => {
    const closing = closingOf(contractId)
    if (closing !== null && record < closing.closingId) refuse(closingRefusal(closing))
  }
  const holdCard = (cardId: CardId) => hold(ledger.card(cardId)?.contractId)
  return {
    ...ledger,
    addAnswer: answer => {
      // An answer holds in every contract that asks: one that is still open may have it.
      const asking = ledger.contractIds().filter(id => asksFor(ledger, id, answer.questionId))
      if (asking.every(id => closed.has(id))) hold(asking[0])
      ledger.addAnswer(answer)
    },
    addPriceVersion: (contractId, version) => {
      hold(contractId)
      ledger.addPriceVersion(contractId, version)
    },
    addCard: card => {
      hold(card.contractId)
      return ledger.addCard(card)
    },
    addCardEvent: (event, reason) => {
      // A card that the closing named as still in use may be cancelled.
      const closing = closingOf(ledger.card(event.cardId)?.contractId)
      const isNamed = closing?.facts.carried.some(({ matter }) => matter === 'cards-in-use') ?? false
      if (event.kind !== 'cancelled' || !isNamed) holdCard(event.cardId)
      return ledger.addCardEvent(event, reason)
    },
    addUsage: usage => {
      holdCard(usage.cardId)
      ledger.addUsage(usage)
    },
    addMilestone: (contractId, milestone) => {
      hold(contractId)
      return ledger.addMilestone(contractId, milestone)
    },
    addBill: bill => {
      hold(bill.contractId)
      return ledger.addBill(bill)
    },
    addCharge: charge => {
      hold(charge.contractId)
      return ledger.addCharge(charge)
    },
    addInvoice: invoice => {
      // A red-letter invoice takes back what was invoiced too much.
      if (invoice.grossFen > 0) holdBeyond(invoice.contractId, 'uninvoicedFen', invoice.grossFen)
      return ledger.addInvoice(invoice)
    },
    addPayment: (payment, entryId) => {
      holdBeyond(payment.contractId, 'unpaidFen', payment.amountFen)
      return ledger.addPayment(payment, entryId)
    },
    addReversal: (reversal, entryId) => {
      holdEarlier(ledger.payment(reversal.paymentId)?.contractId, reversal.paymentId)
      return ledger.addReversal(reversal, entryId)
    },
    addRefund: (refund, entryId) => {
      if (refund.takesBack === null) holdBeyond(refund.contractId, 'refundFen', refund.amountFen)
      else holdEarlier(refund.contractId, refund.takesBack.refundId)
      return ledger.addRefund(refund, entryId)
    },
    addWithdrawal: withdrawal => {
      if (isOfAccounts(withdrawal.kind)) {
        holdEarlier(ledger.recording(withdrawal.kind, withdrawal.record)?.contractId, withdrawal.record)
      }
      return ledger.addWithdrawal(withdrawal)
    },
  }
}

const asksFor = (ledger: WriteLedger, id: ContractId, questionId: string): boolean =>
  ledger.contractAsWritten(id)?.questions.some(question => question.id === questionId) ?? false

const isOfAccounts = (kind: Parameters<WriteLedger['addWithdrawal']>[0]['kind']): boolean =>
  kind === 'invoice' || kind === 'bill' || kind === 'milestone'

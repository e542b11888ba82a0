// Which entries a charge, a payment and an allocation bring about. The only file that knows both sides: charges
// and payments have no idea of debit and credit, the rest of the ledger none of charges and payments.

import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, negateFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import type { ChargeFacts } from '../charges/charge.ts'
import type { Allocation, AllocationDraft, PaymentDraft } from '../payments/payment.ts'
import type { RefundDraft } from '../payments/refund.ts'
import { type Account, expenseAccount, payableAccount, prepaymentAccount, TREASURY } from './account.ts'
import { balancedEntry, type EntryDraft, type EntryKind, type EntryLine } from './entry.ts'

/** What of a charge is posted: everything else stays with the charge. */
export type ChargeToPost = Pick<ChargeFacts, 'key' | 'amountFen' | 'effectiveOn'> & {
  readonly adjusts: number | null
}

export type ChargePosting<C> = { readonly entry: EntryDraft; readonly charges: readonly C[] }

/**
 * One entry for the charges of one day, another for the corrections of that day, so that a run over 84 cards is a
 * few entries and not thousands. Raised amounts and credits stand on lines of their own: what was taken back must
 * stay visible, also when the two come to nothing together.
 */
export function postCharges<C extends ChargeToPost>(
  contractId: ContractId,
  charges: readonly C[],
): readonly ChargePosting<C>[] {
  const groups = Map.groupBy(charges, charge => `${charge.effectiveOn} ${entryKindOf(charge)}`)
  return [...groups.values()].flatMap(ofGroup => {
    const first = ofGroup[0]
    if (first === undefined) return []
    const kind = entryKindOf(first)
    const expenses = expenseLines(contractId, ofGroup)
    const owedFen = negateFen(sumFen(expenses.map(line => line.amountFen)))
    const lines = [...expenses, ...lineOf(payableAccount(contractId), owedFen)]
    const entry = entryOf({ contractId, kind, effectiveOn: first.effectiveOn, lines })
    return { entry, charges: ofGroup }
  })
}

/** Payment: what it settles comes off the payable, the rest is paid ahead; both out of the treasury. */
export function postPayment(
  { contractId, paidOn, amountFen }: Pick<PaymentDraft, 'contractId' | 'paidOn' | 'amountFen'>,
  allocations: readonly AllocationDraft[],
): EntryDraft {
  const allocatedFen = sumFen(allocations.map(allocation => allocation.amountFen))
  const lines = [
    ...lineOf(payableAccount(contractId), allocatedFen),
    ...lineOf(prepaymentAccount(contractId), subtractFen(amountFen, allocatedFen)),
    ...lineOf(TREASURY, negateFen(amountFen)),
  ]
  return entryOf({ contractId, kind: 'payment', effectiveOn: paidOn, lines })
}

/** Refund: what was paid ahead comes back to where it came from. */
export function postRefund({
  contractId,
  receivedOn,
  amountFen,
}: Pick<RefundDraft, 'contractId' | 'receivedOn' | 'amountFen'>): EntryDraft {
  const lines = [
    ...lineOf(TREASURY, amountFen),
    ...lineOf(prepaymentAccount(contractId), negateFen(amountFen)),
  ]
  return entryOf({ contractId, kind: 'refund', effectiveOn: receivedOn, lines })
}

export type AllocationPosting = { readonly entry: EntryDraft; readonly allocations: readonly Allocation[] }

/**
 * Money moving between an account and charges after its payment was posted. One entry for a payment, a day and a
 * direction, because reversing the payment must find entries that are wholly its own.
 */
export function postAllocations(
  contractId: ContractId,
  allocations: readonly Allocation[],
): readonly AllocationPosting[] {
  const groups = Map.groupBy(
    allocations,
    allocation => `${allocation.paymentId} ${allocation.on} ${directionOf(allocation)}`,
  )
  return [...groups.values()].flatMap(ofGroup => {
    const first = ofGroup[0]
    if (first === undefined) return []
    const kind = directionOf(first)
    const amountFen = sumFen(ofGroup.map(allocation => allocation.amountFen))
    const lines = [
      ...lineOf(payableAccount(contractId), amountFen),
      ...lineOf(prepaymentAccount(contractId), negateFen(amountFen)),
    ]
    return { entry: entryOf({ contractId, kind, effectiveOn: first.on, lines }), allocations: ofGroup }
  })
}

const directionOf = ({ amountFen }: Allocation): EntryKind => (amountFen < 0 ? 'release' : 'allocation')

const entryKindOf = (charge: ChargeToPost): EntryKind => (charge.adjusts === null ? 'charge' : 'adjustment')

function expenseLines(contractId: ContractId, charges: readonly ChargeToPost[]): readonly EntryLine[] {
  const totals = new Map<string, EntryLine>()
  for (const { key, amountFen } of charges) {
    const account = expenseAccount(contractId, key.kind)
    const place = `${account} ${Math.sign(amountFen)}`
    totals.set(place, { account, amountFen: addFen(totals.get(place)?.amountFen ?? ZERO_FEN, amountFen) })
  }
  return [...totals.values()]
}

/** No line for nothing. */
const lineOf = (account: Account, amountFen: Fen): readonly EntryLine[] =>
  amountFen === ZERO_FEN ? [] : [{ account, amountFen }]

type Posting = {
  readonly contractId: ContractId
  readonly kind: EntryKind
  readonly effectiveOn: CalendarDate
  readonly lines: readonly EntryLine[]
}

const entryOf = (posting: Posting): EntryDraft => balancedEntry({ ...posting, reverses: null })

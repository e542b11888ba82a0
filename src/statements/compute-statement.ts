// A payment statement from the facts of one contract and one span of days. It opens with what `positionAt` says of
// the day before, closes with what it says of the last day, and its lines add up from the one to the other.

import { assert } from '../base/assert.ts'
import { addFen, type Fen, maxFen, negateFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { PriceVersion } from '../charges/price-version.ts'
import type { Contract } from '../contracts/contract.ts'
import { termOfKind } from '../contracts/contract.ts'
import type { Invoice } from '../invoices/invoice.ts'
import { ageingOf } from './ageing.ts'
import { cardRows } from './card-rows.ts'
import { dayBefore, isWithin } from './debt-rows.ts'
import { type AccountFacts, type ContractAccount, contractAccount, countsFrom, owedBy } from './debts.ts'
import { onAccountLines } from './on-account-lines.ts'
import { type PositionTerms, positionOf, remainingOf } from './position.ts'
import type {
  ContractProgress,
  Statement,
  StatementDetail,
  StatementLateFee,
  StatementLine,
} from './statement.ts'
import { chargeLines } from './statement-lines.ts'
import { statementContract, statementParty } from './statement-parties.ts'

export type StatementFacts = AccountFacts & {
  /** With the answers to its questions in it. */
  readonly contract: Contract
  readonly priceVersions: readonly PriceVersion[]
  readonly invoices: readonly Invoice[]
}

/** What the paper bears besides the figures. */
export type StatementHead = Pick<
  Statement,
  'number' | 'from' | 'to' | 'madeOn' | 'replyBy' | 'signatories' | 'chainHead'
> & {
  /** An estimate stands on the paper only when the clerk asks for it. */
  readonly lateFee: 'principal-only' | 'estimate'
  /** Null: no figures card by card. */
  readonly detail: StatementDetail | null
}

/** `from` is not after `to`. */
export function computeStatement(facts: StatementFacts, head: StatementHead): Statement {
  const { contract, invoices } = facts
  const { lateFee, detail, ...printed } = head
  assert(head.from <= head.to, `a statement from ${head.from} to ${head.to}`)
  const account = contractAccount(facts)
  const { lines, ...amounts } = movementsOf(facts, account, head)
  const terms = { ...facts, asOf: head.to }
  return {
    ...printed,
    contract: statementContract(contract),
    payer: statementParty(contract.buyer),
    supplier: statementParty(contract.supplier),
    lines,
    ...amounts,
    invoicedFen: invoicedOn(lines, invoices),
    ageing: ageingOn(account, head, amounts),
    cards: detail === null ? null : cardRows({ debts: account.debts, period: head, detail, totals: amounts }),
    progress: progressOf(remainingOf(account, terms)),
    lateFee: lateFee === 'estimate' ? estimateOf(account, terms) : { kind: 'principal-only' },
  }
}

type Movements = Pick<
  Statement,
  'lines' | 'openingFen' | 'chargedFen' | 'payableFen' | 'paidFen' | 'closingFen' | 'prepaidFen'
>

function movementsOf(facts: StatementFacts, account: ContractAccount, period: StatementHead): Movements {
  const { debts, payments, refunds } = account
  const members = debts.flatMap(debt => debt.members)
  const risen = members.filter(member => isWithin(countsFrom(member), period))
  const openingFen = owedBy(account, dayBefore(period))
  const chargedFen = sumFen(risen.map(member => member.amountFen))
  const paid = payments.filter(payment => isWithin(payment.paidOn, period))
  const returned = refunds.filter(refund => isWithin(refund.receivedOn, period))
  const paidFen = subtractFen(
    sumFen(paid.map(payment => payment.amountFen)),
    sumFen(returned.map(refund => refund.amountFen)),
  )
  const payableFen = addFen(openingFen, chargedFen)
  const closingFen = owedBy(account, period.to)
  const standing = new Set(payments)
  const reversed = facts.payments.filter(payment => !standing.has(payment))
  const lines = [
    ...chargeLines({ contract: facts.contract, debts, period, invoices: facts.invoices }),
    ...onAccountLines({ debts, payments, refunds, reversed, period }),
  ]
  const prepaidFen = maxFen(negateFen(closingFen), ZERO_FEN)
  return assertSums({ lines, openingFen, chargedFen, payableFen, paidFen, closingFen, prepaidFen })
}

function assertSums(movements: Movements): Movements {
  const { lines, payableFen, paidFen, closingFen } = movements
  const sumOf = (pick: (line: StatementLine) => Fen) => sumFen(lines.map(pick))
  assert(subtractFen(payableFen, paidFen) === closingFen, 'a statement that does not close on its movements')
  assert(sumOf(line => line.payableFen) === payableFen, 'lines that do not sum to what was payable')
  assert(sumOf(line => line.paidFen) === paidFen, 'lines that do not sum to what was paid')
  assert(sumOf(line => line.unpaidFen) === closingFen, 'lines that do not sum to the closing balance')
  return movements
}

function ageingOn(
  account: ContractAccount,
  { to }: StatementHead,
  { closingFen }: Pick<Statement, 'closingFen'>,
) {
  const ageing = ageingOf(account, to)
  assert(sumFen(Object.values(ageing)) === closingFen, 'an ageing that does not sum to the closing balance')
  return ageing
}

/** Each invoice once, however many lines it covers. */
function invoicedOn(lines: readonly StatementLine[], invoices: readonly Invoice[]): Fen {
  const shown = new Set(lines.flatMap(line => line.invoices.map(invoice => invoice.number)))
  return sumFen(invoices.filter(invoice => shown.has(invoice.number)).map(invoice => invoice.grossFen))
}

function progressOf({
  contractTotalFen,
  remainingFen,
}: ReturnType<typeof remainingOf>): ContractProgress | null {
  if (contractTotalFen === null || remainingFen === null) return null
  return {
    statedTotalFen: contractTotalFen,
    paidFen: subtractFen(contractTotalFen, remainingFen),
    remainingFen,
  }
}

function estimateOf(account: ContractAccount, terms: PositionTerms): StatementLateFee {
  const { contract, asOf } = terms
  const term = termOfKind(contract, 'late-fee')
  if (term === null) return { kind: 'principal-only' }
  const { lateFeeEstimateFen } = positionOf(account, terms)
  const clause = term.sources[0]?.clause ?? ''
  return { kind: 'estimate', asOf, feeFen: lateFeeEstimateFen, ratePerDay: term.ratePerDay, clause }
}

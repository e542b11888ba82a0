// The sums of a contract done again: instalments against the total, words against figures, cards × price × months,
// list price × discount, sets against cards, credit codes against their check characters.

import { checkCreditCode } from '../base/credit-code.ts'
import { type Fen, sumFen, timesFen } from '../base/fen.ts'
import { timesRate } from '../base/rates.ts'
import { parseRmbUppercase } from '../base/rmb-uppercase.ts'
import { type Contract, termById, termOfKind, termsOfKind } from './contract.ts'
import type { ComputedFinding, Contradiction, Severity } from './findings.ts'
import type { ChargeKind, Term, TermOf } from './terms.ts'

export function checkFigures(contract: Contract): readonly ComputedFinding[] {
  return [
    ...termsOfKind(contract, 'stated-total').flatMap(total => checkTotal(contract, total)),
    ...termsOfKind(contract, 'card-period-fee').flatMap(fee => checkDiscount(contract, fee)),
    ...checkCreditCodes(contract),
  ]
}

function checkTotal(contract: Contract, total: TermOf<'stated-total'>): readonly ComputedFinding[] {
  const found = (contradiction: Contradiction, severity: Severity = 'high') =>
    headed(contract, total, severity, contradiction)
  const findings: ComputedFinding[] = []
  const statedFen = total.amountFen

  const summedFen = sumOfFixedCharges(contract, total.covers)
  if (summedFen !== null && summedFen !== statedFen) {
    findings.push(found({ kind: 'sum-differs', summedFen, statedFen }))
  }
  if (total.uppercase !== undefined) {
    const words = parseRmbUppercase(total.uppercase)
    const wordsFen = words.ok ? words.value : null
    if (wordsFen !== statedFen) {
      findings.push(found({ kind: 'uppercase-differs', uppercase: total.uppercase, wordsFen, statedFen }))
    }
  }
  if (total.product !== undefined) {
    const { cards, months, unitPriceFen } = total.product
    const productFen = timesFen(unitPriceFen, cards * months)
    if (productFen !== statedFen) {
      findings.push(found({ kind: 'product-differs', cards, months, unitPriceFen, productFen, statedFen }))
    }
    const fee = termOfKind(contract, 'card-period-fee')
    if (fee !== null && timesFen(unitPriceFen, fee.everyMonths) !== fee.unitPriceFen) {
      const prices = { totalUnitPriceFen: unitPriceFen, unitPriceFen: fee.unitPriceFen }
      findings.push(found({ kind: 'unit-price-differs', ...prices }))
    }
    const limit = termOfKind(contract, 'card-limit')
    if (limit !== null && cards > limit.maximum) {
      findings.push(found({ kind: 'cards-above-limit', cards, maximum: limit.maximum }, 'medium'))
    }
  }
  return findings
}

// Only what the contract fixes beforehand can be summed: fees by the card follow from the cards' lives.
function sumOfFixedCharges(contract: Contract, covers: readonly ChargeKind[]): Fen | null {
  if (!covers.every(kind => kind === 'instalment' || kind === 'recurring-fee')) return null
  const instalments = termsOfKind(contract, 'instalments').flatMap(term => term.instalments)
  const recurring = termsOfKind(contract, 'recurring-fee')
  return sumFen([
    ...(covers.includes('instalment') ? instalments.map(({ amountFen }) => amountFen) : []),
    ...(covers.includes('recurring-fee')
      ? recurring.map(({ amountFen, periods }) => timesFen(amountFen, periods))
      : []),
  ])
}

function checkDiscount(contract: Contract, fee: TermOf<'card-period-fee'>): readonly ComputedFinding[] {
  const { listPriceFen, discount, unitPriceFen } = fee
  if (listPriceFen === undefined || discount === undefined) return []
  const discountedFen = timesRate(listPriceFen, discount)
  if (discountedFen === unitPriceFen) return []
  const contradiction = { listPriceFen, discount, discountedFen, unitPriceFen }
  return [headed(contract, fee, 'medium', { kind: 'discount-differs', ...contradiction })]
}

function checkCreditCodes(contract: Contract): readonly ComputedFinding[] {
  return [contract.buyer, contract.supplier].flatMap(({ role, creditCode }) => {
    const check = checkCreditCode(creditCode.value)
    if (check.valid) return []
    const { problem } = check
    return [
      {
        id: `${contract.id}-${role}-credit-code`,
        severity: 'high',
        contractId: contract.id,
        clause: creditCode.clause,
        kind: 'credit-code-invalid',
        role,
        code: creditCode.value,
        problem,
      },
    ]
  })
}

/** The sets of one contract against the cards of another (A 6.1 and 6.2 against B 5.4). */
export function checkSets(contract: Contract, contracts: readonly Contract[]): readonly ComputedFinding[] {
  return termsOfKind(contract, 'supplied-sets').flatMap(term => {
    const counterpart = contracts.find(({ id }) => id === term.equalsCardsOf?.contractId)
    const total = counterpart === undefined ? null : termById(counterpart, term.equalsCardsOf?.termId ?? '')
    if (counterpart === undefined || total?.kind !== 'stated-total' || total.product === undefined) return []

    const counts = term.sets.map(({ count }) => count)
    const setCount = counts.reduce((sum, count) => sum + count, 0)
    const { cards } = total.product
    if (setCount === cards) return []
    const other = { cards, cardsContractId: counterpart.id, cardsClause: clauseOf(total) }
    return [headed(contract, term, 'medium', { kind: 'sets-differ', counts, setCount, ...other })]
  })
}

function headed(
  contract: Contract,
  term: Term,
  severity: Severity,
  contradiction: Contradiction,
): ComputedFinding {
  const id = `${term.id}-${contradiction.kind}`
  return { id, severity, contractId: contract.id, clause: clauseOf(term), ...contradiction }
}

const clauseOf = (term: Term): string => term.sources[0]?.clause ?? ''

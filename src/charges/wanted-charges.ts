// Everything that a contract's terms make payable up to a month, computed afresh from facts each time. What the
// ledger already holds plays no part here: that is the business of reconcile.ts.

import { assertNever } from '../base/assert.ts'
import type { Month } from '../base/month.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Term } from '../contracts/terms.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { cardPeriodCharges } from './card-period-charges.ts'
import type { WantedCharge } from './charge.ts'
import type { PriceVersion } from './price-version.ts'
import {
  cardCharges,
  instalmentCharges,
  overageCharges,
  recurringCharges,
  replacementCharges,
} from './single-charges.ts'

export type BillingFacts = {
  /** With the answers to its questions in it. */
  readonly contract: Contract
  /** Of the contract's cards. */
  readonly lives: readonly CardLife[]
  /** In the order of recording, as are the price versions. */
  readonly milestones: readonly Milestone[]
  readonly usage: readonly CardUsage[]
  readonly priceVersions: readonly PriceVersion[]
  readonly through: Month
}

/** Term by term in the contract's order, within a term by card and month; none is of zero. */
export function* wantedCharges(facts: BillingFacts): Generator<WantedCharge, void, undefined> {
  for (const term of facts.contract.terms) {
    for (const charge of chargesOfTerm(term, facts)) {
      if (charge.amountFen !== 0) yield charge
    }
  }
}

function chargesOfTerm(term: Term, facts: BillingFacts): Iterable<WantedCharge> {
  switch (term.kind) {
    case 'instalments':
      return instalmentCharges(term, facts)
    case 'recurring-fee':
      return recurringCharges(term, facts.through)
    case 'card-period-fee':
      return cardPeriodCharges(term, facts)
    case 'replacement-fee':
      return replacementCharges(term, facts)
    case 'card-fee':
      return cardCharges(term, facts)
    case 'usage-overage':
      return overageCharges(term, facts)
    // Charged together with the period fee, which it may replace.
    case 'suspension-fee':
    case 'stated-total':
    case 'supplied-sets':
    case 'card-limit':
    case 'auto-activation':
    case 'late-fee':
    case 'tax-change':
    case 'delivery':
    case 'contract-term':
    case 'period':
    case 'arrears-steps':
    case 'payment-terms':
    case 'provision':
      return []
    default:
      return assertNever(term)
  }
}

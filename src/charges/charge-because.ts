// Why a charge is what it is: the words of the contract that it rests on, and what went into its amount.

import { assert } from '../base/assert.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { type Contract, termById, termsOfKind } from '../contracts/contract.ts'
import type { ChargeKind, Term } from '../contracts/terms.ts'
import { type ChargeFacts, type ChargeInputs, ENTERED_BY_HAND } from './charge.ts'

/** The inputs are those recorded with the charge, and its month; the formula reads over them. */
export function chargeBecause(contract: Contract, charge: Pick<ChargeFacts, 'key' | 'inputs'>): Because {
  const { key, inputs } = charge
  const term = termById(contract, key.termId)
  assert(term !== null, `a charge rests on ${key.termId}, which contract ${contract.id} does not have`)
  const month = key.month === null ? {} : { month: key.month }
  return becauseOf(
    contract.id,
    inputs['priceFromMonth'] === undefined ? term : (taxChangeOf(contract, term) ?? term),
    { ...month, ...inputs },
    formulaOf(key.kind, inputs),
  )
}

// "每张卡 30 元/月" beside 30.85 would explain nothing: a price after a change of tax rests on the clause that
// lets the price follow the tax (B 5.8).
function taxChangeOf(contract: Contract, priced: Term): Term | null {
  return termsOfKind(contract, 'tax-change').find(term => term.appliesTo === priced.id) ?? null
}

const FORMULAS: Readonly<Record<ChargeKind, string | null>> = {
  // The contract states these amounts; nothing is computed.
  instalment: null,
  'recurring-fee': null,
  'monthly-fee': 'unitPriceFen',
  'suspension-fee': 'unitPriceFen',
  'replacement-fee': 'unitPriceFen',
  'card-fee': 'unitPriceFen',
  'usage-overage': 'excessMegabytes × yuanPerMegabyte',
}

function formulaOf(kind: ChargeKind, inputs: ChargeInputs): string | null {
  if (inputs['recordedFen'] !== undefined) return '−recordedFen'
  return inputs[ENTERED_BY_HAND] === true ? null : FORMULAS[kind]
}

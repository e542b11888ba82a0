// The contracts of the tests: those that come with the program, and the same with fields of a term changed, as an
// answer to a question or another contract would have them.

import { assert } from '../../src/base/assert.ts'
import { fen } from '../../src/base/fen.ts'
import { month } from '../../src/base/month.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import { type Contract, contractSchema } from '../../src/contracts/contract.ts'
import { builtInContracts } from '../../src/contracts/packs.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'

export function contractNamed(id: string): Contract {
  const contract = builtInContracts().find(each => each.id === id)
  assert(contract !== undefined, `no built-in contract ${id}`)
  return contract
}

/** A field given as undefined goes away. What comes out passes the schema, as anything that is entered must. */
export function withTerm(
  contract: Contract,
  termId: string,
  fields: Readonly<Record<string, unknown>>,
): Contract {
  assert(
    contract.terms.some(term => term.id === termId),
    `no term ${termId}`,
  )
  return contractSchema.parse({
    ...contract,
    terms: contract.terms.map(term => (term.id === termId ? merge(term, fields) : term)),
  })
}

function merge(term: object, fields: object): object {
  return Object.fromEntries(Object.entries({ ...term, ...fields }).filter(([, value]) => value !== undefined))
}

/** Of the monthly fee of contract B, at 9%. */
export const priceVersion = (fromMonth: string, unitPriceFen: number): PriceVersion => ({
  termId: 'B-MONTH',
  fromMonth: month(fromMonth),
  unitPriceFen: fen(unitPriceFen),
  vatRate: decimalTextSchema.parse('0.09'),
  evidence: null,
})

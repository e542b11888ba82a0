import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import { computeOverage } from '../../src/charges/overage.ts'
import { type Contract, termOfKind } from '../../src/contracts/contract.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import { contractNamed, withTerm } from './example-contracts.ts'

const iot = contractNamed('B')
const decimalGigabytes = withTerm(iot, 'B-OVER', { megabytesPerGigabyte: 1000 })
const finePrice = withTerm(iot, 'B-OVER', { yuanPerMegabyte: '0.005' })

function overage(contract: Contract, megabytes: string) {
  const term = termOfKind(contract, 'usage-overage')
  assert(term !== null, 'the contract prices data')
  const { excessMegabytes, amountFen } = computeOverage(term, decimalTextSchema.parse(megabytes))
  return [excessMegabytes, amountFen]
}

describe('data beyond 50 GB', () => {
  it.each([
    ['a GB of 1,024 MB', '0', [0, 0], iot],
    ['a GB of 1,024 MB', '51200', [0, 0], iot],
    ['a GB of 1,024 MB', '51200.000000000001', [1, 29], iot],
    ['a GB of 1,024 MB', '51200.0', [0, 0], iot],
    ['a GB of 1,024 MB', '51300', [100, 2900], iot],
    ['a GB of 1,024 MB', '999999999999.5', [999_999_948_800, 28_999_998_515_200], iot],
    ['a GB of 1,000 MB', '51200', [1200, 34_800], decimalGigabytes],
    ['half a fen a MB, one MB over', '51200.5', [1, 1], finePrice],
    ['half a fen a MB, two MB over', '51201.5', [2, 1], finePrice],
    ['half a fen a MB, three MB over', '51202.5', [3, 2], finePrice],
  ])('%s, %s MB used: %j MB and fen', (_, megabytes, expected, contract) => {
    expect(overage(contract, megabytes)).toEqual(expected)
  })
})

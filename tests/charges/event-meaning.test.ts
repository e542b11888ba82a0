import { describe, expect, it } from 'vitest'
import { eventMeaning } from '../../src/charges/event-meaning.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { eventColumns } from '../cards/examples.ts'
import { contractNamed, priceVersion } from './example-contracts.ts'

const iot = contractNamed('B')
const without = (kind: string): Contract => ({ ...iot, terms: iot.terms.filter(term => term.kind !== kind) })

const meaningOf = (event: string, contract = iot, priceVersions: readonly PriceVersion[] = []) =>
  eventMeaning({ contract, priceVersions }, eventColumns(event))

describe('what the contract says of an event in a card’s life', () => {
  it.each(['activated', 'resumed', 'cancelled'])(
    '%s: the fee by the month, at the price of that day',
    kind => {
      const meaning = meaningOf(`${kind} 2026-01-05`, iot, [priceVersion('2026-01', 3085)])
      expect(meaning).toEqual({
        kind,
        because: expect.objectContaining({
          contractId: 'B',
          termId: 'B-MONTH',
          inputs: { on: '2026-01-05', periodFen: 3085 },
        }),
      })
      const earlier = meaningOf(`${kind} 2025-12-31`, iot, [priceVersion('2026-01', 3085)])
      expect(earlier?.because.inputs).toMatchObject({ periodFen: 3000 })
    },
  )

  it('suspended: the fee for a month on hold beside that of the month, and until when the hold may last', () => {
    expect(meaningOf('suspended 2024-08-31')).toEqual({
      kind: 'suspended',
      because: expect.objectContaining({
        termId: 'B-HOLD',
        inputs: {
          on: '2024-08-31',
          periodFen: 3000,
          unitPriceFen: 100,
          mode: 'replaces-whole-periods',
          maximumMonths: 6,
          endsOn: '2025-02-28',
        },
      }),
    })
  })

  it('replaced: the fee for loss and damage, nothing when it burnt out', () => {
    expect(meaningOf('replaced 2024-05-02 lost 2')).toEqual({
      kind: 'replaced',
      because: expect.objectContaining({
        termId: 'B-REPLACE',
        inputs: { on: '2024-05-02', cause: 'lost', unitPriceFen: 100 },
      }),
    })
    expect(meaningOf('replaced 2024-05-02 damaged 2')?.because.inputs).toMatchObject({ unitPriceFen: 100 })
    expect(meaningOf('replaced 2024-05-02 burnt-out 2')?.because.inputs).toMatchObject({ unitPriceFen: 0 })
  })

  it('is nothing where the contract knows no such term', () => {
    expect(meaningOf('activated 2024-05-02', without('card-period-fee'))).toBeNull()
    expect(meaningOf('suspended 2024-05-02', without('suspension-fee'))).toBeNull()
    expect(meaningOf('replaced 2024-05-02 lost 2', without('replacement-fee'))).toBeNull()
  })

  it('of a replacement without a cause is nothing yet: the fee hangs on it', () => {
    expect(meaningOf('replaced 2024-05-02')).toBeNull()
  })

  it('of a suspension without a fee by the month has no such price beside it', () => {
    const meaning = meaningOf('suspended 2024-05-02', without('card-period-fee'))
    expect(meaning?.because.inputs).toMatchObject({ periodFen: null, unitPriceFen: 100 })
  })
})

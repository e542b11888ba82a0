import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import { formatYuan } from '../../src/base/fen.ts'
import { cardId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { dueDayFinder } from '../../src/bills/due-day.ts'
import { ceilingFen } from '../../src/charges/tax-change.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { loadPack } from '../../src/contracts/packs.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import third from '../fixtures/contracts/third.json' with { type: 'json' }

function thirdContract() {
  const contract = loadPack(third)
  assert(contract.ok, 'the third pack is accepted')
  return contract.value
}

describe('a contract that the program has never seen', () => {
  const contract = thirdContract()
  const lives = [
    lifeOfCard(
      cardNumber(1, '2025-02-10'),
      'activated 2025-02-14',
      'suspended 2025-04-10',
      'resumed 2025-05-20',
      'replaced 2025-06-30 lost 2',
      'replaced 2025-07-01 damaged 3',
      'cancelled 2025-10-01',
    ),
    lifeOfCard(cardNumber(9, '2025-02-10')),
  ]
  const usage = [
    { cardId: cardId(1), month: month('2025-03'), megabytes: decimalTextSchema.parse('12345.5') },
    { cardId: cardId(1), month: month('2025-04'), megabytes: decimalTextSchema.parse('10000') },
  ]
  const dueDayOf = dueDayFinder({ contract, milestones: [], bills: [], holidays: new Map() })

  it('is billed and dated from its pack alone', () => {
    const facts = { contract, lives, usage, milestones: [], priceVersions: [], through: month('2025-12') }
    const charges = [...wantedCharges(facts)].map(charge => {
      const { key, amountFen, effectiveOn } = charge
      return `${key.kind} ${key.month} ${formatYuan(amountFen)} from ${effectiveOn} due ${dueDayOf(charge).dueOn}`
    })
    expect(charges).toEqual([
      'recurring-fee 2025-01 6,000.00 from 2025-01-01 due 2025-04-15',
      'recurring-fee 2025-04 6,000.00 from 2025-04-01 due 2025-07-15',
      'recurring-fee 2025-07 6,000.00 from 2025-07-01 due 2025-10-15',
      'recurring-fee 2025-10 6,000.00 from 2025-10-01 due 2026-01-15',
      'monthly-fee 2025-01 45.00 from 2025-02-14 due 2025-04-15',
      'suspension-fee 2025-04 2.00 from 2025-04-10 due 2025-07-15',
      'suspension-fee 2025-05 2.00 from 2025-05-01 due 2025-07-15',
      'monthly-fee 2025-04 45.00 from 2025-04-01 due 2025-07-15',
      'monthly-fee 2025-07 45.00 from 2025-07-01 due 2025-10-15',
      'monthly-fee 2025-10 45.00 from 2025-10-01 due 2026-01-15',
      'usage-overage 2025-03 234.60 from 2025-03-31 due 2025-04-15',
      'replacement-fee 2025-06 5.00 from 2025-06-30 due 2025-07-15',
    ])
  })

  it('its stated total is reached by its last period', () => {
    const facts = {
      contract,
      lives: [],
      usage: [],
      milestones: [],
      priceVersions: [],
      through: month('2030-01'),
    }
    const total = [...wantedCharges(facts)].reduce((sum, charge) => sum + charge.amountFen, 0)
    expect(total).toBe(ceilingFen(contract, []))
  })
})

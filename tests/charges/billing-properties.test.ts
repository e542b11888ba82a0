import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import { sumFen } from '../../src/base/fen.ts'
import { addToMonth, type Month, month } from '../../src/base/month.ts'
import type { CardHappening } from '../../src/cards/card.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import { chargeMonth, type RecordedCharge, type WantedCharge } from '../../src/charges/charge.ts'
import { reconcile, summarizeChanges } from '../../src/charges/reconcile.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { type RandomCard, randomCard, recordedInAnyOrder } from '../cards/random-lives.ts'
import { fc } from '../fuzz/cases.ts'
import { costByDays, type PlainTariff } from './day-by-day.ts'
import { contractNamed, priceVersion, withTerm } from './example-contracts.ts'
import { post } from './posted.ts'

const iot = contractNamed('B')
const priceVersions = [priceVersion('2026-01', 3085)]

const contractsByTariff = new Map<string, Contract>()

/** Made once each: to pass the schema again costs more than the billing. */
function contractWith({ everyMonths, mode }: PlainTariff): Contract {
  const name = `${everyMonths} ${mode}`
  const contract =
    contractsByTariff.get(name) ?? withTerm(withTerm(iot, 'B-MONTH', { everyMonths }), 'B-HOLD', { mode })
  contractsByTariff.set(name, contract)
  return contract
}

const throughs: fc.Arbitrary<Month> = fc.nat(80).map(months => addToMonth(month('2024-01'), months))
const fleets = fc.tuple(randomCard(1), randomCard(2), randomCard(3))

function lifeOf({ card, happenings }: RandomCard, recorded: readonly CardHappening[] = happenings): CardLife {
  const life = foldCard(card, recorded)
  assert(life.ok, 'a random life is possible')
  return life.value
}

const want = (
  lives: readonly CardLife[],
  through: Month,
  contract: Contract = iot,
): readonly WantedCharge[] => [
  ...wantedCharges({ contract, lives, milestones: [], usage: [], priceVersions, through }),
]

const totalFen = (charges: Iterable<{ readonly amountFen: WantedCharge['amountFen'] }>) =>
  sumFen([...charges].map(charge => charge.amountFen))

describe('the fees of any cards', () => {
  const tariffs: fc.Arbitrary<PlainTariff> = fc.record({
    everyMonths: fc.constantFrom(1, 2, 3, 6, 12),
    mode: fc.constantFrom('replaces-whole-periods', 'replaces-touched-periods', 'on-top'),
    laterPriceFen: fc.constant(3085),
  })

  it('come to what looking at every single day gives', () => {
    fc.assert(
      fc.property(randomCard(1), tariffs, throughs, (random, tariff, through) => {
        const fees = want([lifeOf(random)], through, contractWith(tariff)).filter(
          ({ key }) => key.kind === 'monthly-fee' || key.kind === 'suspension-fee',
        )
        expect(totalFen(fees)).toBe(costByDays(random, tariff, through))
      }),
      { numRuns: 150 },
    )
  })

  it('do not depend on the order in which the events were recorded', () => {
    const recordings = randomCard(1).chain(random =>
      fc.record({ random: fc.constant(random), recorded: recordedInAnyOrder(random.happenings) }),
    )
    fc.assert(
      fc.property(recordings, throughs, ({ random, recorded }, through) => {
        expect(want([lifeOf(random, recorded)], through)).toEqual(want([lifeOf(random)], through))
      }),
    )
  })

  it('are each effective within their month, and not before the activation', () => {
    fc.assert(
      fc.property(fleets, throughs, (fleet, through) => {
        const lives = fleet.map(random => lifeOf(random))
        for (const { key, effectiveOn } of want(lives, through)) {
          expect(effectiveOn.slice(0, 7)).toBe(key.month)
          const activatedOn = lives.find(life => life.card.cardId === key.cardId)?.activatedOn
          if (key.kind !== 'replacement-fee') expect(effectiveOn >= (activatedOn ?? '')).toBe(true)
        }
      }),
    )
  })
})

describe('billing again and again while the facts are being corrected', () => {
  const rounds = fc.array(fc.record({ fleet: fleets, through: throughs }), { minLength: 1, maxLength: 5 })

  it('leaves recorded what is wanted, touches no later month, and a second run changes nothing', () => {
    fc.assert(
      fc.property(rounds, history => {
        let recorded: readonly RecordedCharge[] = []
        for (const { fleet, through } of history) {
          const wanted = want(
            fleet.map(random => lifeOf(random)),
            through,
          )
          const laterFen = totalFen(recorded.filter(charge => chargeMonth(charge) > through))
          const changes = reconcile(wanted, recorded, through)
          recorded = post(recorded, changes)

          expect(totalFen(recorded)).toBe(totalFen(wanted) + laterFen)
          expect(reconcile(wanted, recorded, through)).toEqual([])
          expect(summarizeChanges(changes).totalFen).toBe(totalFen(changes))
        }
      }),
    )
  })

  it('a key is raised once, and every later charge of it points at that one', () => {
    fc.assert(
      fc.property(rounds, history => {
        let recorded: readonly RecordedCharge[] = []
        for (const { fleet, through } of history) {
          const wanted = want(
            fleet.map(random => lifeOf(random)),
            through,
          )
          recorded = post(recorded, reconcile(wanted, recorded, through))
        }
        for (const ofKey of Map.groupBy(recorded, charge => JSON.stringify(charge.key)).values()) {
          const [first, ...later] = ofKey
          expect(first?.adjusts).toBeNull()
          expect(later.every(charge => charge.adjusts === first?.chargeId)).toBe(true)
          expect([0, ofKey.at(-1)?.amountFen]).toContain(totalFen(ofKey))
        }
      }),
    )
  })
})

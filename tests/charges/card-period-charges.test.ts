import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { formatYuan, sumFen } from '../../src/base/fen.ts'
import { type Month, month } from '../../src/base/month.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import type { WantedCharge } from '../../src/charges/charge.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { cardNumber, iccidOf, lifeOfCard } from '../cards/examples.ts'
import billing from '../fixtures/vectors/iot-billing.json' with { type: 'json' }
import { contractNamed, priceVersion, withTerm } from './example-contracts.ts'

const iot = contractNamed('B')

type Facts = { readonly contract?: Contract; readonly priceVersions?: readonly PriceVersion[] }

function bill(lives: readonly CardLife[], through: string, facts: Facts = {}): readonly WantedCharge[] {
  const nothingElse = { milestones: [], usage: [], priceVersions: [], contract: iot }
  return [...wantedCharges({ ...nothingElse, ...facts, lives, through: month(through) })]
}

/** Every charge of one card as 'month kind yuan'. */
const billCard = (lines: readonly string[], through: string, facts: Facts = {}) =>
  bill([lifeOfCard(cardNumber(1), ...lines)], through, facts).map(
    ({ key, amountFen }) => `${key.month} ${key.kind} ${formatYuan(amountFen)}`,
  )

const totalYuan = (charges: readonly WantedCharge[]) =>
  formatYuan(sumFen(charges.map(charge => charge.amountFen))).replaceAll(',', '')

const monthly = (...months: readonly string[]) => months.map(each => `${each} monthly-fee 30.00`)

describe('the monthly fee of a card', () => {
  const [fleet, oneCard] = billing

  it('84 cards from 2024-03 to 2027-02 cost what the contract states', () => {
    const lives = Array.from({ length: fleet?.cards ?? 0 }, (_, place) =>
      lifeOfCard(cardNumber(place + 1), `activated ${fleet?.activated}`, 'cancelled 2027-02-28'),
    )
    const charges = bill(lives, '2027-12')
    expect([charges.length, totalYuan(charges)]).toEqual([84 * 36, fleet?.total])
    expect(totalYuan(charges.filter(charge => charge.key.month === '2025-07'))).toBe('2520.00')
  })

  it('cancelled at expiry in 2027-03 they cost a month more', () => {
    const lives = Array.from({ length: 84 }, (_, place) =>
      lifeOfCard(cardNumber(place + 1), 'activated 2024-03-11', 'cancelled 2027-03-11'),
    )
    expect(totalYuan(bill(lives, '2027-12'))).toBe('93240.00')
  })

  it('one day in each of two months is two full months', () => {
    const { activated, cancelled } = oneCard?.one_card ?? {}
    const lines = [`activated ${activated}`, `cancelled ${cancelled}`]
    expect(billCard(lines, '2024-12')).toEqual(monthly('2024-05', '2024-06'))
    expect(totalYuan(bill([lifeOfCard(cardNumber(1), ...lines)], '2024-12'))).toBe(oneCard?.total)
  })

  it.each([
    ['not activated', [], []],
    ['activated after the months billed', ['activated 2024-07-01'], []],
    ['activated on a month’s last day', ['activated 2024-04-30'], monthly('2024-04', '2024-05', '2024-06')],
    [
      'activated and cancelled on one day',
      ['activated 2024-04-30', 'cancelled 2024-04-30'],
      monthly('2024-04'),
    ],
    [
      'cancelled on a first day',
      ['activated 2024-04-30', 'cancelled 2024-06-01'],
      monthly('2024-04', '2024-05', '2024-06'),
    ],
    [
      'cancelled on a last day',
      ['activated 2024-04-30', 'cancelled 2024-05-31'],
      monthly('2024-04', '2024-05'),
    ],
    [
      'cancelled after the months billed',
      ['activated 2024-06-30', 'cancelled 2024-07-02'],
      monthly('2024-06'),
    ],
  ])('a card %s', (_, lines, charges) => {
    expect(billCard(lines, '2024-06')).toEqual(charges)
  })

  it('is effective on the first of the month, in the first on the day of activation, and knows its ICCID', () => {
    const life = lifeOfCard(
      cardNumber(1),
      'activated 2024-05-20',
      'replaced 2024-06-15 lost 2',
      'cancelled 2024-07-03',
    )
    const fee = {
      amountFen: 3000,
      key: { termId: 'B-MONTH', kind: 'monthly-fee', instalment: null, cardId: 1 },
    }
    const inputs = { unitPriceFen: 3000, activatedOn: '2024-05-20' }
    expect(bill([life], '2024-07').filter(charge => charge.key.kind === 'monthly-fee')).toEqual([
      { ...fee, key: { ...fee.key, month: '2024-05' }, effectiveOn: '2024-05-20', iccid: iccidOf(1), inputs },
      { ...fee, key: { ...fee.key, month: '2024-06' }, effectiveOn: '2024-06-01', iccid: iccidOf(1), inputs },
      {
        ...fee,
        key: { ...fee.key, month: '2024-07' },
        effectiveOn: '2024-07-01',
        iccid: iccidOf(2),
        inputs: { ...inputs, cancelledOn: '2024-07-03' },
      },
    ])
  })
})

describe('the inputs of a fee', () => {
  const inputsOf = (lives: readonly CardLife[], priceVersions: readonly PriceVersion[] = []) =>
    bill(lives, '2026-02', { priceVersions }).map(charge => charge.inputs)

  it('are one object for all cards and months that share days and price', () => {
    const lives = [1, 2].map(number => lifeOfCard(cardNumber(number), 'activated 2026-01-05'))
    expect(new Set(inputsOf(lives)).size).toBe(1)
  })

  it('are another where the day of activation, the price or the cancellation is another', () => {
    const january = lifeOfCard(cardNumber(1), 'activated 2026-01-05')
    const later = lifeOfCard(cardNumber(2), 'activated 2026-01-06')
    const cancelled = lifeOfCard(cardNumber(3), 'activated 2026-01-05', 'cancelled 2026-02-10')
    expect(new Set(inputsOf([january, later])).size).toBe(2)
    expect(new Set(inputsOf([january], [priceVersion('2026-02', 3085)])).size).toBe(2)
    expect(inputsOf([january, cancelled])).toEqual([
      { unitPriceFen: 3000, activatedOn: '2026-01-05' },
      { unitPriceFen: 3000, activatedOn: '2026-01-05' },
      { unitPriceFen: 3000, activatedOn: '2026-01-05' },
      { unitPriceFen: 3000, activatedOn: '2026-01-05', cancelledOn: '2026-02-10' },
    ])
  })
})

describe('a card on hold', () => {
  const hold = (...months: readonly string[]) => months.map(each => `${each} suspension-fee 1.00`)

  it.each([
    [
      'a month from its first day to its last',
      ['suspended 2024-05-01', 'resumed 2024-06-01'],
      [...monthly('2024-04'), ...hold('2024-05'), ...monthly('2024-06')],
    ],
    [
      'a day less at the beginning',
      ['suspended 2024-05-02', 'resumed 2024-06-01'],
      monthly('2024-04', '2024-05', '2024-06'),
    ],
    [
      'a day less at the end',
      ['suspended 2024-05-01', 'resumed 2024-05-31'],
      monthly('2024-04', '2024-05', '2024-06'),
    ],
    [
      'from one month into the next but one',
      ['suspended 2024-04-02', 'resumed 2024-06-20'],
      [...monthly('2024-04'), ...hold('2024-05'), ...monthly('2024-06')],
    ],
    ['and not resumed', ['suspended 2024-05-01'], [...monthly('2024-04'), ...hold('2024-05', '2024-06')]],
    [
      'resumed for no day',
      ['suspended 2024-05-01', 'resumed 2024-05-15', 'suspended 2024-05-15', 'resumed 2024-06-01'],
      [...monthly('2024-04'), ...hold('2024-05'), ...monthly('2024-06')],
    ],
    [
      'resumed for one day',
      ['suspended 2024-05-01', 'resumed 2024-05-15', 'suspended 2024-05-16'],
      [...monthly('2024-04', '2024-05'), ...hold('2024-06')],
    ],
    [
      'and cancelled from there',
      ['suspended 2024-05-01', 'cancelled 2024-06-30'],
      [...monthly('2024-04'), ...hold('2024-05'), ...monthly('2024-06')],
    ],
  ])('%s', (_, lines, charges) => {
    expect(billCard(['activated 2024-04-01', ...lines], '2024-06')).toEqual(charges)
  })

  it.each([
    [
      'replaces-touched-periods',
      [...monthly('2024-03'), ...hold('2024-04', '2024-05', '2024-06'), ...monthly('2024-07')],
    ],
    [
      'on-top',
      ['2024-03', '2024-04', '2024-05', '2024-06', '2024-07'].flatMap(each => [
        ...(each === '2024-03' || each === '2024-07' ? [] : hold(each)),
        ...monthly(each),
      ]),
    ],
  ])('read as %s', (mode, charges) => {
    const contract = withTerm(iot, 'B-HOLD', { mode })
    const lines = ['activated 2024-03-11', 'suspended 2024-04-30', 'resumed 2024-06-02']
    expect(billCard(lines, '2024-07', { contract })).toEqual(charges)
  })

  it('the fee for a month on hold knows the suspension and counts from the month’s first day', () => {
    const life = lifeOfCard(
      cardNumber(1),
      'activated 2024-04-01',
      'suspended 2024-04-20',
      'resumed 2024-07-09',
    )
    expect(bill([life], '2024-05')[1]).toEqual({
      key: { termId: 'B-HOLD', kind: 'suspension-fee', month: '2024-05', instalment: null, cardId: 1 },
      amountFen: 100,
      effectiveOn: '2024-05-01',
      iccid: iccidOf(1),
      inputs: { unitPriceFen: 100, suspendedOn: '2024-04-20', resumedOn: '2024-07-09' },
    })
  })

  it('the fee for a month in which the hold began counts from that day, under the number that the card had', () => {
    const contract = withTerm(iot, 'B-HOLD', { mode: 'on-top' })
    const life = lifeOfCard(
      cardNumber(1),
      'activated 2024-04-01',
      'replaced 2024-05-10 lost 2',
      'suspended 2024-05-20',
      'replaced 2024-06-10 lost 3',
    )
    const fees = bill([life], '2024-06', { contract }).filter(({ key }) => key.kind === 'suspension-fee')
    expect(fees.map(({ effectiveOn, iccid, inputs }) => [effectiveOn, iccid, inputs['resumedOn']])).toEqual([
      ['2024-05-20', iccidOf(2), null],
      ['2024-06-01', iccidOf(2), null],
    ])
  })

  it('the fee for a month with two holds rests on the first of them', () => {
    const contract = withTerm(iot, 'B-HOLD', { mode: 'on-top' })
    const lines = ['suspended 2024-05-03', 'resumed 2024-05-05', 'suspended 2024-05-20', 'resumed 2024-05-25']
    const life = lifeOfCard(cardNumber(1), 'activated 2024-04-01', ...lines)
    const fees = bill([life], '2024-05', { contract }).filter(({ key }) => key.kind === 'suspension-fee')
    expect(fees.map(({ effectiveOn, inputs }) => [effectiveOn, inputs['resumedOn']])).toEqual([
      ['2024-05-03', '2024-05-05'],
    ])
  })

  it('a contract that knows no such fee charges it like any other', () => {
    const contract = { ...iot, terms: iot.terms.filter(term => term.kind !== 'suspension-fee') }
    expect(billCard(['activated 2024-04-01', 'suspended 2024-04-01'], '2024-05', { contract })).toEqual(
      monthly('2024-04', '2024-05'),
    )
  })
})

describe('other readings of the fee', () => {
  it('a cap of 36 periods ends the fee, not the card', () => {
    const contract = withTerm(iot, 'B-MONTH', { maximumPeriods: 36 })
    const charges = billCard(['activated 2024-03-11'], '2027-12', { contract })
    expect([charges.length, charges.at(-1)]).toEqual([36, '2027-02 monthly-fee 30.00'])
  })

  it('a month on hold does not use up the cap', () => {
    const contract = withTerm(iot, 'B-MONTH', { maximumPeriods: 2 })
    const lines = ['activated 2024-03-11', 'suspended 2024-04-01', 'resumed 2024-05-01']
    expect(billCard(lines, '2024-09', { contract })).toEqual([
      ...monthly('2024-03'),
      '2024-04 suspension-fee 1.00',
      ...monthly('2024-05'),
    ])
  })

  it.each([
    [['activated 2024-03-11'], ['2024-03', '2024-06', '2024-09']],
    // Periods start with the contract, in March: one day in May pays March to May, the 1st of June the next.
    [
      ['activated 2024-05-31', 'cancelled 2024-06-01'],
      ['2024-03', '2024-06'],
    ],
    [['activated 2024-05-31', 'cancelled 2024-05-31'], ['2024-03']],
    [['activated 2024-10-01'], ['2024-09']],
  ])('by the quarter %j pays for the quarters from %j', (lines, months) => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    expect(billCard(lines, '2024-10', { contract })).toEqual(monthly(...months))
  })

  it('by the quarter begins with the contract’s term, or with the signature where there is no term', () => {
    const quarterly = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    const signed = { ...quarterly, signedOn: { ...iot.signedOn, on: calendarDate('2024-02-05') } }
    const lines = ['activated 2024-05-20', 'cancelled 2024-05-20']
    expect(billCard(lines, '2024-12', { contract: signed })).toEqual(monthly('2024-03'))
    const contract = { ...signed, terms: signed.terms.filter(term => term.kind !== 'contract-term') }
    expect(billCard(lines, '2024-12', { contract })).toEqual(monthly('2024-05'))
  })

  it('by the quarter a suspension counts when it fills the quarter, and pays month by month', () => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    const lines = ['activated 2024-03-11', 'suspended 2024-05-15', 'resumed 2024-09-01']
    expect(billCard(lines, '2024-09', { contract })).toEqual([
      '2024-03 monthly-fee 30.00',
      '2024-06 suspension-fee 1.00',
      '2024-07 suspension-fee 1.00',
      '2024-08 suspension-fee 1.00',
      '2024-09 monthly-fee 30.00',
    ])
  })

  it('by the quarter the first is effective on the day of activation', () => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    const charges = bill([lifeOfCard(cardNumber(1), 'activated 2024-05-31')], '2024-06', { contract })
    expect(charges.map(charge => [charge.key.month, charge.effectiveOn])).toEqual([
      ['2024-03', '2024-05-31'],
      ['2024-06', '2024-06-01'],
    ])
  })

  it('a term that ends charges no period after its end', () => {
    const contract = withTerm(iot, 'B-MONTH', { effective: { from: '2024-04-30', until: '2024-06-01' } })
    expect(billCard(['activated 2024-03-11'], '2024-08', { contract })).toEqual(monthly('2024-04', '2024-05'))
  })

  it('a price of nothing is no charge', () => {
    const contract = withTerm(iot, 'B-MONTH', { unitPriceFen: 0 })
    expect(billCard(['activated 2024-03-11'], '2024-08', { contract })).toEqual([])
  })
})

describe('a price that was confirmed', () => {
  const feeIn = (at: Month, priceVersions: readonly PriceVersion[]) =>
    bill([lifeOfCard(cardNumber(1), 'activated 2025-11-02')], '2026-04', { priceVersions }).find(
      charge => charge.key.month === at,
    )

  it('holds from its month on and says so', () => {
    const priceVersions = [priceVersion('2026-01', 3085)]
    expect(billCard(['activated 2025-12-02'], '2026-02', { priceVersions })).toEqual([
      '2025-12 monthly-fee 30.00',
      '2026-01 monthly-fee 30.85',
      '2026-02 monthly-fee 30.85',
    ])
    expect(feeIn(month('2026-02'), priceVersions)?.inputs).toEqual({
      unitPriceFen: 3085,
      activatedOn: '2025-11-02',
      priceFromMonth: '2026-01',
      vatRate: '0.09',
      statedUnitPriceFen: 3000,
      statedVatRate: '0.06',
    })
  })

  it('the later of two for one month prevails, and an older month recorded later does not', () => {
    const versions = [
      priceVersion('2026-01', 3085),
      priceVersion('2026-01', 3084),
      priceVersion('2025-12', 3050),
    ]
    expect([month('2025-12'), month('2026-01')].map(at => feeIn(at, versions)?.amountFen)).toEqual([
      3050, 3084,
    ])
  })

  it('a quarter has the price of its first month', () => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    const priceVersions = [priceVersion('2026-01', 3085)]
    expect(billCard(['activated 2025-09-02'], '2026-03', { contract, priceVersions })).toEqual([
      '2025-09 monthly-fee 30.00',
      '2025-12 monthly-fee 30.00',
      '2026-03 monthly-fee 30.85',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { formatYuan } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import type { ChargeChange, RecordedCharge } from '../../src/charges/charge.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import { reconcile, summarizeChanges } from '../../src/charges/reconcile.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { cardNumber, iccidOf, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, priceVersion } from './example-contracts.ts'
import { post } from './posted.ts'

const contract = contractNamed('B')
const lived = (...lines: readonly string[]) => [lifeOfCard(cardNumber(1), ...lines)]

type Run = {
  readonly lives: readonly CardLife[]
  readonly through: string
  readonly recorded?: readonly RecordedCharge[]
  readonly priceVersions?: readonly PriceVersion[]
}

function bill({ lives, through, recorded = [], priceVersions = [] }: Run): readonly ChargeChange[] {
  const facts = { contract, lives, milestones: [], usage: [], priceVersions, through: month(through) }
  return reconcile(wantedCharges(facts), recorded, month(through))
}

const lines = (changes: readonly ChargeChange[]) =>
  changes.map(
    ({ kind, key, amountFen, effectiveOn, adjusts }) =>
      `${kind} ${key.month} ${key.kind} ${formatYuan(amountFen)} on ${effectiveOn}${adjusts === null ? '' : ` adjusts ${adjusts}`}`,
  )

describe('billing', () => {
  const firstRun = () => bill({ lives: lived('activated 2024-05-10'), through: '2024-07' })
  const afterFirstRun = () => post([], firstRun())

  it('raises what is not recorded', () => {
    const first = firstRun()
    expect(lines(first)).toEqual([
      'raise 2024-05 monthly-fee 30.00 on 2024-05-10',
      'raise 2024-06 monthly-fee 30.00 on 2024-06-01',
      'raise 2024-07 monthly-fee 30.00 on 2024-07-01',
    ])
    expect(summarizeChanges(first)).toEqual({ added: 3, adjusted: 0, totalFen: 9000 })
  })

  it('run a second time changes nothing', () => {
    const recorded = afterFirstRun()
    const second = bill({ lives: lived('activated 2024-05-10'), through: '2024-07', recorded })
    expect(summarizeChanges(second)).toEqual({ added: 0, adjusted: 0, totalFen: 0 })
  })

  it('leaves later months alone when run for fewer', () => {
    const recorded = afterFirstRun()
    expect(bill({ lives: lived('activated 2024-06-01'), through: '2024-05', recorded }).length).toBe(1)
    expect(bill({ lives: lived(), through: '2024-04', recorded })).toEqual([])
  })

  it('takes back a month that is no longer wanted, on the day on which it was charged', () => {
    const recorded = afterFirstRun()
    const corrected = bill({ lives: lived('activated 2024-06-02'), through: '2024-07', recorded })
    expect(corrected).toEqual([
      {
        kind: 'credit',
        key: { termId: 'B-MONTH', kind: 'monthly-fee', month: '2024-05', instalment: null, cardId: 1 },
        amountFen: -3000,
        effectiveOn: '2024-05-10',
        iccid: iccidOf(1),
        inputs: { recordedFen: 3000, wantedFen: 0 },
        adjusts: 501,
      },
    ])
    expect(summarizeChanges(corrected)).toEqual({ added: 0, adjusted: 1, totalFen: -3000 })
  })

  it('charges a month again that was taken back, as a correction of the first charge', () => {
    const recorded = afterFirstRun()
    const without = post(
      recorded,
      bill({ lives: lived('activated 2024-06-02'), through: '2024-07', recorded }),
    )
    const again = bill({ lives: lived('activated 2024-05-20'), through: '2024-07', recorded: without })
    expect(lines(again)).toEqual(['raise-adjusted 2024-05 monthly-fee 30.00 on 2024-05-20 adjusts 501'])
    const withAgain = post(without, again)
    const never = bill({ lives: lived(), through: '2024-07', recorded: withAgain })
    expect(lines(never)[0]).toBe('credit 2024-05 monthly-fee -30.00 on 2024-05-20 adjusts 501')
  })

  it('a suspension learned of late turns a month’s fee into the fee of a card on hold', () => {
    const recorded = afterFirstRun()
    const lives = lived('activated 2024-05-10', 'suspended 2024-05-20', 'resumed 2024-07-01')
    const changes = bill({ lives, through: '2024-07', recorded })
    expect(lines(changes)).toEqual([
      'raise 2024-06 suspension-fee 1.00 on 2024-06-01',
      'credit 2024-06 monthly-fee -30.00 on 2024-06-01 adjusts 502',
    ])
    expect(summarizeChanges(changes)).toEqual({ added: 1, adjusted: 1, totalFen: -2900 })
  })

  it('a price confirmed late is a credit of the old amount and a charge of the new', () => {
    const recorded = afterFirstRun()
    const lives = lived('activated 2024-05-10')
    const repriced = bill({
      lives,
      through: '2024-07',
      recorded,
      priceVersions: [priceVersion('2024-07', 3085)],
    })
    expect(lines(repriced)).toEqual([
      'credit 2024-07 monthly-fee -30.00 on 2024-07-01 adjusts 503',
      'raise-adjusted 2024-07 monthly-fee 30.85 on 2024-07-01 adjusts 503',
    ])
    expect(summarizeChanges(repriced)).toEqual({ added: 0, adjusted: 1, totalFen: 85 })

    const after = post(recorded, repriced)
    const reverted = bill({ lives, through: '2024-07', recorded: after })
    expect(lines(reverted)).toEqual([
      'credit 2024-07 monthly-fee -30.85 on 2024-07-01 adjusts 503',
      'raise-adjusted 2024-07 monthly-fee 30.00 on 2024-07-01 adjusts 503',
    ])
  })

  it('a charge recorded twice under one key is a broken ledger', () => {
    const recorded = afterFirstRun()
    const [one] = recorded
    const twice = one === undefined ? [] : [one, one]
    expect(() => bill({ lives: lived(), through: '2024-07', recorded: twice })).toThrow(
      'charge 501 repeats 501',
    )
  })

  it('a correction without the charge that it corrects is a broken ledger', () => {
    const [one] = afterFirstRun()
    const orphan = one === undefined ? [] : [{ ...one, adjusts: chargeId(500) }]
    expect(() => bill({ lives: lived(), through: '2024-07', recorded: orphan })).toThrow(
      'charge 501 adjusts one that is not recorded before it',
    )
  })

  it('terms that want one thing twice are a bug', () => {
    const [one] = firstRun()
    const twice = one === undefined ? [] : [one, one]
    expect(() => reconcile(twice, afterFirstRun(), month('2024-07'))).toThrow(
      'wanted twice: monthly-fee 2024-05 null B-MONTH of card 1',
    )
  })
})

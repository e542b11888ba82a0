import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import type { NoticeKindName } from '../../src/notices/kinds.ts'
import { checkExample } from './compose-example.ts'
import { breachTold, type CaseChange, earlier, iccid, lives, request, tariffNotice } from './example-case.ts'
import { EXAMPLES, type ExampleNotice } from './example-facts.ts'

type Facts = Readonly<Record<string, unknown>>
type Case = readonly [what: string, kind: NoticeKindName, facts: Facts, change: CaseChange, refusal: string]

const day = calendarDate

function example(kind: NoticeKindName, facts: Facts = {}, contractId?: string): ExampleNotice {
  const found = EXAMPLES.find(
    each => each.kind === kind && (contractId ?? each.contractId) === each.contractId,
  )
  if (found === undefined) throw new Error(`no example of ${kind}`)
  return { ...found, facts: { ...found.facts, ...facts } }
}

function outcome(kind: NoticeKindName, facts: Facts = {}, change: CaseChange = {}, contractId?: string) {
  return checkExample(example(kind, facts, contractId), change).checked
}

const refusalOf = (...asked: Parameters<typeof outcome>) => {
  const checked = outcome(...asked)
  return checked.ok ? 'none' : checked.error.kind
}

const warningsOf = (...asked: Parameters<typeof outcome>) => {
  const checked = outcome(...asked)
  if (!checked.ok) throw new Error(`refused: ${checked.error.kind}`)
  return checked.value.warnings.map(({ kind }) => kind)
}

const accountAsItIs = {
  newBankName: '中国工商银行股份有限公司 蛟河支行',
  newAccount: '0802270109200688321',
}
const unsent = { ...request, sendings: [] }
const elsewhere = {
  lookUp: {
    cardElsewhere: () => 'C',
    clauseText: () => '',
    paymentMade: () => {
      throw new Error('not asked')
    },
  },
}

/** Each beside the example of its kind, which passes. */
const CASES: readonly Case[] = [
  ['an account that is the old one', 'account-changed', accountAsItIs, {}, 'notice-changes-nothing'],
  [
    'an address that is the old one but for blanks',
    'address-changed',
    { newAddress: '吉林省蛟河市河北街道北京路 55 号', newContact: '俞勃成' },
    {},
    'notice-changes-nothing',
  ],
  ['data that did not change', 'registration-changed', { newValue: '刘会计' }, {}, 'notice-changes-nothing'],
  [
    'data that change only later',
    'registration-changed',
    { changedOn: '2026-12-01' },
    {},
    'day-not-yet-come',
  ],
  ['a clause that the contract does not have', 'breach', { clause: '5.19' }, {}, 'unknown-clause'],
  ['a breach that has not happened', 'breach', { happenedOn: '2026-12-01' }, {}, 'day-not-yet-come'],
  ['a cure without a registered breach notice', 'breach-cured', {}, { papers: [] }, 'no-such-paper'],
  ['a cure that is only planned', 'breach-cured', { curedOn: '2026-12-01' }, {}, 'day-not-yet-come'],
  ['an objection to a paper that is none', 'breach-objection', { paper: 999 }, {}, 'unknown-paper'],
  [
    'an objection to a paper of another kind',
    'breach-objection',
    { paper: 302 },
    { papers: [tariffNotice] },
    'paper-unfit',
  ],
  ['force majeure that is to come', 'force-majeure', { happenedOn: '2026-12-01' }, {}, 'day-not-yet-come'],
  [
    'an obstacle that ended before it began',
    'obstacle-ended',
    { endedOn: '2026-09-01' },
    {},
    'days-reversed',
  ],
  [
    'negotiation before thirty days',
    'force-majeure-consultation',
    { beganOn: '2026-10-30' },
    {},
    'period-still-running',
  ],
  [
    'termination on the tenth day',
    'force-majeure-termination',
    {},
    { letterOn: '2026-11-12' },
    'period-still-running',
  ],
  ['termination after nothing', 'force-majeure-termination', {}, { notices: [] }, 'no-earlier-notice'],
  [
    'termination after a request that was not sent',
    'force-majeure-termination',
    {},
    { notices: [unsent] },
    'notice-not-sent',
  ],
  [
    'termination after another letter',
    'force-majeure-termination',
    { notice: 202 },
    { notices: [breachTold] },
    'notice-unfit',
  ],
  [
    'objection to a renewal that has happened',
    'renewal-objection',
    {},
    { letterOn: '2027-03-12' },
    'renewal-has-happened',
  ],
  [
    'renewal of a contract that is over',
    'renewal-proposal',
    {},
    { letterOn: '2027-03-12' },
    'contract-has-ended',
  ],
  ['a change from a day that is past', 'amendment', { effectiveOn: '2026-11-01' }, {}, 'day-already-past'],
  ['a correction of nothing named', 'correction', { matter: 'other', finding: undefined }, {}, 'fact-needed'],
  ['refusal of a tariff in effect', 'tariff-refusal', {}, { letterOn: '2027-01-01' }, 'change-took-effect'],
  ['refusal without a tariff notice', 'tariff-refusal', {}, { papers: [] }, 'no-such-paper'],
  [
    'refusal of a tariff without a day',
    'tariff-refusal',
    {},
    { papers: [{ ...tariffNotice, effectiveOn: null }] },
    'paper-without-day',
  ],
  ['a loss above what was paid', 'damages', { loss: 40_000_000 }, {}, 'above-liability-cap'],
  [
    'damages while the days to cure run',
    'damages',
    { notice: 202 },
    { letterOn: '2026-10-27' },
    'period-still-running',
  ],
  ['a suspension of seven months', 'suspension', { months: 7 }, {}, 'suspension-too-long'],
  ['a suspension of a month that runs', 'suspension', { fromMonth: '2026-11' }, {}, 'month-already-begun'],
  ['a suspension of a card that rests', 'suspension', { cards: [iccid(3)] }, {}, 'card-unfit'],
  ['a card named twice', 'suspension', { cards: [iccid(1), iccid(1)] }, {}, 'card-named-twice'],
  ['a card that nobody knows', 'replacement', { cards: [iccid(999)] }, {}, 'unknown-card'],
  [
    'a card of another contract',
    'replacement',
    { cards: [iccid(999)] },
    elsewhere,
    'card-of-another-contract',
  ],
  ['a card by its former number', 'replacement', { cards: [iccid(7)] }, {}, 'card-number-replaced'],
  ['a card that was cancelled', 'cancellation', { cards: [iccid(12)] }, {}, 'card-unfit'],
  ['a cancellation of yesterday', 'cancellation', { cancelOn: '2026-11-27' }, {}, 'day-already-past'],
  ['resumption of a card in use', 'resumption', { cards: [iccid(1)] }, {}, 'card-unfit'],
  ['resumption of yesterday', 'resumption', { resumeOn: '2026-11-27' }, {}, 'day-already-past'],
  ['a refund while all cards live', 'prepaid-refund', {}, { lives: lives.slice(0, 5) }, 'no-card-cancelled'],
  ['a refund of nothing', 'prepaid-refund', { balance: undefined }, {}, 'no-balance'],
  ['a theft found tomorrow', 'abnormal-use', { discoveredOn: '2026-11-29' }, {}, 'day-not-yet-come'],
  ['a transfer of last month', 'transfer', { transferOn: '2026-10-01' }, {}, 'day-already-past'],
  ['a demand of tomorrow', 'disclosure-demanded', { demandedOn: '2026-11-29' }, {}, 'day-not-yet-come'],
  [
    'return while the contract runs',
    'return-confidential',
    {},
    { letterOn: '2026-11-28' },
    'contract-still-runs',
  ],
  ['acceptance of a fourth instalment', 'acceptance', { instalment: 4 }, {}, 'unknown-instalment'],
  ['acceptance of tomorrow', 'acceptance', { inspectedOn: '2026-11-29' }, {}, 'day-not-yet-come'],
  ['defects that are not told', 'acceptance', { result: 'to-be-corrected' }, {}, 'fact-needed'],
  [
    'defects of what was accepted',
    'acceptance',
    { result: 'to-be-corrected', instalment: 2, defects: '缺陷', replyDays: 5 },
    {},
    'already-accepted',
  ],
  [
    'a reminder on the last day of ninety, moved past the holiday',
    'delivery-reminder',
    {},
    { letterOn: '2024-06-11' },
    'period-still-running',
  ],
  [
    'a reminder of what was accepted',
    'delivery-reminder',
    {},
    { milestones: [{ instalment: 1, kind: 'accepted', on: day('2024-05-01') }] },
    'already-accepted',
  ],
  ['documents of no instalment', 'documents-missing', { instalment: undefined }, {}, 'fact-needed'],
  ['documents of a fourth instalment', 'documents-missing', { instalment: 4 }, {}, 'unknown-instalment'],
  [
    'documents that are all there',
    'documents-missing',
    {},
    {
      milestones: (['accepted', 'notice-received', 'documents-received'] as const).map(kind => ({
        instalment: 3,
        kind,
        on: day('2026-11-20'),
      })),
    },
    'nothing-missing',
  ],
  ['a bill that was not registered', 'bill-query', { fromMonth: '2026-04' }, {}, 'no-such-bill'],
  [
    'a bill that agrees, and no question',
    'bill-query',
    { questions: undefined },
    { charges: [], bills: [billOfNothing()] },
    'bill-agrees',
  ],
  ['a change of tax that is not known', 'price-after-tax', { fromMonth: '2025-01' }, {}, 'no-tax-change'],
  ['a payment where there is none', 'payment-made', {}, { lookUp: noPayment() }, 'no-payment-to-tell'],
]

describe('a notice whose condition is not met is refused', () => {
  it.each(CASES)('%s', (_what, kind, facts, change, refusal) => {
    expect(refusalOf(kind, facts, change)).toBe(refusal)
  })

  it.each([...new Set(CASES.map(([, kind]) => kind))])('%s passes when it is', kind => {
    expect(refusalOf(kind)).toBe('none')
  })

  it('under contract B damages may end the contract, and its own cap holds', () => {
    expect(refusalOf('damages', {}, {}, 'B')).toBe('none')
    expect(refusalOf('damages', { loss: 7_380_001 }, {}, 'B')).toBe('above-liability-cap')
    expect(refusalOf('damages', { loss: 7_380_000 }, {}, 'B')).toBe('none')
  })

  it('termination passes on the day after the tenth, damages on the day after the days to cure', () => {
    expect(refusalOf('force-majeure-termination', {}, { letterOn: '2026-11-13' })).toBe('none')
    expect(refusalOf('damages', {}, { letterOn: '2026-10-28' })).toBe('none')
    expect(refusalOf('delivery-reminder', {}, { letterOn: '2024-06-12' })).toBe('none')
  })

  it('an objection to the next renewal passes when its window comes near', () => {
    expect(refusalOf('renewal-objection', {}, { letterOn: '2027-12-10' })).toBe('renewal-has-happened')
    expect(refusalOf('renewal-objection', {}, { letterOn: '2027-12-11' })).toBe('none')
  })
})

describe('what is only unwise is done with a warning', () => {
  it.each<[NoticeKindName, Facts, CaseChange, string]>([
    ['damages', { notice: undefined }, {}, 'no-breach-notice-before'],
    [
      'cancellation',
      {},
      { money: { paidFen: fen(0), owedFen: fen(2520), onAccountFen: fen(0) } },
      'money-open',
    ],
    ['cancellation', {}, {}, 'go-to-branch'],
    ['transfer', {}, {}, 'transfer-ends-contract'],
    ['prepaid-refund', {}, {}, 'cards-still-in-use'],
    ['prepaid-refund', {}, {}, 'balance-differs'],
    ['resumption', { resumeOn: '2027-02-02' }, {}, 'suspension-over-limit'],
    ['abnormal-use', { discoveredOn: '2026-11-20' }, {}, 'told-late'],
    ['disclosure-demanded', { discloseOn: '2026-11-27' }, {}, 'disclosed-before-notice'],
    ['tariff-refusal', { endOn: '2027-01-31' }, {}, 'ends-after-change'],
    [
      'tariff-refusal',
      {},
      { papers: [{ ...tariffNotice, receivedOn: day('2026-11-28'), effectiveOn: day('2026-12-20') }] },
      'tariff-notice-too-short',
    ],
    ['price-after-tax', {}, {}, 'price-not-confirmed'],
    ['renewal-objection', {}, {}, 'cost-of-missing'],
    [
      'breach-objection',
      {},
      { notices: [earlier(9, { kind: 'breach-cured', facts: { paper: 301 } })] },
      'paper-answered-before',
    ],
  ])('%s %j: %#', (kind, facts, change, warning) => {
    expect(warningsOf(kind, facts, change)).toContain(warning)
  })

  it('none of that is said where all is well', () => {
    expect(warningsOf('damages')).toEqual([])
    expect(warningsOf('abnormal-use')).toEqual([])
    expect(warningsOf('disclosure-demanded')).toEqual([])
    expect(warningsOf('resumption')).toEqual([])
    expect(warningsOf('tariff-refusal')).toEqual([])
  })
})

describe('the day by which a letter must be delivered', () => {
  const windowOf = (...asked: Parameters<typeof outcome>) => {
    const checked = outcome(...asked)
    return checked.ok ? checked.value.window : null
  }

  it('of an objection to renewal lies in the month that is the last under both readings', () => {
    expect(windowOf('renewal-objection')).toEqual({ opensOn: '2027-02-11', closesOn: '2027-03-10' })
  })

  it.each<[NoticeKindName, string]>([
    // Counted back from the change; 5 December is a Saturday and does not move.
    ['account-changed', '2026-12-05'],
    ['address-changed', '2026-12-05'],
    ['amendment', '2027-01-02'],
    // Ten days from the receipt on 20 November.
    ['breach-cured', '2026-11-30'],
    ['breach-objection', '2026-11-30'],
    // Fifteen days from 21 November end on Sunday, 6 December, and move on.
    ['force-majeure', '2026-12-07'],
    ['tariff-refusal', '2026-12-31'],
  ])('%s: %s', (kind, closesOn) => {
    expect(windowOf(kind)).toEqual({ opensOn: null, closesOn })
  })
})

function billOfNothing() {
  const { bills } = checkExample(example('bill-query')).of
  const [bill] = bills
  if (bill === undefined) throw new Error('no bill')
  return { ...bill, amountFen: fen(0) }
}

function noPayment(): NonNullable<CaseChange['lookUp']> {
  return {
    cardElsewhere: () => null,
    clauseText: () => null,
    paymentMade: () => ({ ok: false, error: { kind: 'no-payment-to-tell', contractId: 'A' } }),
  }
}

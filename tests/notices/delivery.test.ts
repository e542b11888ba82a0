import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { type Answer, withAnswers } from '../../src/contracts/answers.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { builtInContracts } from '../../src/contracts/packs.ts'
import type { DeliveryWay, Destination } from '../../src/contracts/terms.ts'
import { deemedDelivery, usualDestination } from '../../src/notices/delivery.ts'
import { earliestDelivery } from '../../src/notices/earliest-delivery.ts'
import type { Sending } from '../../src/notices/sending.ts'
import { holidays } from '../base/holiday-fixture.ts'
import vectors from '../fixtures/vectors/delivery.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'

function contract(id: string, answers: Readonly<Record<string, string>> = {}): Contract {
  const found = builtInContracts().find(each => each.id === id)
  if (found === undefined) throw new Error(id)
  const given: Answer[] = Object.entries(answers).map(([questionId, choice]) => ({
    questionId,
    contractId: null,
    choice,
    reason: null,
  }))
  return withAnswers(found, given)
}

type SendingWords = {
  readonly way: DeliveryWay
  readonly destination?: Destination
  readonly sender?: 'us' | 'supplier'
  readonly sentOn: string
  readonly receivedOn?: string
  readonly circumstance?: Sending['circumstance']
}

const sending = (words: SendingWords): Omit<Sending, 'contract'> => ({
  way: words.way,
  destination: words.destination ?? 'domestic',
  sender: words.sender ?? 'us',
  sentOn: calendarDate(words.sentOn),
  receivedOn: words.receivedOn === undefined ? null : calendarDate(words.receivedOn),
  circumstance: words.circumstance ?? 'none',
  holidays,
})

const deliver = (of: Contract, words: SendingWords) => deemedDelivery({ ...sending(words), contract: of })

const dayAndClause = (result: ReturnType<typeof deliver>) =>
  result.ok ? [result.value.deliveredOn, result.value.clause] : result.error

const expressVectors = vectors.vectors.flatMap(each =>
  each.method === 'express' && each.dispatched !== undefined
    ? (['A', 'B'] as const).flatMap(id => [
        [id, each.dispatched, 'same-city', each.same_city_day3] as const,
        [id, each.dispatched, 'domestic', each.other_domestic_day5] as const,
        [id, each.dispatched, 'hk-mo-tw', each.hk_mo_tw_day10] as const,
        [id, each.dispatched, 'abroad', each.overseas_day20] as const,
      ])
    : [],
)

describe('an express letter', () => {
  it('is tried with every worked example', () => {
    expect(expressVectors).toHaveLength(16)
  })

  it.each(expressVectors)('under %s sent on %s to %s is delivered on %s', (id, sentOn, destination, day) => {
    expect(dayAndClause(deliver(contract(id), { way: 'express', destination, sentOn }))).toEqual([
      day,
      id === 'A' ? '12.3.3' : '9.3(2)',
    ])
  })

  it('counts the day of sending when the question is answered so', () => {
    const nthDay = contract('B').questions.find(question => question.id === 'Q-NTHDAY')
    const counting = nthDay?.choices.find(({ sets }) =>
      sets.some(set => 'field' in set && set.field === 'countsSendingDay' && set.value === true),
    )
    const answered = contract('B', { 'Q-NTHDAY': counting?.id ?? 'none' })
    const letter: SendingWords = { way: 'express', destination: 'same-city', sentOn: '2025-03-14' }
    expect(dayAndClause(deliver(answered, letter))).toEqual(['2025-03-16', '9.3(2)'])
  })

  it('moves past rest days only when the rule says so', () => {
    const term = contract('B').terms.find(each => each.kind === 'delivery')
    if (term?.kind !== 'delivery') throw new Error('no delivery rules')
    const rolling: Contract = { ...contract('B'), terms: [{ ...term, rolls: true }] }
    const result = deliver(rolling, { way: 'express', sentOn: '2026-02-13' })
    expect(result.ok && [result.value.deliveredOn, result.value.because.inputs]).toEqual([
      '2026-02-24',
      {
        way: 'express',
        destination: 'domestic',
        sender: 'us',
        sentOn: '2026-02-13',
        receivedOn: null,
        circumstance: 'none',
        ground: 'days-after-sending',
        days: 5,
        countsSendingDay: false,
        lastOn: '2026-02-18',
        rolls: true,
        deliveredOn: '2026-02-24',
        provisional: false,
      },
    ])
  })
})

describe('a registered letter under B', () => {
  it.each<[Destination, string]>([
    ['same-city', '2025-03-21'],
    ['domestic', '2025-03-28'],
    ['hk-mo-tw', '2025-04-03'],
    ['abroad', '2025-04-13'],
  ])('posted on 2025-03-14 to %s is delivered on %s', (destination, day) => {
    const letter: SendingWords = { way: 'registered', destination, sentOn: '2025-03-14' }
    expect(dayAndClause(deliver(contract('B'), letter))).toEqual([day, '9.3(3)'])
  })
})

describe('each way under each contract', () => {
  it.each<[string, string, SendingWords, unknown]>([
    [
      'by hand: the day signed for',
      'A',
      { way: 'hand', sentOn: '2025-03-14', receivedOn: '2025-03-17' },
      ['2025-03-17', '12.3.1'],
    ],
    [
      'by hand: that same day when no other is given',
      'B',
      { way: 'hand', sentOn: '2025-03-14' },
      ['2025-03-14', '9.3(1)'],
    ],
    ['e-mail under B: when sent', 'B', { way: 'email', sentOn: '2025-03-14' }, ['2025-03-14', '9.3(4)']],
    [
      'fax under B: the day it was really received',
      'B',
      { way: 'fax', sentOn: '2025-03-14', receivedOn: '2025-03-15' },
      ['2025-03-15', '9.3(5)'],
    ],
    [
      'registered under A: the day it was really received',
      'A',
      { way: 'registered', sentOn: '2025-03-14', receivedOn: '2025-03-18' },
      ['2025-03-18', '12.1'],
    ],
    [
      'received earlier under B: the real day',
      'B',
      { way: 'express', sentOn: '2025-03-14', receivedOn: '2025-03-16' },
      ['2025-03-16', '9.3(6)'],
    ],
    [
      'received later under B: the day of the rule',
      'B',
      { way: 'express', sentOn: '2025-03-14', receivedOn: '2025-03-25' },
      ['2025-03-19', '9.3(2)'],
    ],
    [
      'received earlier under A, which has no rule for it: the day of the rule',
      'A',
      { way: 'express', sentOn: '2025-03-14', receivedOn: '2025-03-16' },
      ['2025-03-19', '12.3.3'],
    ],
    [
      'refused at the stated address under B: delivered all the same',
      'B',
      { way: 'express', sentOn: '2025-03-14', circumstance: 'refused-at-stated-address' },
      ['2025-03-19', '9.2'],
    ],
    [
      'refused at the door under B: on that day',
      'B',
      { way: 'hand', sentOn: '2025-03-14', circumstance: 'refused-at-stated-address' },
      ['2025-03-14', '9.2'],
    ],
    [
      'after a move that was not told, under B: when sent',
      'B',
      { way: 'registered', sentOn: '2025-03-14', circumstance: 'sent-to-former-address' },
      ['2025-03-14', '9.2'],
    ],
    [
      'after a move that was not told, under A: the ordinary rule',
      'A',
      { way: 'express', sentOn: '2025-03-14', circumstance: 'sent-to-former-address' },
      ['2025-03-19', '12.3.3'],
    ],
  ])('%s', (_, id, words, expected) => {
    expect(dayAndClause(deliver(contract(id), words))).toEqual(expected)
  })
})

describe('a delivery is refused', () => {
  const open = { kind: 'delivery-left-open', contractId: 'A' }

  it.each<[string, string, SendingWords, object]>([
    [
      'registered under A without a receipt: the question is named',
      'A',
      { way: 'registered', sentOn: '2025-03-14' },
      { ...open, way: 'registered', clause: '12.1', questionId: 'Q-REGISTERED', receiptSettles: true },
    ],
    [
      'e-mail under A, received or not',
      'A',
      { way: 'email', sentOn: '2025-03-14', receivedOn: '2025-03-14' },
      { ...open, way: 'email', clause: '12.3.4', questionId: 'Q-EMAIL', receiptSettles: false },
    ],
    [
      'fax under B without a receipt: the law decides',
      'B',
      { way: 'fax', sentOn: '2025-03-14' },
      {
        kind: 'delivery-left-open',
        contractId: 'B',
        way: 'fax',
        clause: '9.3(5)',
        questionId: null,
        receiptSettles: true,
      },
    ],
    [
      'refused at the door under A, where nobody signed',
      'A',
      { way: 'hand', sentOn: '2025-03-14', circumstance: 'refused-at-stated-address' },
      { kind: 'receipt-day-needed', contractId: 'A', way: 'hand', clause: '12.3.1' },
    ],
    [
      'received before it was sent',
      'B',
      { way: 'express', sentOn: '2025-03-14', receivedOn: '2025-03-13' },
      { kind: 'received-before-sent', sentOn: '2025-03-14', receivedOn: '2025-03-13' },
    ],
  ])('%s', (_, id, words, error) => {
    expect(deliver(contract(id), words)).toEqual({ ok: false, error })
  })

  it('from us, by a way that counts only when the supplier uses it, naming the question that may change it', () => {
    const term = contract('A').terms.find(each => each.kind === 'delivery')
    if (term?.kind !== 'delivery') throw new Error('no delivery rules')
    const ways = {
      ...term.ways,
      email: { kind: 'when-sent', clause: '12.3.4', senders: 'supplier' } as const,
    }
    const supplierOnly: Contract = { ...contract('A'), terms: [{ ...term, ways }] }
    expect(deliver(supplierOnly, { way: 'email', sentOn: '2025-03-14' })).toEqual({
      ok: false,
      error: { ...open, way: 'email', clause: '12.3.4', questionId: 'Q-EMAIL', receiptSettles: false },
    })
    const theirs = deliver(supplierOnly, { way: 'email', sender: 'supplier', sentOn: '2025-03-14' })
    expect(dayAndClause(theirs)).toEqual(['2025-03-14', '12.3.4'])
  })

  it('under a contract without rules for it', () => {
    expect(deliver({ ...contract('A'), terms: [] }, { way: 'hand', sentOn: '2025-03-14' })).toEqual({
      ok: false,
      error: { kind: 'no-delivery-rules', contractId: 'A' },
    })
  })
})

describe('one paper sent in several ways', () => {
  const express = sending({ way: 'express', sentOn: '2025-03-14' })
  const hand = sending({ way: 'hand', sentOn: '2025-03-18' })

  it('counts under B from the earliest delivery', () => {
    const result = earliestDelivery(contract('B'), [express, hand])
    expect(result.ok && result.value.deliveredOn).toBe('2025-03-18')
  })

  it('counts under B by the ways that are certain', () => {
    const result = earliestDelivery(contract('B'), [sending({ way: 'fax', sentOn: '2025-03-14' }), express])
    expect(result.ok && result.value.deliveredOn).toBe('2025-03-19')
  })

  it('is not combined under A, which has no such rule', () => {
    expect(earliestDelivery(contract('A'), [express, hand])).toEqual({
      ok: false,
      error: { kind: 'no-rule-for-several-ways', contractId: 'A', clause: '12.3' },
    })
  })
})

it('letters that reach us count from the earlier day, those that we send from the later one', () => {
  expect(usualDestination(contract('A'), 'supplier')).toBe('same-city')
  expect(usualDestination(contract('A'), 'us')).toBe('domestic')
})

it('no paper is ever delivered before it was sent, nor under B after it was received', () => {
  const ways = fc.constantFrom<DeliveryWay>('hand', 'express', 'registered', 'fax', 'email')
  const destinations = fc.constantFrom<Destination>('same-city', 'domestic', 'hk-mo-tw', 'abroad')
  fc.assert(
    fc.property(
      ways,
      destinations,
      fc.nat({ max: 900 }),
      fc.option(fc.nat({ max: 40 })),
      (way, destination, day, late) => {
        const sentOn = addDays(calendarDate('2024-03-11'), day)
        const receivedOn = late === null ? null : addDays(sentOn, late)
        const result = deemedDelivery({
          ...sending({ way, destination, sentOn }),
          receivedOn,
          contract: contract('B'),
        })
        if (!result.ok) {
          expect([way, result.error.kind, receivedOn]).toEqual(['fax', 'delivery-left-open', null])
          return
        }
        expect(result.value.deliveredOn >= sentOn).toBe(true)
        expect(receivedOn === null || result.value.deliveredOn <= receivedOn).toBe(true)
      },
    ),
  )
})

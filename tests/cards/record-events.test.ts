import { describe, expect, it } from 'vitest'
import type { CardHistory } from '../../src/cards/card-history.ts'
import { recordEvents } from '../../src/cards/record-events.ts'
import { cardNumber, iccidOf, recordsOf, toRecord } from './examples.ts'

function history(number: number, ...lines: readonly string[]): CardHistory {
  const card = cardNumber(number)
  return { card, records: recordsOf(card, lines) }
}

/** The batch's events as [ICCID's number, event]. */
function record(histories: readonly CardHistory[], ...events: readonly (readonly [number, string])[]) {
  return recordEvents({ histories, events: events.map(([number, line]) => toRecord(number, line)) })
}

const refused = (error: object) => ({ ok: false, error })

describe('recording events', () => {
  it('drafts stand in the order of the batch, each with its card', () => {
    const drafts = record(
      [history(1), history(2)],
      [2, 'cancelled 2024-06-01'],
      [1, 'activated 2024-03-20'],
      [2, 'activated 2024-03-11'],
    )
    expect(drafts).toEqual({
      ok: true,
      value: [
        { cardId: 2, kind: 'cancelled', on: '2024-06-01', cause: null, newIccid: null, corrects: null },
        { cardId: 1, kind: 'activated', on: '2024-03-20', cause: null, newIccid: null, corrects: null },
        { cardId: 2, kind: 'activated', on: '2024-03-11', cause: null, newIccid: null, corrects: null },
      ],
    })
  })

  it('one impossible event of one card refuses the events of all', () => {
    expect(record([history(1), history(2)], [1, 'activated 2024-03-20'], [2, 'resumed 2024-03-20'])).toEqual(
      refused({ kind: 'not-activated', iccid: iccidOf(2), event: 'resumed', on: '2024-03-20' }),
    )
  })

  it('an event may be recorded late if the life stays possible', () => {
    const known = history(1, 'activated 2024-03-11', 'suspended 2024-08-01')
    expect(record([known], [1, 'suspended 2024-05-01'], [1, 'resumed 2024-06-01']).ok).toBe(true)
    expect(record([known], [1, 'suspended 2024-05-01'])).toEqual(
      refused({ kind: 'already-suspended', iccid: iccidOf(1), on: '2024-08-01', suspendedOn: '2024-05-01' }),
    )
  })

  it('a late cancellation before what is already recorded is refused', () => {
    expect(
      record([history(1, 'activated 2024-03-11', 'suspended 2024-08-01')], [1, 'cancelled 2024-07-01']),
    ).toEqual(
      refused({
        kind: 'card-cancelled',
        iccid: iccidOf(1),
        event: 'suspended',
        on: '2024-08-01',
        cancelledOn: '2024-07-01',
      }),
    )
  })

  it('of two events of one day the one recorded first comes first', () => {
    const known = history(1, 'activated 2024-03-11')
    expect(record([known], [1, 'suspended 2024-05-01'], [1, 'resumed 2024-05-01']).ok).toBe(true)
    expect(record([known], [1, 'resumed 2024-05-01'], [1, 'suspended 2024-05-01']).ok).toBe(false)
  })

  it('a card that nobody has is named', () => {
    expect(record([history(1)], [9, 'activated 2024-03-20'])).toEqual(
      refused({ kind: 'unknown-card', iccid: iccidOf(9) }),
    )
    const typo = { ...toRecord(1, 'activated 2024-03-20'), iccid: 'none' }
    expect(recordEvents({ histories: [history(1)], events: [typo] })).toEqual(
      refused({ kind: 'unknown-card', iccid: 'none' }),
    )
  })

  it('an ICCID is read as loosely as it was supplied', () => {
    const pasted = { ...toRecord(1, 'activated 2024-03-20'), iccid: ` ${iccidOf(1).toLowerCase()} ` }
    expect(recordEvents({ histories: [history(1)], events: [pasted] }).ok).toBe(true)
  })
})

describe('recording replacements', () => {
  it('the new ICCID means the same card from then on, within the batch too', () => {
    const drafts = record(
      [history(1, 'activated 2024-03-11')],
      [2, 'suspended 2024-05-01'],
      [1, 'replaced 2024-04-01 lost 2'],
    )
    expect(drafts.ok && drafts.value.map(draft => [draft.cardId, draft.kind, draft.newIccid])).toEqual([
      [1, 'suspended', null],
      [1, 'replaced', iccidOf(2)],
    ])
  })

  it('an event on the ICCID that was replaced away names the new one', () => {
    const known = history(1, 'activated 2024-03-11', 'replaced 2024-04-01 lost 2')
    expect(record([known], [1, 'suspended 2024-04-01'])).toEqual(
      refused({
        kind: 'card-replaced',
        iccid: iccidOf(1),
        on: '2024-04-01',
        replacedOn: '2024-04-01',
        newIccid: iccidOf(2),
      }),
    )
  })

  it('an event of a day before the replacement may name either ICCID', () => {
    const known = history(1, 'activated 2024-03-11', 'replaced 2024-04-01 lost 2')
    expect(record([known], [1, 'suspended 2024-03-20'], [2, 'resumed 2024-03-25']).ok).toBe(true)
  })

  it('a replacement recorded late takes its place in the chain', () => {
    const known = history(1, 'activated 2024-03-11', 'replaced 2024-06-01 lost 3')
    const batch = [
      [1, 'replaced 2024-04-01 damaged 2'],
      [1, 'suspended 2024-05-01'],
    ] as const
    expect(record([known], ...batch)).toEqual(
      refused({
        kind: 'card-replaced',
        iccid: iccidOf(1),
        on: '2024-05-01',
        replacedOn: '2024-04-01',
        newIccid: iccidOf(2),
      }),
    )
    expect(record([known], batch[0], [2, 'suspended 2024-05-01'], [3, 'resumed 2024-06-02']).ok).toBe(true)
  })

  it.each([
    ['is supplied under', [1, 'replaced 2024-04-01 lost 2']],
    ['once had', [1, 'replaced 2024-04-01 lost 5']],
    ['itself has', [1, 'replaced 2024-04-01 lost 1']],
  ] as const)('a new ICCID that a card %s is in use', (_, event) => {
    const histories = [history(1), history(2, 'replaced 2024-03-20 lost 5', 'replaced 2024-03-21 lost 6')]
    expect(record(histories, event)).toEqual(
      refused({ kind: 'iccid-in-use', iccid: toRecord(event[0], event[1]).newIccid }),
    )
  })

  it('one new ICCID cannot go to two cards of a batch', () => {
    expect(
      record([history(1), history(2)], [1, 'replaced 2024-04-01 lost 3'], [2, 'replaced 2024-04-02 lost 3']),
    ).toEqual(refused({ kind: 'iccid-in-use', iccid: iccidOf(3) }))
  })

  it.each([
    ['no cause', { cause: null }, { kind: 'cause-missing', iccid: iccidOf(1), on: '2024-04-01' }],
    ['no new ICCID', { newIccid: null }, { kind: 'new-iccid-missing', iccid: iccidOf(1), on: '2024-04-01' }],
    ['a new ICCID that is none', { newIccid: '12' }, { kind: 'malformed-iccid', iccid: '12' }],
    [
      'another kind of event',
      { kind: 'cancelled' as const },
      { kind: 'not-a-replacement', iccid: iccidOf(1), event: 'cancelled', on: '2024-04-01' },
    ],
  ])('a replacement with %s is refused', (_, change, refusal) => {
    const event = { ...toRecord(1, 'replaced 2024-04-01 lost 2'), ...change }
    expect(recordEvents({ histories: [history(1)], events: [event] })).toEqual(refused(refusal))
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { dueDayOf } from '../../src/bills/due-day.ts'
import type { Deadline, DeadlineKind } from '../../src/deadlines/deadline.ts'
import { deadlineInWords, deadlineKindInWords } from '../../src/wording/deadlines.ts'
import { holidays } from '../base/holiday-fixture.ts'
import { bill, cardLife, deadlinesOf, manyCards, milestone } from '../deadlines/examples.ts'
import { contractOf, dated } from '../statements/examples.ts'

const A = contractOf('A')
const B = contractOf('B')

const bills = [bill('2024-03', '2024-08', '2024-09-02', '2024-09-30')]
const charge = dated(1, 3_000, { month: '2024-03', card: 1, effectiveOn: '2024-03-01' })
const charges = [{ ...charge, due: dueDayOf(charge, { contract: B, milestones: [], bills, holidays }) }]
const resting = cardLife(7, [
  ['activated', '2024-03-15'],
  ['suspended', '2024-08-31'],
])

/** One of every kind, and some twice. */
const all: readonly Deadline[] = [
  ...deadlinesOf(A, '2024-03-11'),
  ...deadlinesOf(A, '2024-07-01', {
    milestones: [
      milestone(1, 'accepted', '2024-06-10'),
      milestone(1, 'notice-received', '2024-06-18'),
      milestone(1, 'documents-received', '2024-06-20'),
    ],
    startedPeriods: [{ event: 'breach-notice-received', on: calendarDate('2025-04-22'), paper: '12' }],
  }),
  ...deadlinesOf(B, '2024-10-15', { bills, charges, lives: [...manyCards(83), resting] }),
]

const wordsOf = (kind: DeadlineKind): readonly string[] =>
  all.filter(deadline => deadline.kind === kind).map(deadlineInWords)

describe('every kind of deadline', () => {
  const kinds = [...new Set(all.map(deadline => deadline.kind))]

  it('is among the examples', () => {
    expect(kinds).toHaveLength(14)
  })

  it.each(kinds)('%s is a whole sentence with its clause and its words, and no fact missing', kind => {
    for (const sentence of wordsOf(kind)) {
      expect(sentence).toMatch(/^依据合同[AB]（.+）“.+”，.+。$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|object/)
    }
    expect(deadlineKindInWords(kind)).not.toBe('')
  })
})

it('a due day shows how it was reached', () => {
  expect(wordsOf('payment-due')[0]).toContain(
    '第1期服务费未付160,730.00元：自收齐之日（2024-06-20）的次日起算，第30日为2024-07-20（星期六），依《民法典》第二百零三条顺延至2024-07-22。',
  )
})

it('a missed window says what it costs', () => {
  expect(wordsOf('renewal-last-posting')[0]).toContain(
    '以挂号信发出不续期异议，最迟当日交寄，方能在2027-03-10前视为送达；错过则自动续期，84张卡×30.00元×12期，须再付30,240.00元。',
  )
})

it('a day in a year without announced holidays says so', () => {
  const provisional = deadlinesOf(A, '2026-12-21', {
    milestones: (['accepted', 'notice-received', 'documents-received'] as const).map(kind =>
      milestone(1, kind, '2026-12-20'),
    ),
  }).filter(deadline => deadline.kind === 'payment-due')
  expect(provisional.map(deadlineInWords)[0]).toContain(
    '（2027年放假安排尚未公布，按暂定日历计算，待公布后复核）',
  )
})

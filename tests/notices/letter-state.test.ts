import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { deliveredFirst, letterState } from '../../src/notices/letter-state.ts'

const on = calendarDate

describe('a letter', () => {
  it('has arrived with the first of the ways in which it was sent', () => {
    expect(deliveredFirst([])).toBe(null)
    expect(deliveredFirst([on('2026-03-05'), on('2026-03-02'), on('2026-03-09')])).toBe('2026-03-02')
  })

  it.each([
    ['signed', null, null, '2026-03-01'],
    ['sent', '2026-03-02', '2026-03-10', '2026-03-01'],
    ['delivered', '2026-03-02', null, '2026-03-02'],
    ['awaiting-reply', '2026-03-02', '2026-03-10', '2026-03-02'],
    ['awaiting-reply', '2026-03-02', '2026-03-10', '2026-03-10'],
    ['reply-overdue', '2026-03-02', '2026-03-10', '2026-03-11'],
  ] as const)('is %s: delivered %s, to be answered by %s, on %s', (state, deliveredOn, replyBy, asOf) => {
    const facts = {
      isAnswered: false,
      isWithdrawn: false,
      deliveredOn: deliveredOn === null ? null : on(deliveredOn),
      replyBy: replyBy === null ? null : on(replyBy),
    }
    expect(letterState(facts, on(asOf))).toBe(state)
  })

  it('that was answered waits for nothing, however late', () => {
    const facts = {
      deliveredOn: on('2026-03-02'),
      replyBy: on('2026-03-10'),
      isAnswered: true,
      isWithdrawn: false,
    }
    expect(letterState(facts, on('2026-04-01'))).toBe('answered')
  })

  it('that was withdrawn is that, whatever else came of it', () => {
    const facts = {
      deliveredOn: on('2026-03-02'),
      replyBy: on('2026-03-10'),
      isAnswered: true,
      isWithdrawn: true,
    }
    expect(letterState(facts, on('2026-04-01'))).toBe('withdrawn')
  })
})

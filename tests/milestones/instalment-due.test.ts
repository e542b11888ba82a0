import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import { completedOn, dueByMilestones, type MilestoneRule } from '../../src/milestones/instalment-due.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import { holidays } from '../base/holiday-fixture.ts'
import dueDates from '../fixtures/vectors/due-dates.json' with { type: 'json' }

const allThree: MilestoneKind[] = ['accepted', 'notice-received', 'documents-received']
const rule: MilestoneRule = {
  kind: 'after-milestones',
  milestones: allThree,
  clock: allThree,
  days: 30,
  rolls: true,
}

const happened = (instalment: number, kind: MilestoneKind, on: string): Milestone => ({
  instalment,
  kind,
  on: calendarDate(on),
})

const complete = (instalment: number, [accepted, notice, documents]: readonly [string, string, string]) => [
  happened(instalment, 'accepted', accepted),
  happened(instalment, 'notice-received', notice),
  happened(instalment, 'documents-received', documents),
]

const due = (milestones: readonly Milestone[], instalment = 1, changes: Partial<MilestoneRule> = {}) =>
  dueByMilestones({ rule: { ...rule, ...changes }, instalment, milestones, holidays })

describe('an instalment that waits for acceptance, notice and documents', () => {
  it.each(dueDates.vectors)(
    'all there by $accepted, $notice_received, $documents_received: due on $due',
    vector => {
      const milestones = complete(1, [vector.accepted, vector.notice_received, vector.documents_received])
      expect(due(milestones)).toMatchObject({
        dueOn: vector.due_if_acceptance_gates,
        period: { lastOn: vector.day30 },
      })
    },
  )

  it('shows the whole way to the day', () => {
    const milestones = complete(1, ['2024-06-20', '2024-06-18', '2024-06-20'])
    expect(due(milestones)).toEqual({
      kind: 'due',
      dueOn: '2024-07-22',
      triggeredOn: '2024-06-20',
      triggeredBy: ['accepted', 'documents-received'],
      period: {
        startOn: '2024-06-20',
        days: 30,
        lastOn: '2024-07-20',
        endsOn: '2024-07-22',
        rolledOver: { on: '2024-07-20', weekday: 6, holidayName: null },
        provisional: false,
      },
      provisional: false,
      happened: milestones,
    })
  })

  it('is not due while one is missing, however old the others are', () => {
    const milestones = [happened(1, 'notice-received', '2024-01-02'), happened(2, 'accepted', '2024-01-02')]
    expect(due(milestones)).toEqual({
      kind: 'milestones-missing',
      missing: ['accepted', 'documents-received'],
      happened: [milestones[0]],
    })
    expect(completedOn({ rule, instalment: 1, milestones })).toBeNull()
  })

  it('needs its own of each: those of another instalment do not count', () => {
    const milestones = complete(1, ['2024-06-20', '2024-06-20', '2024-06-20'])
    expect(due(milestones, 2)).toMatchObject({ kind: 'milestones-missing', missing: allThree })
  })

  it('follows the newest record of a milestone', () => {
    const milestones = [
      ...complete(1, ['2024-06-20', '2024-06-20', '2024-06-20']),
      happened(1, 'notice-received', '2024-06-03'),
      happened(1, 'documents-received', '2024-06-04'),
      happened(1, 'accepted', '2024-06-05'),
    ]
    expect(due(milestones)).toMatchObject({ triggeredOn: '2024-06-05', dueOn: '2024-07-05' })
  })

  it('keeps the day as counted when the contract is read without moving past rest days', () => {
    const milestones = complete(1, ['2024-06-20', '2024-06-20', '2024-06-20'])
    expect(due(milestones, 1, { rolls: false })).toMatchObject({ dueOn: '2024-07-20' })
  })

  it('is provisional when the calendar of its year is', () => {
    const milestones = complete(3, ['2027-03-11', '2027-03-11', '2027-03-11'])
    expect(due(milestones, 3)).toMatchObject({ dueOn: '2027-04-12', provisional: true })
  })
})

describe('readings that the contract leaves open', () => {
  const clock: MilestoneKind[] = ['notice-received', 'documents-received']

  it('when acceptance does not start the period, notice and documents do', () => {
    const milestones = complete(1, ['2024-07-01', '2024-06-20', '2024-06-18'])
    expect(due(milestones, 1, { clock })).toMatchObject({
      dueOn: '2024-07-22',
      triggeredOn: '2024-06-20',
      triggeredBy: ['notice-received'],
    })
  })

  it('even then nothing was due before acceptance', () => {
    const milestones = complete(1, ['2024-12-05', '2024-06-20', '2024-06-18'])
    expect(due(milestones, 1, { clock })).toMatchObject({ dueOn: '2024-12-05', triggeredOn: '2024-06-20' })
    expect(due(milestones.slice(1), 1, { clock })).toMatchObject({ missing: ['accepted'] })
  })

  it('an acceptance that happens once is that of the first instalment', () => {
    const once: Partial<MilestoneRule> = { firstInstalmentOnly: ['accepted'] }
    const second = complete(2, ['2025-06-01', '2025-06-20', '2025-06-20']).slice(1)
    expect(due(second, 2, once)).toMatchObject({ missing: ['accepted'] })
    const both = [happened(1, 'accepted', '2024-05-20'), ...second]
    expect(due(both, 2, once)).toMatchObject({ triggeredOn: '2025-06-20', dueOn: '2025-07-21' })
    expect(due(both, 2)).toMatchObject({ missing: ['accepted'] })
  })
})

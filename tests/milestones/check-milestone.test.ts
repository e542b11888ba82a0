import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import { checkMilestone } from '../../src/milestones/check-milestone.ts'
import { contractNamed, withTerm } from '../charges/example-contracts.ts'

const on = calendarDate('2024-06-20')
const accepted = (instalment: number, kind: MilestoneKind = 'accepted') => ({ instalment, kind, on })
const service = contractNamed('A')

describe('recording a milestone', () => {
  it('each of the three instalments takes each milestone', () => {
    for (const instalment of [1, 2, 3]) {
      expect(checkMilestone(service, accepted(instalment)).ok).toBe(true)
    }
  })

  it.each([0, 4])('there is no instalment %i', instalment => {
    expect(checkMilestone(service, accepted(instalment))).toEqual({
      ok: false,
      error: { kind: 'unknown-instalment', contractId: 'A', instalment, instalments: 3 },
    })
  })

  it('a contract in which nothing waits for milestones takes none', () => {
    expect(checkMilestone(contractNamed('B'), accepted(1))).toEqual({
      ok: false,
      error: { kind: 'no-milestones', contractId: 'B' },
    })
  })

  it('a milestone that the rule does not name is refused', () => {
    const due = {
      kind: 'after-milestones',
      milestones: ['accepted'],
      clock: ['accepted'],
      days: 10,
      rolls: true,
    }
    const changed = withTerm(service, 'A-DUE', { due })
    expect(checkMilestone(changed, accepted(1, 'notice-received'))).toEqual({
      ok: false,
      error: { kind: 'milestone-not-needed', contractId: 'A', milestone: 'notice-received' },
    })
  })
})

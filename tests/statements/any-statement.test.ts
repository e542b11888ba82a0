// Statements of any history, held to the position and to each other.

import { expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { sumFen } from '../../src/base/fen.ts'
import { paymentId } from '../../src/base/ids.ts'
import { computeStatement } from '../../src/statements/compute-statement.ts'
import type { StatementDetail } from '../../src/statements/statement.ts'
import { fc } from '../fuzz/cases.ts'
import { allocation, payment } from '../payments/examples.ts'
import { dated, facts, head } from './examples.ts'
import { positionAt } from './position-at.ts'

it('in any history every statement closes where the position stands, and opens where the one before closed', () => {
  const day = fc.nat({ max: 120 }).map(days => addDays(calendarDate('2024-03-11'), days))
  const debt = fc.record({
    effectiveOn: day,
    triggeredOn: fc.option(day),
    credited: fc.boolean(),
    shares: fc.array(fc.record({ paidOn: day, share: fc.integer({ min: 1, max: 100 }) }), { maxLength: 3 }),
  })
  const details = fc.constantFrom<StatementDetail>('months', 'cards')
  fc.assert(
    fc.property(fc.array(debt, { maxLength: 5 }), day, day, details, (history, one, other, detail) => {
      const charges = history.flatMap(({ effectiveOn, triggeredOn, credited }, place) => {
        const words = {
          month: '2024-04',
          card: place + 1,
          effectiveOn,
          ...(triggeredOn === null ? {} : { triggeredOn, dueOn: addDays(triggeredOn, 30) }),
        }
        const first = dated(place + 1, 3_000, words)
        const corrections = [
          dated(50 + place, -3_000, { ...words, adjusts: place + 1 }),
          dated(80 + place, 400, { ...words, adjusts: place + 1 }),
        ]
        return credited ? [first, ...corrections] : [first]
      })
      const paid = history.flatMap((each, place) =>
        each.shares.map(share => ({ ...share, charge: place + 1 })),
      )
      const all = facts({
        charges,
        payments: paid.map(({ paidOn }, place) => payment(place + 1, paidOn, 120)),
        reversals: paid.length > 2 ? [{ paymentId: paymentId(2) }] : [],
        allocations: paid.map(({ paidOn, share, charge }, place) =>
          allocation(place + 1, charge, share, paidOn),
        ),
      })
      const [from, to] = one < other ? [one, other] : [other, one]
      const statement = computeStatement(all, head(from, to))
      const next = computeStatement(all, head(addDays(to, 1), addDays(to, 40)))
      expect(statement.openingFen).toBe(positionAt({ ...all, asOf: addDays(from, -1) }).owedFen)
      expect(statement.closingFen).toBe(positionAt({ ...all, asOf: to }).owedFen)
      expect(next.openingFen).toBe(statement.closingFen)
      const position = positionAt({ ...all, asOf: to })
      const { ageing } = statement
      expect(sumFen(Object.values(ageing))).toBe(statement.closingFen)
      const late = ['days-1-30', 'days-31-60', 'days-61-90', 'days-over-90'] as const
      expect(sumFen(late.map(bucket => ageing[bucket]))).toBe(position.overdueFen)
      const whole = computeStatement(all, head(from, to, { lateFee: 'estimate', detail }))
      expect(whole.lateFee).toMatchObject({ feeFen: position.lateFeeEstimateFen })
      const rows = [...(whole.cards?.rows ?? []), ...(whole.cards?.rest ? [whole.cards.rest] : [])]
      if (whole.cards === null) return
      for (const name of ['openingFen', 'chargedFen', 'paidFen', 'closingFen'] as const) {
        expect(sumFen(rows.map(each => each[name]))).toBe(statement[name])
      }
    }),
    { numRuns: 200 },
  )
})

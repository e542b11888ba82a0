// What a year's announcement would move: every due day and every other deadline, before it and after it, compared.
// Nothing of it is computed here; the announcement itself is tried in a transaction that is taken back.

import type { CalendarDate } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import type { ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { HolidayYear } from '../base/working-days.ts'
import type { HolidayYearError } from '../contracts/holidays.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import { announceHolidays } from './announce-holidays.ts'
import { chargesWithDues } from './charge-dues.ts'
import { getContract } from './list-contracts.ts'
import { listDeadlines } from './list-deadlines.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

/** `charges`: how many of them share the due day that moves; 0 for a deadline that is no due day of a charge. */
export type MovedDay = {
  readonly contractId: string
  readonly kind: DeadlineKind
  readonly instalment: number | null
  readonly charges: number
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

export type HolidayRehearsal = {
  readonly holidays: HolidayYear
  /** What is recorded of the year so far. */
  readonly before: HolidayYear | null
  readonly moved: readonly MovedDay[]
}

export function rehearseHolidays(
  ledger: WriteLedger,
  given: unknown,
  asOf: CalendarDate,
): Result<HolidayRehearsal, HolidayYearError> {
  const table = ledger.holidays()
  const before = datedMatters(ledger, asOf)
  const announced = announceHolidays(ledger, given)
  if (!announced.ok) return announced
  const moved = movedDays(before, datedMatters(ledger, asOf))
  return ok({ holidays: announced.value, before: table.get(announced.value.year) ?? null, moved })
}

type DatedMatter = Omit<MovedDay, 'from' | 'to' | 'charges'> & {
  /** The same matter before and after. */
  readonly key: string
  readonly on: CalendarDate | null
}

function datedMatters(ledger: ReadLedger, asOf: CalendarDate): readonly DatedMatter[] {
  const deadlines = listDeadlines(ledger, asOf).filter(
    ({ kind }) => kind !== 'payment-due' && kind !== 'instalment-forecast',
  )
  const occurrence = new Map<string, number>()
  return [
    ...ledger.contractIds().flatMap(id => [...instalmentsOf(ledger, id), ...chargesOf(ledger, id)]),
    ...deadlines.map(({ contractId: id, kind, on, because }): DatedMatter => {
      const { way, startOn, paper, suspendedOn } = because.inputs
      const name = [id, kind, because.termId, way, startOn, paper, suspendedOn].join(' ')
      const place = occurrence.get(name) ?? 0
      occurrence.set(name, place + 1)
      return { key: `${name} ${place}`, contractId: id, kind, instalment: null, on }
    }),
  ]
}

function instalmentsOf(ledger: ReadLedger, id: ContractId): readonly DatedMatter[] {
  const found = getContract(ledger, id)
  if (!found.ok) return []
  return found.value.schedule.flatMap(({ instalment, dueOn }) =>
    instalment === null
      ? []
      : [
          {
            key: `${id} instalment ${instalment}`,
            contractId: id,
            kind: 'payment-due',
            instalment,
            on: dueOn,
          },
        ],
  )
}

function chargesOf(ledger: ReadLedger, id: ContractId): readonly DatedMatter[] {
  const contract = ledger.contractInForce(id)
  if (contract === null) return []
  return chargesWithDues(ledger, contract, ledger.chargesOf(id))
    .filter(({ key }) => key.kind !== 'instalment')
    .map(({ chargeId, due }) => ({
      key: `charge ${chargeId}`,
      contractId: id,
      kind: 'payment-due',
      instalment: null,
      on: due.dueOn,
    }))
}

/** Charges that move together are one line. */
function movedDays(before: readonly DatedMatter[], after: readonly DatedMatter[]): readonly MovedDay[] {
  const then = new Map(after.map(matter => [matter.key, matter.on]))
  const changed = before.flatMap(({ key, on, ...matter }) => {
    const to = then.get(key) ?? null
    return to === on ? [] : [{ ...matter, isCharge: key.startsWith('charge '), from: on, to }]
  })
  const groups = Map.groupBy(changed, each =>
    JSON.stringify([each.contractId, each.kind, each.instalment, each.from, each.to]),
  )
  return [...groups.values()]
    .flatMap(group => {
      const [first] = group
      if (first === undefined) return []
      const { isCharge, ...matter } = first
      return [{ ...matter, charges: isCharge ? group.length : 0 }]
    })
    .toSorted((a, b) => compareText(a.from ?? '', b.from ?? ''))
}

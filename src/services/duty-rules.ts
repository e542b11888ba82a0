// 双人复核: which duties take two people now, turned on by one administrator. Turning one off again while it is on takes
// two people itself.

import { DUTIES, type Duty, type DutyRefusal } from '../access/duties.ts'
import { collisionsOf, mayRun, type Role, type RoleCollision } from '../access/roles.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DutyReads, DutyWrites, Recorded } from './ports.ts'

export type RuleInForce = {
  readonly duty: Duty
  readonly needsTwo: boolean
  /** Null where it was never set. */
  readonly recorded: Recorded | null
}

/** One for each duty; off where nobody ever said otherwise. */
export function rulesInForce(ledger: Pick<DutyReads, 'dutyRules'>): readonly RuleInForce[] {
  const given = ledger.dutyRules()
  return DUTIES.map(duty => {
    const newest = given.findLast(rule => rule.duty === duty)
    if (newest === undefined) return { duty, needsTwo: false, recorded: null }
    const { needsTwo, recordedAt, recordedBy } = newest
    return { duty, needsTwo, recorded: { recordedAt, recordedBy } }
  })
}

export const needsTwo = (ledger: Pick<DutyReads, 'dutyRules'>, duty: Duty): boolean =>
  ledger.dutyRules().findLast(rule => rule.duty === duty)?.needsTwo ?? false

export type Rules = Readonly<Partial<Record<Duty, boolean | undefined>>>

/** What would be turned off, and so needs another person. */
export const turnedOff = (ledger: Pick<DutyReads, 'dutyRules'>, rules: Rules): readonly Duty[] =>
  DUTIES.filter(duty => rules[duty] === false && needsTwo(ledger, duty))

type Person = { readonly roles: readonly Role[]; readonly disabled: boolean }

/** Records what differs from what is in force, and says which. */
export function setRules(
  ledger: Pick<DutyReads, 'dutyRules'> & Pick<DutyWrites, 'addDutyRule'>,
  rules: Rules,
  people: readonly Person[],
): Result<readonly Duty[], DutyRefusal> {
  const changed = DUTIES.filter(duty => rules[duty] !== undefined && rules[duty] !== needsTwo(ledger, duty))
  const turnedOn = changed.find(duty => rules[duty] === true)
  if (turnedOn !== undefined && !areTwo(people)) return err({ kind: 'no-second-person', duty: turnedOn })
  for (const duty of changed) ledger.addDutyRule({ duty, needsTwo: rules[duty] === true })
  return ok(changed)
}

export type Collision<P extends Person> = { readonly person: P; readonly kinds: readonly RoleCollision[] }

/** Whose roles collide while any duty takes two people; nobody's where none does. */
export function collisionsWhile<P extends Person>(
  rules: readonly Pick<RuleInForce, 'needsTwo'>[],
  people: readonly P[],
): readonly Collision<P>[] {
  if (!rules.some(({ needsTwo: takesTwo }) => takesTwo)) return []
  return people
    .filter(({ disabled }) => !disabled)
    .map(person => ({ person, kinds: collisionsOf(person.roles) }))
    .filter(({ kinds }) => kinds.length > 0)
}

/** One who records, and another who approves. */
function areTwo(people: readonly Person[]): boolean {
  const present = people.filter(({ disabled }) => !disabled)
  const recorders = present.filter(({ roles }) => mayRun(roles, 'record'))
  const reviewers = present.filter(({ roles }) => mayRun(roles, 'review'))
  return recorders.some(recorder => reviewers.some(reviewer => reviewer !== recorder))
}

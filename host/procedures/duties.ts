// 双人复核 and 结账: the rules that are in force, and the months that are closed.

import { ledgerUsers } from '../../db/ledger-users.ts'
import type { InputOf } from '../../src/api/procedures.ts'
import { ok } from '../../src/base/result.ts'
import { closedBy, closePeriod, reopenPeriod } from '../../src/services/closed-periods.ts'
import { collisionsWhile, rulesInForce, setRules, turnedOff } from '../../src/services/duty-rules.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'

export const dutiesHandlers: Handlers<
  'duties.get' | 'duties.set' | 'periods.list' | 'periods.close' | 'periods.reopen'
> = {
  'duties.get': ({ ledger, file }) => {
    const rules = [...rulesInForce(ledger)]
    const collisions = collisionsWhile(rules, ledgerUsers(file.reader)).map(({ person, kinds }) => ({
      userId: person.userId,
      name: person.name,
      kinds: [...kinds],
    }))
    return ok({ rules, collisions })
  },
  'duties.set': (session, rules) =>
    session.transact('duties.set', ledger => {
      const off = turnedOff(ledger, rules)
      const on = Object.fromEntries(Object.entries(rules).filter(([, needsTwo]) => needsTwo))
      const changed = setRules(ledger, on, ledgerUsers(session.file.reader))
      if (!changed.ok) return changed
      const input = Object.fromEntries(off.map(duty => [duty, false]))
      const proposal = { duty: 'rule', procedure: 'duties.set', input, outcome: null } as const
      const proposalId = off.length === 0 ? null : ledger.addProposal(proposal)
      return ok({ changed: [...changed.value], proposalId })
    }),
  'periods.list': ({ ledger }) => {
    const marks = ledger.periodMarks()
    const isClosed = closedBy(marks)
    const months = [...new Set(marks.map(({ month }) => month))].toSorted()
    return ok({
      marks: marks.toReversed(),
      contracts: ledger.contractIds().map(contractId => ({
        contractId,
        closed: months.filter(month => isClosed(contractId, month)),
      })),
    })
  },
  'periods.close': (session, { contractId = null, month }) =>
    session.transact('periods.close', ledger =>
      closePeriod(ledger, { contractId, month }, session.clock.today()),
    ),
  'periods.reopen': (session, { contractId = null, month, reason }) =>
    session.transact('periods.reopen', ledger => reopenPeriod(ledger, { contractId, month }, reason)),
}

/** What a second person has approved holds at once. */
export const setRulesApproved = (session: Session, rules: InputOf<'duties.set'>) =>
  session.transact('duties.set', ledger => {
    const changed = setRules(ledger, rules, ledgerUsers(session.file.reader))
    return changed.ok ? ok({ changed: [...changed.value], proposalId: null }) : changed
  })

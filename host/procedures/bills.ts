// The supplier's bills and milestones: from the schema's shape to the services' and back.

import { fen } from '../../src/base/fen.ts'
import { ok } from '../../src/base/result.ts'
import { expectBill, listBills } from '../../src/services/list-bills.ts'
import { listMilestones } from '../../src/services/list-milestones.ts'
import type { MilestoneDue } from '../../src/services/milestone-due.ts'
import { recordBill } from '../../src/services/record-bill.ts'
import { recordMilestone } from '../../src/services/record-milestone.ts'
import { withdrawBill, withdrawMilestone } from '../../src/services/withdraw-record.ts'
import { afterMilestonesInWords, dueReasonInWords } from '../../src/wording/reasons.ts'
import { groupsToApi } from './groups-to-api.ts'
import type { Handlers } from './handler.ts'
import { resting } from './resting.ts'

export const billsHandlers: Handlers<
  | 'bills.record'
  | 'bills.list'
  | 'bills.expected'
  | 'bills.withdraw'
  | 'milestones.record'
  | 'milestones.list'
  | 'milestones.withdraw'
> = {
  'bills.record': (session, { contractId, from, to, receivedOn, dueOn, amountFen }) => {
    const bill = { contractId, fromMonth: from, toMonth: to, receivedOn, dueOn: dueOn ?? null }
    const recorded = session.transact('bills.record', ledger =>
      recordBill(ledger, { ...bill, amountFen: fen(amountFen) }),
    )
    if (!recorded.ok) return recorded
    const { billId, expectedFen, differenceFen } = recorded.value
    return ok({ billId, expectedFen, differenceFen, dueOn: recorded.value.dueOn, ...resting(recorded.value) })
  },
  'bills.list': ({ ledger }, { contractId }) => {
    const listed = listBills(ledger, contractId)
    return listed.ok ? ok({ ...listed.value, bills: [...listed.value.bills] }) : listed
  },
  'bills.expected': ({ ledger }, input) => {
    const expected = expectBill(ledger, input)
    if (!expected.ok) return expected
    const { expectedFen, groups } = expected.value
    return ok({ expectedFen, groups: groupsToApi(groups, 'months') })
  },
  'bills.withdraw': (session, input) => {
    const withdrawn = session.transact('bills.withdraw', ledger => withdrawBill(ledger, input))
    return withdrawn.ok ? ok({ ...withdrawn.value, moved: [...withdrawn.value.moved] }) : withdrawn
  },
  'milestones.record': (session, input) => {
    const recorded = session.transact('milestones.record', ledger => recordMilestone(ledger, input))
    if (!recorded.ok) return recorded
    const { milestoneId, openQuestions } = recorded.value
    return ok({ milestoneId, ...dueToApi(recorded.value), ...resting({ openQuestions, warnings: [] }) })
  },
  'milestones.list': ({ ledger }, { contractId }) => {
    const listed = listMilestones(ledger, contractId)
    if (!listed.ok) return listed
    const { instalments, records, openQuestions } = listed.value
    return ok({
      instalments: instalments.map(({ instalment, amountFen, conditions, ...due }) => ({
        instalment,
        amountFen,
        ...dueToApi(due),
        provisional: due.due.provisional,
        how: afterMilestonesInWords(due.reached),
        conditions: [...conditions],
      })),
      records: [...records],
      openQuestions: [...openQuestions],
    })
  },
  'milestones.withdraw': (session, input) => {
    const withdrawn = session.transact('milestones.withdraw', ledger => withdrawMilestone(ledger, input))
    if (!withdrawn.ok) return withdrawn
    const { withdrawalId, openQuestions } = withdrawn.value
    return ok({ withdrawalId, ...dueToApi(withdrawn.value), ...resting({ openQuestions, warnings: [] }) })
  },
}

const dueToApi = ({ due, because }: Pick<MilestoneDue, 'due' | 'because'>) => ({
  dueOn: due.dueOn,
  missing: due.kind === 'milestones-missing' ? [...due.reached.missing] : [],
  because: dueReasonInWords(because, due),
})

// Rules for two people, proposals with their decisions, and closed months, each with who recorded it and when.

import { month } from '../../src/base/month.ts'
import type { DutyReads, DutyWrites, Proposal } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export const dutyReads = (reader: LedgerReader): DutyReads => ({
  dutyRules: () =>
    reader.all(allRules).map(({ duty, needs_two, recorded_at, user }) => ({
      duty,
      needsTwo: needs_two === 1,
      recordedAt: recorded_at,
      recordedBy: user ?? '',
    })),
  proposal: proposalId => {
    const row = reader.first(proposals().where('proposal.seq', '=', proposalId))
    return row === undefined ? null : rowToProposal(row)
  },
  proposals: ({ isOpen, offset, limit }) => {
    const wanted = isOpen ? proposals().where('decision.seq', 'is', null) : proposals()
    const rows = reader.all(wanted.orderBy('proposal.seq', 'desc').limit(limit).offset(offset))
    const count = reader.first(isOpen ? openCount : allCount)?.count ?? 0
    return { total: count, proposals: rows.map(rowToProposal) }
  },
  periodMarks: () =>
    reader.all(allMarks).map(({ contract_id, month: of, state, reason, recorded_at, user }) => ({
      contractId: contract_id,
      month: month(of),
      state,
      reason,
      recordedAt: recorded_at,
      recordedBy: user ?? '',
    })),
})

export const dutyWrites = (writer: LedgerWriter): DutyWrites => ({
  addDutyRule: ({ duty, needsTwo }) =>
    void writer.append('duty_rule', { act: writer.act(), duty, needs_two: needsTwo ? 1 : 0 }),
  addProposal: ({ duty, procedure, input, outcome }) =>
    writer.append('proposal', {
      act: writer.act(),
      duty,
      procedure,
      input: JSON.stringify(input),
      outcome,
    }),
  addDecision: ({ proposalId, outcome, reason, proposedBy, decidedBy }) =>
    void writer.append('proposal_decision', {
      act: writer.act(),
      proposal: proposalId,
      outcome,
      reason,
      proposed_by: proposedBy,
      decided_by: decidedBy,
    }),
  addPeriodMark: ({ contractId, month: of, state, reason }) =>
    writer.append('period_mark', { act: writer.act(), contract_id: contractId, month: of, state, reason }),
})

const allRules = query
  .selectFrom('duty_rule')
  .innerJoin('act', 'act.seq', 'duty_rule.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select(['duty_rule.duty', 'duty_rule.needs_two', 'act.recorded_at', 'user_account.name as user'])
  .orderBy('duty_rule.seq')

const allMarks = query
  .selectFrom('period_mark')
  .innerJoin('act', 'act.seq', 'period_mark.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'period_mark.contract_id',
    'period_mark.month',
    'period_mark.state',
    'period_mark.reason',
    'act.recorded_at',
    'user_account.name as user',
  ])
  .orderBy('period_mark.seq')

const proposals = () =>
  query
    .selectFrom('proposal')
    .innerJoin('act', 'act.seq', 'proposal.act')
    .innerJoin('user_account', 'user_account.seq', 'act.user_account')
    .leftJoin('proposal_decision as decision', 'decision.proposal', 'proposal.seq')
    .leftJoin('act as deciding', 'deciding.seq', 'decision.act')
    .select([
      'proposal.seq',
      'proposal.duty',
      'proposal.procedure',
      'proposal.input',
      'proposal.outcome',
      'act.recorded_at',
      'user_account.user_id',
      'user_account.name as user',
      'decision.outcome as decided',
      'decision.reason',
      'decision.decided_by',
      'deciding.recorded_at as decided_at',
    ])

const allCount = query.selectFrom('proposal').select(e => e.fn.countAll<number>().as('count'))

const openCount = query
  .selectFrom('proposal')
  .leftJoin('proposal_decision as decision', 'decision.proposal', 'proposal.seq')
  .select(e => e.fn.countAll<number>().as('count'))
  .where('decision.seq', 'is', null)

type ProposalRow = {
  readonly seq: number
  readonly duty: Proposal['duty']
  readonly procedure: string
  readonly input: string
  readonly outcome: string | null
  readonly recorded_at: string
  readonly user_id: number
  readonly user: string
  readonly decided: 'approved' | 'refused' | 'withdrawn' | null
  readonly reason: string | null
  readonly decided_by: string | null
  readonly decided_at: string | null
}

const rowToProposal = (row: ProposalRow): Proposal => ({
  proposalId: row.seq,
  duty: row.duty,
  procedure: row.procedure,
  input: JSON.parse(row.input),
  outcome: row.outcome,
  userId: row.user_id,
  recordedAt: row.recorded_at,
  recordedBy: row.user,
  decision:
    row.decided === null
      ? null
      : {
          outcome: row.decided,
          reason: row.reason,
          recordedAt: row.decided_at ?? '',
          recordedBy: row.decided_by ?? '',
        },
})

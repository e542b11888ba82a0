// 复核: what a rule holds back is proposed, listed, looked at and decided. Carrying it out is the same handler that would
// have done it at once, in a session whose transaction also holds the consent.

import { mayRun } from '../../src/access/roles.ts'
import { type InputOf, procedureTable } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { wordsOf } from '../../src/notices/same-words.ts'
import { decideProposal, type Person, proposalFor } from '../../src/services/decide-proposal.ts'
import { NOTHING_WRITTEN, outcomeText } from '../../src/services/outcome.ts'
import type { Proposal } from '../../src/services/ports.ts'
import { proposalInWords } from '../../src/wording/proposals.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { invalidInput } from '../input-problem.ts'
import {
  changedSince,
  consentingSession,
  DUTY_OF,
  type HeldName,
  heldDuty,
  isHeldName,
  trialOf,
} from '../second-person.ts'
import type { Session } from '../session.ts'
import { composeNotice } from './compose-notice.ts'
import type { Handlers } from './handler.ts'
import { linesOfProposal, summaryOf } from './proposal-lines.ts'

type Names =
  | 'proposals.make'
  | 'proposals.list'
  | 'proposals.get'
  | 'proposals.approve'
  | 'proposals.refuse'
  | 'proposals.withdraw'

/** What can be proposed, with turning a rule off. */
export type CarriedOut = Handlers<HeldName | 'duties.set' | 'payments.try'>

const personOf = ({ file }: Session): Person => ({ userId: file.user.userId, name: file.user.name })

export function proposalsHandlers(carriedOut: CarriedOut): Handlers<Names> {
  return {
    'proposals.make': async (session, asked) => {
      const passed = passHeld(session, asked)
      if (!passed.ok) return passed
      const { name, input } = passed.value
      const tried = await tryOut(carriedOut, session, name, input)
      if (!tried.ok) return tried
      const duty = DUTY_OF[name]
      return session.transact('proposals.make', ledger => {
        const proposal = { duty, procedure: name, input: asked.input, outcome: tried.value }
        return ok({ proposalId: ledger.addProposal(proposal) })
      })
    },
    'proposals.list': (session, asked) => {
      const { total, proposals } = session.ledger.proposals(asked)
      return ok({ total, proposals: proposals.map(each => proposalToApi(session, each)) })
    },
    'proposals.get': async (session, { proposalId }) => {
      const proposal = session.ledger.proposal(proposalId)
      if (proposal === null) return err({ kind: 'unknown-proposal', proposalId })
      const lines = await linesOfProposal(session, proposal, carriedOut['payments.try'])
      return ok({
        proposal: proposalToApi(session, proposal),
        input: proposal.input,
        lines: [...lines],
        problem: await problemOf(carriedOut, session, proposal),
      })
    },
    'proposals.approve': async (session, { proposalId }) => {
      const by = personOf(session)
      const found = proposalFor(session.ledger, proposalId, 'approved', by)
      if (!found.ok) return found
      const answer = await carryOut(carriedOut, consentingSession(session, found.value, by), found.value)
      if (!answer.ok) return answer
      assert(session.ledger.proposal(proposalId)?.decision !== null, 'carried out without the consent')
      return ok({ proposalId, answer: answer.value })
    },
    'proposals.refuse': (session, { proposalId, reason }) =>
      session.transact('proposals.refuse', ledger => {
        const by = personOf(session)
        const decided = decideProposal(ledger, proposalId, { outcome: 'refused', reason, by })
        return decided.ok ? ok({ proposalId }) : decided
      }),
    'proposals.withdraw': (session, { proposalId }) =>
      session.transact('proposals.withdraw', ledger => {
        const by = personOf(session)
        const decided = decideProposal(ledger, proposalId, { outcome: 'withdrawn', reason: null, by })
        return decided.ok ? ok({ proposalId }) : decided
      }),
  }
}

type Held = { readonly name: HeldName; readonly input: unknown }

function passHeld(session: Session, { procedure, input }: InputOf<'proposals.make'>): Result<Held, Refusal> {
  if (!isHeldName(procedure)) return err({ kind: 'not-held', procedure })
  const { access, input: schema } = procedureTable[procedure]
  const { roles } = session.file.user
  if (!mayRun(roles, access)) return err({ kind: 'forbidden', access, roles })
  const parsed = schema.safeParse(input)
  if (!parsed.success) return err(invalidInput(input, parsed.error.issues[0]))
  if (heldDuty(session.ledger, procedure, parsed.data) === null) return err({ kind: 'not-held', procedure })
  return ok({ name: procedure, input: parsed.data })
}

/** A letter is composed and not drawn; everything else is carried out and taken back. */
async function tryOut(
  carriedOut: CarriedOut,
  session: Session,
  name: HeldName | 'duties.set',
  input: unknown,
): Promise<Result<string | null, Refusal>> {
  if (name === 'notices.issue') {
    const composed = composeNotice(session, input as InputOf<'notices.issue'>, 'issued')
    if (!composed.ok) return composed
    return ok(outcomeText({ letter: wordsOf(composed.value.content) }, NOTHING_WRITTEN))
  }
  const trial = trialOf(session)
  const answer = await carriedOut[name](trial.session, input as never)
  return answer.ok ? ok(trial.outcome()) : answer
}

async function carryOut(
  carriedOut: CarriedOut,
  session: Session,
  { procedure, input }: Proposal,
): Promise<Result<unknown, Refusal>> {
  const name = procedure as HeldName | 'duties.set'
  const parsed = procedureTable[name].input.safeParse(input)
  if (!parsed.success) return err(invalidInput(input, parsed.error.issues[0]))
  return await carriedOut[name](session, parsed.data as never)
}

async function problemOf(
  carriedOut: CarriedOut,
  session: Session,
  { proposalId, procedure, input, outcome, decision }: Proposal,
): Promise<string | null> {
  if (decision !== null) return null
  const name = procedure as HeldName | 'duties.set'
  const parsed = procedureTable[name].input.safeParse(input)
  if (!parsed.success) return refusalInWords(invalidInput(input, parsed.error.issues[0]))
  if (name === 'duties.set') return null
  const tried = await tryOut(carriedOut, session, name, parsed.data)
  if (!tried.ok) return refusalInWords(tried.error)
  if (tried.value === null || outcome === null) return null
  const changed = changedSince(proposalId, outcome, tried.value)
  return changed === null ? null : refusalInWords(changed)
}

function proposalToApi(session: Session, proposal: Proposal) {
  const { proposalId, duty, procedure, recordedAt, recordedBy, userId, decision } = proposal
  return {
    proposalId,
    duty,
    procedure,
    summary: proposalInWords(duty, summaryOf(session, proposal)),
    recordedAt,
    recordedBy,
    isOwn: userId === session.file.user.userId,
    decision,
  }
}

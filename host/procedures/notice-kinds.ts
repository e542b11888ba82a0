// The kinds of notice as the API lists them, and the facts that a caller gave, held to what the kind declares.

import { noticeFactsSchema } from '../../src/api/notice-facts.ts'
import type { OutputOf } from '../../src/api/procedures.ts'
import type { NoticeRefusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { type FactDeclaration, FRAME_FACTS, type FrameFacts } from '../../src/notices/facts.ts'
import { sourcesOfKind } from '../../src/notices/kind.ts'
import { type AnyNoticeKind, NOTICE_KINDS } from '../../src/notices/kinds.ts'
import { branchRemark, choiceWords, factWords, noticeTitle } from '../../src/wording/notices.ts'

type ListedKind = OutputOf<'notices.kinds'>['kinds'][number]

export const factsOfKind = ({ facts }: AnyNoticeKind): readonly FactDeclaration[] => [
  ...facts,
  ...FRAME_FACTS,
]

/** Every kind, with the contracts of the ledger that give rise to it. */
export function listKinds(contracts: readonly Contract[]): readonly ListedKind[] {
  return NOTICE_KINDS.map(kind => {
    const given = contracts.flatMap(contract => {
      const sources = sourcesOfKind(kind, contract)
      return sources === null ? [] : [{ contractId: contract.id, sources: [...sources] }]
    })
    return {
      kind: kind.kind,
      number: kind.number,
      title: noticeTitle(kind.kind),
      clauses: [...new Set(given.flatMap(({ sources }) => sources.map(({ clause }) => clause)))],
      contracts: given,
      remark: 'isDoneAtBranch' in kind ? branchRemark : null,
      facts: factsOfKind(kind).map(fact => listedFact(kind, fact)),
    }
  })
}

function listedFact(kind: AnyNoticeKind, fact: FactDeclaration): ListedKind['facts'][number] {
  const { name, required, input } = fact
  const shared = { name, required, input, ...factWords(kind.kind, name) }
  switch (fact.input) {
    case 'choice':
      return {
        ...shared,
        choices: fact.choices.map(value => ({ value, label: choiceWords(kind.kind, name, value) })),
      }
    case 'integer':
      return { ...shared, minimum: fact.minimum, maximum: fact.maximum }
    case 'notice':
    case 'paper':
      return fact.ofKinds === null ? shared : { ...shared, ofKinds: [...fact.ofKinds] }
    default:
      return shared
  }
}

/** The kind's own facts; which they are was settled by its schema. */
export type NoticeFacts = FrameFacts & Readonly<Record<string, unknown>>

export function parseFacts(
  kind: AnyNoticeKind,
  contract: Contract,
  given: unknown,
): Result<NoticeFacts, NoticeRefusal> {
  const declared = factsOfKind(kind)
  const parsed = noticeFactsSchema(declared).safeParse(given)
  if (parsed.success) {
    const facts = parsed.data as NoticeFacts
    const refusal = choiceNotGiven(kind, contract, facts)
    return refusal === null ? ok(facts) : err(refusal)
  }
  const [issue] = parsed.error.issues
  const noticeKind = kind.kind
  if (issue?.code === 'unrecognized_keys') {
    const expected = declared.map(({ name }) => name)
    return err({ kind: 'unknown-fact', fact: issue.keys[0] ?? '', noticeKind, expected })
  }
  const fact = String(issue?.path[0] ?? '')
  const isMissing = typeof given === 'object' && given !== null && !Object.hasOwn(given, fact)
  return err({ kind: isMissing ? 'missing-fact' : 'malformed-fact', fact, noticeKind })
}

/** A clause may give the notice and not all of its choices. */
function choiceNotGiven(
  { kind: noticeKind }: AnyNoticeKind,
  contract: Contract,
  facts: NoticeFacts,
): NoticeRefusal | null {
  const limits = contract.notices?.find(({ kind }) => kind === noticeKind)?.choices ?? {}
  for (const [fact, allowed] of Object.entries(limits)) {
    const choice = facts[fact]
    if (typeof choice !== 'string' || allowed.includes(choice)) continue
    return { kind: 'choice-not-given', fact, noticeKind, choice, contractId: contract.id }
  }
  return null
}

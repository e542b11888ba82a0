// Incoming papers: registered, listed and taken back.

import { ok } from '../../src/base/result.ts'
import { listPapers, registerPaper } from '../../src/services/register-paper.ts'
import { withdrawPaper } from '../../src/services/take-back-step.ts'
import { paperKindWords } from '../../src/wording/papers.ts'
import type { Handlers } from './handler.ts'

export const incomingHandlers: Handlers<'papers.register' | 'papers.list' | 'papers.withdraw'> = {
  'papers.register': (session, input) =>
    session.transact('papers.register', ledger =>
      registerPaper(ledger, {
        ...input,
        reference: input.reference ?? null,
        effectiveOn: input.effectiveOn ?? null,
        address: input.address ?? null,
        contactName: input.contactName ?? null,
        contactPhone: input.contactPhone ?? null,
        answers: input.answers ?? null,
      }),
    ),
  'papers.withdraw': (session, input) =>
    session.transact('papers.withdraw', ledger => withdrawPaper(ledger, input)),
  'papers.list': ({ ledger }, { contractId }) => {
    const listed = listPapers(ledger, contractId)
    if (!listed.ok) return listed
    return ok({ papers: listed.value.map(paper => ({ ...paper, kindLabel: paperKindWords[paper.kind] })) })
  },
}

// From a notice's kind and the facts that the clerk gives to the finished letter: what the ledger knows is gathered,
// the kind's condition is asked, its words are written. One way for all kinds.

import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { yearOf } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Checked } from '../../src/notices/kind.ts'
import { type AnyNoticeKind, noticeKindCalled } from '../../src/notices/kinds.ts'
import type { LetterContent, LetterFrame, LetterTrace } from '../../src/notices/letter.ts'
import type { NoticeCase } from '../../src/notices/notice-case.ts'
import type { NoticeCheckRefusal, NoticeWarning } from '../../src/notices/notice-refusals.ts'
import type { DeliveryWindow } from '../../src/notices/objection-window.ts'
import { postingWarnings } from '../../src/notices/posting-warnings.ts'
import { contractInForce } from '../../src/services/contract-in-force.ts'
import { courtSettings } from '../../src/services/court-settings.ts'
import { nextDocumentNumber } from '../../src/services/document-number.ts'
import { gatherNotice } from '../../src/services/gather-notice.ts'
import { numberTaken } from '../../src/services/register-letter.ts'
import type { AnyLetterWords } from '../../src/wording/letters/letter-words.ts'
import { letterOf } from '../../src/wording/letters/parts.ts'
import { LETTERS } from '../../src/wording/letters.ts'
import type { Session } from '../session.ts'
import { type NoticeFacts, parseFacts } from './notice-kinds.ts'

export type NoticeInput = {
  readonly kind: string | number
  readonly contractId: string
  readonly facts: Record<string, unknown>
}

export type ComposedNotice = {
  readonly kind: AnyNoticeKind['kind']
  readonly content: LetterContent
  readonly facts: NoticeFacts
  readonly openQuestions: readonly string[]
  readonly warnings: readonly NoticeWarning[]
  readonly window: DeliveryWindow | null
  readonly of: NoticeCase
}

export function composeNotice(
  session: Session,
  { kind: called, contractId, facts: given }: NoticeInput,
  stage: LetterContent['stage'],
): Result<ComposedNotice, Refusal> {
  const kind = noticeKindCalled(called)
  if (kind === null) return err({ kind: 'unknown-notice-kind', noticeKind: called })
  const found = contractInForce(session.ledger, contractId)
  if (!found.ok) return found
  const facts = parseFacts(kind, found.value.contract, given)
  if (!facts.ok) return facts

  const replaces = facts.value.replaces ?? null
  const letterOn = facts.value.signedOn ?? session.clock.today()
  const gathered = gatherNotice(session.ledger, { contractId, kind, letterOn, replaces })
  if (!gathered.ok) return gathered
  const { documentNumber } = facts.value
  // A letter that this one replaces gives its number up.
  const taken = documentNumber === undefined ? null : numberTaken(session.ledger, documentNumber, replaces)
  if (taken !== null) return err(taken)

  const { of, replaced, openQuestions } = gathered.value
  const own = ownFacts(kind, facts.value)
  const { check, body } = erased(kind)
  const checked = check(own, of)
  if (!checked.ok) return err(checked.error as Refusal)

  const { derived, warnings, window } = checked.value
  const frame = frameOf(session, stage, facts.value)
  const content = letterOf(of, body(own, derived, of), frame, {
    enclosures: facts.value.enclosures ?? '',
    replaced,
  })
  return ok({
    kind: kind.kind,
    content,
    facts: facts.value,
    openQuestions,
    warnings: [...warnings, ...postingWarnings(of, window)],
    window,
    of,
  })
}

/** The one place where a kind's own types end: its schema has passed the facts, and its check made what follows. */
type ErasedKind = {
  check(facts: unknown, of: NoticeCase): Result<Checked<unknown>, NoticeCheckRefusal>
  body: (facts: unknown, derived: unknown, of: NoticeCase) => ReturnType<AnyLetterWords['body']>
}

const erased = (kind: AnyNoticeKind): ErasedKind => ({
  check: kind.check as ErasedKind['check'],
  body: (LETTERS[kind.kind] as AnyLetterWords).body as ErasedKind['body'],
})

function ownFacts({ facts }: AnyNoticeKind, given: NoticeFacts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(facts.flatMap(({ name }) => (name in given ? [[name, given[name]]] : [])))
}

function frameOf(session: Session, stage: LetterFrame['stage'], facts: NoticeFacts): LetterFrame {
  const { documentNumber, signedOn } = facts
  return {
    stage,
    number:
      documentNumber === undefined
        ? { kind: 'blank', year: yearOf(signedOn ?? session.clock.today()), code: documentCodeOf(session) }
        : { kind: 'registered', text: documentNumber },
    signedOn: signedOn ?? null,
    trace: stage === 'issued' ? traceOf(session) : null,
  }
}

function documentCodeOf({ ledger }: Session): string | null {
  return courtSettings(ledger).find(({ name }) => name === 'documentCode')?.value ?? null
}

function traceOf(session: Session): LetterTrace {
  const noticeNumber = nextDocumentNumber(session.ledger, 'notice', session.clock.today())
  return { noticeNumber, chainHead: chainHeadOf(session) }
}

export function chainHeadOf({ file }: Session): { readonly seq: number; readonly hash: string } {
  assert('head' in file, 'a document is issued only by the one writer')
  const { seq, h } = file.head()
  return { seq, hash: h }
}

// Issuing a notice: composed, drawn, signed, then recorded with its exact bytes and both hashes, so that what was
// sent can be shown again, byte for byte. Until the record nothing has changed, whatever is refused.

import type { OutputOf, ProcedureName } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { contractId } from '../../src/base/ids.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { wordsOf } from '../../src/notices/same-words.ts'
import type { SignerRecord, WriteLedger } from '../../src/services/ports.ts'
import { withdrawNotice } from '../../src/services/replace-notice.ts'
import { signatureInWords } from '../../src/wording/documents.ts'
import { replacedReason, signingReason } from '../../src/wording/notices.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { openSigner } from '../signing/signing-desk.ts'
import { type ComposedNotice, composeNotice, type NoticeInput } from './compose-notice.ts'
import { render } from './render.ts'

type IssueInput = NoticeInput & { readonly file?: string | undefined }

export async function issueNotice(
  session: Session,
  input: IssueInput,
): Promise<Result<OutputOf<'notices.issue'>, Refusal>> {
  const letter = composeNotice(session, input, 'issued')
  if (!letter.ok) return letter
  return await signAndFreeze(session, letter.value, {
    verb: 'notices.issue',
    file: input.file,
    beside: () => ok(null),
  })
}

type Issuing = {
  readonly verb: ProcedureName
  readonly file: string | undefined
  /** What is recorded with the letter; when it refuses, nothing is. */
  readonly beside: (ledger: WriteLedger, noticeId: number) => Result<unknown, Refusal>
}

export async function signAndFreeze(
  session: Session,
  letter: ComposedNotice,
  issuing: Issuing,
): Promise<Result<OutputOf<'notices.issue'>, Refusal>> {
  const signed = await drawAndSign(session, letter)
  return signed.ok ? freeze(session, issuing, letter, signed.value) : signed
}

type SignedLetter = {
  readonly unsigned: Uint8Array
  readonly signed: Uint8Array
  readonly serial: string
  /** The records of a key made for this letter; none when the user had one. */
  readonly newKey: readonly SignerRecord[]
}

async function drawAndSign(
  session: Session,
  { content }: ComposedNotice,
): Promise<Result<SignedLetter, Refusal>> {
  const definition = letterDocument(content)
  const pdf = await render(session, definition)
  if (!pdf.ok) return pdf
  const opened = await openSigner(session, content.issuer)
  if (!opened.ok) return opened

  const { signer, newKey } = opened.value
  const [slot] = definition.signatureSlots
  assert(slot !== undefined, 'a letter without room for a signature')
  const signed = await signPdf(pdf.value.bytes, {
    signer,
    reason: signingReason,
    location: content.issuer,
    signedAt: session.clock.now(),
    field: { ...slot, lines: signatureInWords(signer.name, session.clock.today()) },
  })
  return ok({ unsigned: pdf.value.bytes, signed, serial: signer.serial, newKey })
}

function freeze(
  session: Session,
  { verb, file: asked, beside }: Issuing,
  { kind, content, facts, openQuestions, warnings, of }: ComposedNotice,
  { unsigned, signed, serial, newKey }: SignedLetter,
): Result<OutputOf<'notices.issue'>, Refusal> {
  const number = content.trace?.noticeNumber ?? null
  const unsignedSha256 = sha256Hex(unsigned)
  const record = () =>
    session.transact(verb, ledger => {
      for (const key of newKey) ledger.addSigner(key)
      const noticeId = ledger.addDocument({
        kind: 'notice',
        noticeKind: kind,
        number,
        contractId: contractId(of.contract.id),
        // The address is held against a later change before the letter is sent.
        facts: { ...facts, letter: content, supplierAddress: of.recipients.supplier.noticeAddress },
        unsignedSha256,
        signedSha256: sha256Hex(signed),
        certificateSerial: serial,
        content: signed,
      })
      const also = beside(ledger, noticeId)
      if (!also.ok) return also
      // With its words, which a second person's consent is held to.
      const recorded = ok({ noticeId, letter: wordsOf(content) })
      const { replaces } = facts
      if (replaces === undefined) return recorded
      const reason = replacedReason(number)
      const replaced = withdrawNotice(ledger, { noticeId: replaces, reason, replacedBy: noticeId })
      return replaced.ok ? recorded : replaced
    })
  const published = publishPaper(session, { file: asked ?? `${number}.pdf`, content: signed, record })
  if (!published.ok) return published
  const {
    recorded: { noticeId },
    file,
    sha256,
  } = published.value
  const resting = { openQuestions: [...openQuestions], warnings: warningsInWords(warnings) }
  return ok({ noticeId, file, sha256, unsignedSha256, certificateSerial: serial, ...resting })
}

// Issuing a notice: composed, drawn, signed, then recorded with its exact bytes and both hashes, so that what was
// sent can be shown again, byte for byte. Until the record nothing has changed, whatever is refused.

import type { OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { contractId as toContractId } from '../../src/base/ids.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import { signatureInWords } from '../../src/wording/documents.ts'
import { signingReason } from '../../src/wording/notices.ts'
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
  const signed = await drawAndSign(session, letter.value)
  return signed.ok ? freeze(session, input, letter.value, signed.value) : signed
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
  input: IssueInput,
  { kind, content, facts, openQuestions, warnings, of }: ComposedNotice,
  { unsigned, signed, serial, newKey }: SignedLetter,
): Result<OutputOf<'notices.issue'>, Refusal> {
  const number = content.trace?.noticeNumber ?? null
  const unsignedSha256 = sha256Hex(unsigned)
  const record = () =>
    session.transact('notices.issue', ledger => {
      for (const key of newKey) ledger.addSigner(key)
      return ok(
        ledger.addDocument({
          kind: 'notice',
          noticeKind: kind,
          number,
          contractId: toContractId(input.contractId),
          // The address is held against a later change before the letter is sent.
          facts: { ...facts, letter: content, supplierAddress: of.recipients.supplier.noticeAddress },
          unsignedSha256,
          signedSha256: sha256Hex(signed),
          certificateSerial: serial,
          content: signed,
        }),
      )
    })
  const published = publishPaper(session, { file: input.file ?? `${number}.pdf`, content: signed, record })
  if (!published.ok) return published
  const { recorded: noticeId, file, sha256 } = published.value
  const resting = { openQuestions: [...openQuestions], warnings: warningsInWords(warnings) }
  return ok({ noticeId, file, sha256, unsignedSha256, certificateSerial: serial, ...resting })
}

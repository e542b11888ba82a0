// Notices: drafted for review, issued and signed, sent. Issuing freezes the exact bytes in the ledger with both
// hashes, so that what was sent can be shown again, byte for byte.

import type { WritableLedger } from '../../db/ledger-file.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { yearOf } from '../../src/base/calendar-date.ts'
import { contractId as toContractId } from '../../src/base/ids.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import type { LetterContent, LetterNumber } from '../../src/notices/letter.ts'
import { gatherPaymentMade, type PaymentMade } from '../../src/services/gather-payment-made.ts'
import { recordSending } from '../../src/services/record-sending.ts'
import { signatureInWords } from '../../src/wording/documents.ts'
import { factLabel, noticeTitle, signingReason } from '../../src/wording/notices.ts'
import { settledItemInWords } from '../../src/wording/payment-items.ts'
import { paymentMadeLetter } from '../../src/wording/payment-made-letter.ts'
import { deliveryInWords } from '../../src/wording/reasons.ts'
import { sha256Hex, writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { openSigner } from '../signing/signing-desk.ts'
import type { Handlers } from './handler.ts'
import { NOTICE_KINDS, type NoticeFacts, PAYMENT_MADE, parseNotice } from './notice-kinds.ts'
import { render } from './render.ts'

export const noticesHandlers: Handlers<
  'notices.kinds' | 'notices.draft' | 'notices.issue' | 'notices.recordSending'
> = {
  'notices.kinds': () =>
    ok({
      kinds: NOTICE_KINDS.map(({ kind, number, clauses, facts }) => ({
        kind,
        number,
        title: noticeTitle(kind),
        clauses: [...clauses],
        facts: facts.map(({ name, required }) => ({ name, label: factLabel(name), required })),
      })),
    }),
  'notices.draft': async (session, input) => {
    const letter = compose(session, input, 'for-review')
    if (!letter.ok) return letter
    const { content } = letter.value
    const file = input.file === undefined ? ok(null) : await writeDraft(session, content, input.file)
    if (!file.ok) return file
    return ok({
      title: content.title.join(''),
      paragraphs: content.paragraphs.map(({ text }) => text),
      file: file.value?.file ?? null,
      sha256: file.value?.sha256 ?? null,
      openQuestions: [],
      warnings: [],
    })
  },
  'notices.issue': (session, input) => issue(session, input),
  'notices.recordSending': (session, input) => {
    const recorded = session.transact('notices.recordSending', ledger =>
      recordSending(ledger, { ...input, receivedOn: input.receivedOn ?? null }),
    )
    if (!recorded.ok) return recorded
    const { delivery, openQuestions } = recorded.value
    return ok({
      deliveredOn: delivery.deliveredOn,
      clause: delivery.clause,
      because: deliveryInWords(delivery),
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
}

type NoticeInput = {
  readonly kind: string | number
  readonly contractId: string
  readonly facts: Record<string, unknown>
}

type Composed = { readonly content: LetterContent; readonly made: PaymentMade; readonly facts: NoticeFacts }

/** The number that the notice has in this ledger; the office's own number is another (发文字号). */
function traceNumber(session: Session): string {
  const year = yearOf(session.clock.today())
  const issued = session.ledger.documents().filter(({ kind }) => kind === 'notice').length
  return `HJ-${year}-${String(issued + 1).padStart(4, '0')}`
}

function compose(
  session: Session,
  { kind, contractId, facts }: NoticeInput,
  stage: LetterContent['stage'],
): Result<Composed, Refusal> {
  const parsed = parseNotice(kind, facts)
  if (!parsed.ok) return parsed
  const { paymentId, documentNumber, signedOn } = parsed.value
  const made = gatherPaymentMade(session.ledger, { contractId, payment: paymentId ?? null })
  if (!made.ok) return made

  const items = made.value.parts.map(part => ({ label: settledItemInWords(part), amountFen: part.amountFen }))
  const number: LetterNumber =
    documentNumber === undefined
      ? { kind: 'blank', year: yearOf(session.clock.today()) }
      : { kind: 'registered', text: documentNumber }
  const content = paymentMadeLetter(
    { ...made.value.facts, items },
    {
      stage,
      number,
      signedOn: signedOn ?? null,
      trace:
        stage === 'issued' ? { noticeNumber: traceNumber(session), chainHead: chainHeadOf(session) } : null,
    },
  )
  return ok({ content, made: made.value, facts: parsed.value })
}

export function chainHeadOf({ file }: Session): { readonly seq: number; readonly hash: string } {
  assert('head' in file, 'a document is issued only by the one writer')
  const { seq, h } = (file as WritableLedger).head()
  return { seq, hash: h }
}

async function writeDraft(session: Session, content: LetterContent, file: string) {
  const pdf = await render(session, letterDocument(content))
  return pdf.ok ? writeExport(session, file, pdf.value.bytes) : pdf
}

async function issue(session: Session, input: NoticeInput & { readonly file?: string | undefined }) {
  // The key first: making one is a transaction, and the letter prints the head of the chain as it stands after it.
  const contract = session.ledger.contractInForce(toContractId(input.contractId))
  const parsed = parseNotice(input.kind, input.facts)
  if (!parsed.ok) return parsed
  const checked = gatherPaymentMade(session.ledger, {
    contractId: input.contractId,
    payment: parsed.value.paymentId ?? null,
  })
  if (!checked.ok) return checked
  const signer = await openSigner(session, contract?.buyer.names[0]?.value ?? '')
  if (!signer.ok) return signer

  const letter = compose(session, input, 'issued')
  if (!letter.ok) return letter
  const definition = letterDocument(letter.value.content)
  const pdf = await render(session, definition)
  if (!pdf.ok) return pdf
  const [slot] = definition.signatureSlots
  assert(slot !== undefined, 'a letter without room for a signature')
  const signed = await signPdf(pdf.value.bytes, {
    signer: signer.value,
    reason: signingReason,
    location: letter.value.content.issuer,
    signedAt: session.clock.now(),
    field: { ...slot, lines: signatureInWords(signer.value.name, session.clock.today()) },
  })
  return freeze(session, {
    input,
    letter: letter.value,
    unsigned: pdf.value.bytes,
    signed,
    serial: signer.value.serial,
  })
}

type Freezing = {
  readonly input: NoticeInput & { readonly file?: string | undefined }
  readonly letter: Composed
  readonly unsigned: Uint8Array
  readonly signed: Uint8Array
  readonly serial: string
}

/** The ledger first, the file after it: a file that nobody recorded must not leave the house. */
function freeze(session: Session, { input, letter, unsigned, signed, serial }: Freezing) {
  const unsignedSha256 = sha256Hex(unsigned)
  const number = letter.content.trace?.noticeNumber ?? null
  const recorded = session.transact('notices.issue', ledger =>
    ok(
      ledger.addDocument({
        kind: 'notice',
        noticeKind: PAYMENT_MADE.kind,
        number,
        contractId: toContractId(input.contractId),
        facts: { ...letter.facts, letter: letter.content },
        unsignedSha256,
        signedSha256: sha256Hex(signed),
        certificateSerial: serial,
        content: signed,
      }),
    ),
  )
  if (!recorded.ok) return recorded
  const written = writeExport(session, input.file ?? `${number}.pdf`, signed)
  if (!written.ok) return written
  return ok({
    noticeId: recorded.value,
    ...written.value,
    unsignedSha256,
    certificateSerial: serial,
    openQuestions: [],
    warnings: [],
  })
}

// Notices: their kinds, drafts for review, and how an issued one was sent. Issuing is in issue-notice.ts.

import { ok } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import type { LetterContent } from '../../src/notices/letter.ts'
import { sendingWays } from '../../src/notices/sending-ways.ts'
import { recordSending } from '../../src/services/record-sending.ts'
import { deliveryInWords } from '../../src/wording/reasons.ts'
import { isEffective, wayName, wayNote } from '../../src/wording/sending-ways.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import { composeNotice } from './compose-notice.ts'
import { exportDocx } from './export-docx.ts'
import type { Handlers } from './handler.ts'
import { listKinds } from './notice-kinds.ts'
import { render } from './render.ts'

export const noticesHandlers: Handlers<
  'notices.kinds' | 'notices.draft' | 'notices.issue' | 'notices.exportDocx' | 'notices.recordSending'
> = {
  'notices.kinds': ({ ledger }) => {
    const contracts = ledger.contractIds().flatMap(id => ledger.contractInForce(id) ?? [])
    return ok({ kinds: [...listKinds(contracts)] })
  },
  'notices.draft': async (session, input) => {
    const letter = composeNotice(session, input, 'for-review')
    if (!letter.ok) return letter
    const { content, openQuestions, warnings, window, of } = letter.value
    const file = input.file === undefined ? ok(null) : await writeDraft(session, content, input.file)
    if (!file.ok) return file
    return ok({
      title: content.title.join(''),
      addressee: content.addressee,
      paragraphs: content.paragraphs.map(({ text }) => text),
      attachments: content.attachments.map(({ name }) => name),
      window,
      ways: sendingWays(of, window).map(each => ({
        way: each.way,
        label: wayName(each),
        note: wayNote(each, of.contract),
        isEffective: isEffective(each),
        lastPostingOn: each.lastPostingOn,
      })),
      file: file.value?.file ?? null,
      sha256: file.value?.sha256 ?? null,
      openQuestions: [...openQuestions],
      warnings: warningsInWords(warnings),
    })
  },
  'notices.issue': async (session, input) => {
    // Loaded when somebody signs: the signature's libraries take a third of the start of every other call.
    const { issueNotice } = await import('./issue-notice.ts')
    return issueNotice(session, input)
  },
  'notices.exportDocx': (session, input) => exportDocx(session, input),
  'notices.recordSending': (session, input) => {
    const recorded = session.transact('notices.recordSending', ledger =>
      recordSending(ledger, { ...input, receivedOn: input.receivedOn ?? null }),
    )
    if (!recorded.ok) return recorded
    const { sendingId, delivery, openQuestions, replyBy } = recorded.value
    return ok({
      sendingId,
      deliveredOn: delivery.deliveredOn,
      ...(replyBy === null ? {} : { replyBy }),
      clause: delivery.clause,
      because: deliveryInWords(delivery),
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
}

async function writeDraft(session: Session, content: LetterContent, file: string) {
  const pdf = await render(session, letterDocument(content))
  return pdf.ok ? writeExport(session, file, pdf.value.bytes) : pdf
}

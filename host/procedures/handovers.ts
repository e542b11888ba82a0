// 交接: the paper is composed from what the ledger holds, drawn, signed by whoever hands over and then by whoever receives,
// each signature recorded with the bytes as they are since.

import { ledgerHead } from '../../db/ledger-head.ts'
import { type LedgerUser, ledgerUsers } from '../../db/ledger-users.ts'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { yearOf } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { handoverDocument } from '../../src/documents/handover-document.ts'
import { gatherHandover } from '../../src/services/gather-handover.ts'
import type { Handover } from '../../src/services/ports.ts'
import type { HandoverItem, HandoverPaper } from '../../src/statements/handover.ts'
import { statementParty } from '../../src/statements/statement-parties.ts'
import { documentKindWords } from '../../src/wording/papers.ts'
import { proposalInWords } from '../../src/wording/proposals.ts'
import { roleNames } from '../../src/wording/window-settings.ts'
import { backupNote } from '../backup-notes.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { chainHeadOf } from './compose-notice.ts'
import type { Handlers } from './handler.ts'
import { summaryOf } from './proposal-lines.ts'
import { render } from './render.ts'
import { signHandover, transferRoles } from './sign-handover.ts'

export const handoversHandlers: Handlers<
  | 'handovers.list'
  | 'handovers.preview'
  | 'handovers.content'
  | 'handovers.issue'
  | 'handovers.accept'
  | 'handovers.transfer'
> = {
  'handovers.list': ({ ledger }) => ok({ handovers: ledger.handovers().map(handoverToApi) }),
  'handovers.preview': async (session, { receiverId }) => {
    const paper = composeHandover(session, receiverId, null)
    if (!paper.ok) return paper
    const pdf = await render(session, handoverDocument(paper.value))
    if (!pdf.ok) return pdf
    return ok({ content: Buffer.from(pdf.value.bytes).toString('base64'), pages: pdf.value.pages })
  },
  'handovers.content': ({ ledger }, { handoverId }) => {
    const content = ledger.handoverContent(handoverId)
    return content === null
      ? err({ kind: 'unknown-handover', handoverId })
      : ok({ content: Buffer.from(content).toString('base64') })
  },
  'handovers.issue': (session, input) => issue(session, input),
  'handovers.accept': (session, input) => accept(session, input),
  'handovers.transfer': (session, { handoverId }) => transferRoles(session, handoverId),
}

const handoverToApi = ({ unsignedSha256: _unsigned, signedSha256: _signed, ...listed }: Handover) => listed

function composeHandover(
  session: Session,
  receiverId: number,
  number: string | null,
): Result<HandoverPaper, Refusal> {
  const { ledger, file, clock } = session
  const giver = file.user
  if (receiverId === giver.userId) return err({ kind: 'handover-to-self' })
  const receiver = ledgerUsers(file.reader).find(user => user.userId === receiverId)
  if (receiver === undefined) return err({ kind: 'unknown-user', user: String(receiverId) })
  if (receiver.disabled) return err({ kind: 'user-disabled', user: receiver.name })
  const [first] = ledger.contractIds()
  const contract = first === undefined ? null : ledger.contractInForce(first)
  assert(contract !== null, 'a ledger without a contract')
  return ok({
    number,
    madeOn: clock.today(),
    payer: statementParty(contract.buyer),
    chainHead: number === null ? null : chainHeadOf(session),
    giver: personOf(giver),
    receiver: personOf(receiver),
    items: itemsOf(session),
  })
}

function itemsOf(session: Session): readonly HandoverItem[] {
  const { ledger, file, clock } = session
  const { seq, h } = ledgerHead(file.unlocked)
  const keys = ledger.signers().filter(({ role, userId: of }) => role === 'signer' && of === file.user.userId)
  const newest = new Map(keys.map(key => [key.serial, key]))
  return [
    { kind: 'ledger', file: file.path, records: seq, head: h },
    ...gatherHandover(ledger, clock.today(), {
      paper: kind => documentKindWords[kind as keyof typeof documentKindWords],
      proposal: proposal => proposalInWords(proposal.duty, summaryOf(session, proposal)),
    }),
    ...[...newest.values()].map(({ name, serial }) => ({ kind: 'key', name, serial }) as const),
    { kind: 'backup', backup: backupNote(file.unlocked, 'last-backup') },
  ]
}

const personOf = ({ name, roles }: LedgerUser) => ({ name, roles: roles.map(role => roleNames[role]) })

function nextNumber({ ledger, clock }: Session): string {
  const prefix = `YJ-${yearOf(clock.today())}-`
  const before = ledger.handovers().filter(({ number }) => number.startsWith(prefix)).length
  return `${prefix}${String(before + 1).padStart(4, '0')}`
}

async function issue(
  session: Session,
  { receiverId, file }: InputOf<'handovers.issue'>,
): Promise<Result<OutputOf<'handovers.issue'>, Refusal>> {
  const number = nextNumber(session)
  const composed = composeHandover(session, receiverId, number)
  if (!composed.ok) return composed
  const paper = composed.value
  const pdf = await render(session, handoverDocument(paper))
  if (!pdf.ok) return pdf
  const signed = await signHandover(session, pdf.value.bytes, 'giver')
  if (!signed.ok) return signed
  const { content, certificateSerial, record } = signed.value
  const published = publishPaper(session, {
    file,
    content,
    record: () =>
      record('handovers.issue', ledger =>
        ledger.addHandover({
          number,
          giver: session.file.user.userId,
          receiver: receiverId,
          facts: { items: paper.items },
          unsignedSha256: sha256Hex(pdf.value.bytes),
          signedSha256: sha256Hex(content),
          certificateSerial,
          content,
        }),
      ),
  })
  if (!published.ok) return published
  const { recorded: handoverId, file: written, sha256 } = published.value
  return ok({ handoverId, number, file: written, sha256, certificateSerial, pages: pdf.value.pages })
}

async function accept(
  session: Session,
  { handoverId, file }: InputOf<'handovers.accept'>,
): Promise<Result<OutputOf<'handovers.accept'>, Refusal>> {
  const found = handoverFor(session, handoverId)
  if (!found.ok) return found
  const former = session.ledger.handoverContent(handoverId)
  assert(former !== null, `handover ${handoverId} without its paper`)
  const signed = await signHandover(session, former, 'receiver')
  if (!signed.ok) return signed
  const { content, certificateSerial, record } = signed.value
  const published = publishPaper(session, {
    file,
    content,
    record: () =>
      record('handovers.accept', ledger => {
        ledger.addAcceptance({ handoverId, signedSha256: sha256Hex(content), certificateSerial, content })
        return handoverId
      }),
  })
  if (!published.ok) return published
  return ok({ handoverId, file: published.value.file, sha256: published.value.sha256, certificateSerial })
}

/** One that waits for whoever is signed in. */
function handoverFor({ ledger, file }: Session, handoverId: number): Result<Handover, Refusal> {
  const handover = ledger.handover(handoverId)
  if (handover === null) return err({ kind: 'unknown-handover', handoverId })
  if (handover.accepted !== null) return err({ kind: 'handover-accepted', handoverId })
  if (handover.receiver !== file.user.userId) {
    return err({ kind: 'not-the-receiver', receiver: handover.receiverName })
  }
  return ok(handover)
}

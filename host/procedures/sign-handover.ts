// One of the two signatures on a 移交清册, and the roles that go over once both are there.

import { ledgerUser } from '../../db/ledger-users.ts'
import { changeUser } from '../../db/user-slots.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { userId } from '../../src/base/ids.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { HANDOVER_SLOTS } from '../../src/documents/handover-document.ts'
import type { WriteLedger } from '../../src/services/ports.ts'
import { signatureInWords } from '../../src/wording/documents.ts'
import { handoverWords as words } from '../../src/wording/handover.ts'
import type { Session } from '../session.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { openSigner } from '../signing/signing-desk.ts'

export type SignedHandover = {
  readonly content: Uint8Array
  readonly certificateSerial: string
  /** In the transaction that also records a key that was made for it. */
  readonly record: (verb: string, add: (ledger: WriteLedger) => number) => Result<number, Refusal>
}

export async function signHandover(
  session: Session,
  pdf: Uint8Array,
  by: 'giver' | 'receiver',
): Promise<Result<SignedHandover, Refusal>> {
  const location = organisationOf(session)
  const opened = await openSigner(session, location)
  if (!opened.ok) return opened
  const { signer, newKey } = opened.value
  const content = await signPdf(pdf, {
    signer,
    reason: by === 'giver' ? words.signingReason : words.receivingReason,
    location,
    signedAt: session.clock.now(),
    field: {
      ...HANDOVER_SLOTS[by === 'giver' ? 0 : 1],
      lines: signatureInWords(signer.name, session.clock.today()),
    },
  })
  return ok({
    content,
    certificateSerial: signer.serial,
    record: (verb, add) =>
      session.transact(verb, ledger => {
        for (const key of newKey) ledger.addSigner(key)
        return ok(add(ledger))
      }),
  })
}

/** The court, by the first of its contracts. */
function organisationOf({ ledger }: Session): string {
  const [first] = ledger.contractIds()
  const contract = first === undefined ? null : ledger.contractInForce(first)
  return contract?.buyer.names[0]?.value ?? ''
}

/** First the receiver, so that a last administrator has a successor before he goes. Called again, it goes on. */
export function transferRoles(
  { ledger, file }: Session,
  handoverId: number,
): Result<{ readonly handoverId: number }, Refusal> {
  assert('transact' in file, 'roles are handed over on a ledger that was opened for writing')
  const handover = ledger.handover(handoverId)
  if (handover === null) return err({ kind: 'unknown-handover', handoverId })
  if (handover.accepted === null) return err({ kind: 'handover-not-accepted', handoverId })
  const giver = ledgerUser(file.reader, handover.giver)
  const receiver = ledgerUser(file.reader, handover.receiver)
  assert(giver !== null && receiver !== null, `handover ${handoverId} between users that are none`)
  const roles = [...new Set([...receiver.roles, ...giver.roles])]
  const given = changeUser(file, { userId: userId(handover.receiver), roles, disabled: false })
  if (!given.ok) return given
  const left = changeUser(file, { userId: userId(handover.giver), roles: giver.roles, disabled: true })
  return left.ok ? ok({ handoverId }) : left
}

// The check of the ledger by itself, as a procedure of an open session asks for it.

import { verifyLedger } from '../db/verify.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { ok, type Result } from '../src/base/result.ts'
import type { Session } from './session.ts'

/** `anchor`: a link printed on a document, which must lie in the chain; null when there is none to compare. */
export async function verifySession(
  { file, verifier, watch }: Session,
  anchor: string | null,
): Promise<Result<VerifiedLedger, Refusal>> {
  const verified =
    verifier === undefined
      ? verifyLedger(file.unlocked, { ...(anchor === null ? {} : { anchor }), watch })
      : await verifier.verify(file.unlocked, anchor, watch)
  if (!verified.ok) return verified
  const { problems, ...rest } = verified.value
  return ok({ ...rest, problems: problems.map(problem => ({ ...problem })) })
}

export type VerifiedLedger = {
  readonly ok: boolean
  readonly problems: { kind: string }[]
  readonly entries: number
  readonly head: string
  readonly lastSeq: number
}

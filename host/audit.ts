// The check of the ledger by itself, as a procedure of an open session asks for it, with what it found in words.

import { errorCode } from '../db/storage-failure.ts'
import { verifyLedger } from '../db/verify.ts'
import type { Problem } from '../src/access/ledger-problems.ts'
import type { OutputOf } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { ok, type Result } from '../src/base/result.ts'
import type { ChainedRecord } from '../src/records/chained-record.ts'
import { clockTimeInWords } from '../src/wording/journal-records.ts'
import { problemInWords, recordOfProblem } from '../src/wording/ledger-problems.ts'
import { placeWarningsOf } from './place-warnings.ts'
import type { Session } from './session.ts'

/** `anchor`: a link printed on a document, which must lie in the chain; null when there is none to compare. */
export async function verifySession(
  session: Session,
  anchor: string | null,
): Promise<Result<OutputOf<'audit.verify'>, Refusal>> {
  const { file, threads, watch } = session
  const verified =
    threads === undefined
      ? verifyLedger(file.unlocked, { ...(anchor === null ? {} : { anchor }), watch })
      : await threads.verify({ unlocked: file.unlocked, anchor }, watch)
  if (!verified.ok) return verified
  const { problems, anchorSeq, ...rest } = verified.value
  return ok({
    ...rest,
    problems: problems.map(problem => ({ ...problem, inWords: tell(session, problem) })),
    placeWarnings: placeWarningsOf(file.path),
    anchor: anchorSeq === undefined ? null : placeOf(session, anchorSeq),
  })
}

function tell(session: Session, problem: Problem) {
  const seq = recordOfProblem(problem)
  return problemInWords(problem, seq === null ? null : recordIfReadable(session, seq))
}

function placeOf(session: Session, seq: number | null) {
  const record = seq === null ? null : recordIfReadable(session, seq)
  return { seq, recordedAt: record === null ? null : clockTimeInWords(record.recordedAt) }
}

/** In a damaged file it may be gone, or reading it may fail. */
function recordIfReadable({ ledger }: Session, seq: number): ChainedRecord | null {
  try {
    return ledger.records([seq])[0] ?? null
  } catch (error) {
    if (errorCode(error) === null) throw error
    return null
  }
}

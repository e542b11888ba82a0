// 撤回函件: a letter stays with its bytes, and nothing waits for an answer to it any more. Where another took its place,
// both know of each other.

import type { NoticeRefusal, RecordRefusal } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { WriteLedger } from './ports.ts'
import { letterInForce } from './register-letter.ts'
import type { Withdrawn } from './withdraw-record.ts'

type Request = {
  readonly noticeId: number
  readonly reason: string
  readonly replacedBy?: number | undefined
}

export function withdrawNotice(
  ledger: WriteLedger,
  { noticeId, reason, replacedBy }: Request,
): Result<Withdrawn, NoticeRefusal | RecordRefusal> {
  if (ledger.document(noticeId)?.kind !== 'notice') {
    return err({ kind: 'unknown-record', record: 'notice', recordId: noticeId })
  }
  const found = letterInForce(ledger, noticeId)
  if (!found.ok) return found
  if (replacedBy !== undefined) {
    const other = letterInForce(ledger, replacedBy)
    if (!other.ok) return other
    if (replacedBy === noticeId || other.value.contractId !== found.value.contractId) {
      return err({ kind: 'not-its-replacement', noticeId: replacedBy })
    }
    ledger.addReplacement({ replaced: noticeId, replacement: replacedBy })
  }
  return ok({ withdrawalId: ledger.addWithdrawal({ kind: 'notice', record: noticeId, reason }) })
}

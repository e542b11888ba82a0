// The kinds of notice that can be written so far, each with what it asks of the clerk. The number is the one in
// contract-rules section 6; further kinds join this list.

import { z } from 'zod'
import type { NoticeRefusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { calendarDateSchema } from '../../src/contracts/scalars.ts'

export const PAYMENT_MADE = {
  kind: 'payment-made',
  number: 35,
  clauses: [],
  facts: [
    { name: 'paymentId', required: false, input: 'payment' },
    { name: 'documentNumber', required: false, input: 'text' },
    { name: 'signedOn', required: false, input: 'date' },
  ],
} as const

export const NOTICE_KINDS = [PAYMENT_MADE] as const

const paymentMadeFactsSchema = z.strictObject({
  /** Left out: the newest payment of the contract that was not reversed. */
  paymentId: z.int().min(1).optional(),
  /** 发文字号 as the office gave it; left out it stays blank. */
  documentNumber: z.string().trim().min(1).max(40).optional(),
  /** 成文日期: the day on which the responsible person signed; left out it stays blank. */
  signedOn: calendarDateSchema.optional(),
})

export type NoticeFacts = z.output<typeof paymentMadeFactsSchema>

export function parseNotice(kind: string | number, facts: unknown): Result<NoticeFacts, NoticeRefusal> {
  const known = NOTICE_KINDS.find(each => each.kind === kind || String(each.number) === String(kind))
  if (known === undefined) return err({ kind: 'unknown-notice-kind', noticeKind: kind })
  const parsed = paymentMadeFactsSchema.safeParse(facts)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const fact = issue.keys[0] ?? ''
    return err({ kind: 'unknown-fact', fact, expected: known.facts.map(({ name }) => name) })
  }
  return err({ kind: 'malformed-fact', fact: String(issue?.path[0] ?? '') })
}

// Takes back a registration, a seal or a sending that was recorded wrongly, and says where the letter stands without it.

import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { stepWords as words } from '../../../src/wording/window-letter-steps.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { ReasonAction } from '../../components/reason-action.tsx'

export type Step = CallInput<'notices.takeBack'>['step']

type Props = { readonly step: Step; readonly recordId: number }

export function TakeBackStep({ step, recordId }: Props): ReactNode {
  return (
    <ReasonAction
      isInRow
      text={words.takeBack}
      title={words.takeBackTitle}
      explained={words.takeBackExplained}
      draft={`take back ${step} ${recordId}`}
      onConfirm={async reason => {
        const taken = await call('notices.takeBack', { step, recordId, reason })
        if (!taken.ok) return taken
        const { noticeId, deliveredOn, replyBy } = taken.value
        return ok({ said: words.takenBack(noticeId, deliveredOn, replyBy) })
      }}
    />
  )
}

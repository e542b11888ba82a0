// Takes an issued letter back, with a reason: it stays in the list and nothing is waited for any more.

import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { call } from '../../client/procedures.ts'
import { ReasonAction } from '../../components/reason-action.tsx'

export function WithdrawLetter({ noticeId }: { readonly noticeId: number }): ReactNode {
  return (
    <div>
      <ReasonAction
        text={words.withdraw}
        title={words.withdrawTitle}
        explained={words.withdrawExplained}
        draft={`withdraw letter ${noticeId}`}
        onConfirm={async reason => {
          const withdrawn = await call('notices.withdraw', { noticeId, reason })
          return withdrawn.ok ? ok({ said: words.withdrawnSaved(noticeId) }) : withdrawn
        }}
      />
    </div>
  )
}

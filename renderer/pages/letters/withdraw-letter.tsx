// Takes an issued letter back, with a reason, and where there is one the letter that replaces it: it stays in the list
// and nothing is waited for any more.

import { Form } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { stepWords } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { call } from '../../client/procedures.ts'
import { ReasonAction } from '../../components/reason-action.tsx'
import { NoticeSelect } from './fact-choices.tsx'
import type { Letter } from './letter.ts'

type Props = { readonly letter: Letter; readonly today: string }

export function WithdrawLetter({ letter: { noticeId, contractId }, today }: Props): ReactNode {
  return (
    <div>
      <ReasonAction
        text={words.withdraw}
        title={words.withdrawTitle}
        explained={words.withdrawExplained}
        draft={`withdraw letter ${noticeId}`}
        more={
          <Form.Item name="replacedBy" label={stepWords.replacedByChoice}>
            <NoticeSelect contractId={contractId} today={today} ofKinds={null} except={noticeId} />
          </Form.Item>
        }
        onConfirm={async (reason, { replacedBy }) => {
          const withdrawn = await call('notices.withdraw', {
            noticeId,
            reason,
            ...(typeof replacedBy === 'number' && { replacedBy }),
          })
          return withdrawn.ok ? ok({ said: words.withdrawnSaved(noticeId) }) : withdrawn
        }}
      />
    </div>
  )
}

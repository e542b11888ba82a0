// The screen of a ledger that could not be opened: what is wrong, and the two ways on.

import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { openRefusalHeading, signInWords as words } from '../../../src/wording/window-sign-in.ts'

type Props = {
  readonly refusal: Refusal
  readonly onRetry: () => void
  readonly onChooseOther: () => Promise<void>
}

export function OpenRefused({ refusal, onRetry, onChooseOther }: Props): ReactNode {
  return (
    <main style={{ paddingTop: 80 }}>
      <Result
        status={refusal.kind === 'ledger-locked' ? 'warning' : 'error'}
        title={openRefusalHeading(refusal)}
        subTitle={refusalInWords(refusal)}
        extra={[
          <Button key="retry" type="primary" autoFocus onClick={onRetry}>
            {words.retry}
          </Button>,
          <Button key="other" onClick={onChooseOther}>
            {words.chooseOther}
          </Button>,
        ]}
      />
    </main>
  )
}

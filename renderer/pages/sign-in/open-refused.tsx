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
  readonly onRestore: () => void
  /** Null where the ledger cannot even be looked at. */
  readonly onView: (() => void) | null
}

export function OpenRefused({ refusal, onRetry, onChooseOther, onRestore, onView }: Props): ReactNode {
  return (
    <main style={{ paddingTop: 80 }}>
      <Result
        status={refusal.kind === 'ledger-locked' || onView !== null ? 'warning' : 'error'}
        title={openRefusalHeading(refusal)}
        subTitle={refusalInWords(refusal)}
        extra={[
          onView !== null && (
            <Button key="view" type="primary" autoFocus onClick={onView}>
              {words.view}
            </Button>
          ),
          <Button
            key="retry"
            {...(onView === null && { type: 'primary', autoFocus: true })}
            onClick={onRetry}
          >
            {words.retry}
          </Button>,
          <Button key="other" onClick={onChooseOther}>
            {words.chooseOther}
          </Button>,
          isDamaged(refusal) && (
            <Button key="restore" onClick={onRestore}>
              {words.restore}
            </Button>
          ),
        ]}
      />
    </main>
  )
}

/** What only a backup can mend. */
const isDamaged = ({ kind }: Refusal): boolean =>
  kind === 'ledger-missing' ||
  kind === 'ledger-damaged' ||
  kind === 'ledger-behind-anchor' ||
  kind === 'keys-missing' ||
  kind === 'keys-damaged' ||
  kind === 'anchors-missing'

// What recording the payment would do, asked of the host in a transaction that is taken back: what it settles, what
// stays on account, what is owed afterwards, what to look at before the money leaves.

import { Alert, Card, Descriptions, Empty, Flex, Spin } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import type { CallInput, CallOutput } from '../../client/procedures.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { Amount } from '../../components/amount.tsx'
import { ChargeGroups } from '../../components/charge-groups.tsx'

export function PaymentPreview({ input }: { readonly input: CallInput<'payments.try'> | null }): ReactNode {
  const { given, isCurrent } = useLiveAnswer('payments.try', input)
  return (
    <Card size="small" title={words.preview} aria-live="polite" extra={!isCurrent && <Spin size="small" />}>
      {given === null ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.previewEmpty} />
      ) : given.ok ? (
        <Tried tried={given.value} />
      ) : (
        <Alert showIcon type="error" title={refusalInWords(given.error)} />
      )}
    </Card>
  )
}

function Tried({ tried }: { readonly tried: CallOutput<'payments.try'> }): ReactNode {
  const { settled, onAccountFen, remaining, owedAfterFen, warnings } = tried
  return (
    <Flex vertical gap={12}>
      {warnings.map(({ kind, message }) => (
        <Alert key={kind} showIcon type="warning" title={message} />
      ))}
      <ChargeGroups
        label={words.settles}
        groups={settled}
        emptyText={words.settledNothing}
        amountTitle={words.settles}
      />
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'account', label: words.staysOnAccount, children: <Amount fen={onAccountFen} /> },
          { key: 'owed', label: words.owedAfter, children: <Amount fen={owedAfterFen} /> },
        ]}
      />
      <ChargeGroups
        label={words.remaining}
        groups={remaining}
        emptyText={words.nothingRemains}
        amountTitle={words.remaining}
      />
    </Flex>
  )
}

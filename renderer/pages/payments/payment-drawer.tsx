// One payment: what it settled, down to single charges, the entries by which it was posted, and taking it back.

import { Alert, Descriptions, Flex } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { entryKindInWords } from '../../../src/wording/accounts.ts'
import { moneyWords } from '../../../src/wording/window-money.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, AmountInWords } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { ChargeGroups } from '../../components/charge-groups.tsx'
import { DrawerHeading } from '../../components/drawer-heading.tsx'
import { EntryLines } from '../../components/entry-lines.tsx'
import { OutgoingPaperButton } from '../../components/outgoing-paper.tsx'
import { ReasonAction } from '../../components/reason-action.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { takenBackText } from '../../components/taken-back.tsx'

type Props = { readonly paymentId: number; readonly onClose: () => void }
type Explanation = CallOutput<'payments.explain'>

export function PaymentDrawer({ paymentId, onClose }: Props): ReactNode {
  const asked = useAnswer('payments.explain', { paymentId })
  const isReversible = asked.state === 'answered' && asked.value.payment.reversed === null
  return (
    <SideDrawer
      size={680}
      title={words.payment(paymentId)}
      onClose={onClose}
      extra={
        isReversible && (
          <Flex gap={8}>
            <OutgoingPaperButton
              asked={{ paper: 'payment-application', contractId: asked.value.payment.contractId, paymentId }}
            />
            <Reverse paymentId={paymentId} />
          </Flex>
        )
      }
    >
      <Answered asked={asked}>{explanation => <Explained explanation={explanation} />}</Answered>
    </SideDrawer>
  )
}

function Explained({ explanation: { payment, entries } }: { readonly explanation: Explanation }): ReactNode {
  const { paidOn, amountFen, voucher, onAccountFen, settled, reversed, recordedBy, recordedAt } = payment
  return (
    <>
      {reversed !== null && (
        <Alert
          showIcon
          type="warning"
          title={words.reversedBecause(takenBackText(reversed))}
          style={{ marginBottom: 12 }}
        />
      )}
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'paidOn', label: words.paidOn, children: paidOn },
          { key: 'amount', label: words.amountColumn, children: <AmountInWords fen={amountFen} /> },
          { key: 'voucher', label: words.voucher, children: voucher },
          { key: 'onAccount', label: words.onAccount, children: <Amount fen={onAccountFen} /> },
          {
            key: 'recorded',
            label: moneyWords.recorded,
            children: moneyWords.byAt(recordedBy, minuteInChina(recordedAt)),
          },
        ]}
      />
      <DrawerHeading text={words.settled} />
      <ChargeGroups
        label={words.settled}
        groups={settled}
        emptyText={reversed === null ? words.settledNothing : words.settledNoMore}
      />
      <Attachments recordId={payment.paymentId} />
      {entries.map(entry => (
        <div key={entry.entryId}>
          <DrawerHeading text={words.entry(entry.entryId, entry.effectiveOn, entryKindInWords(entry.kind))} />
          <EntryLines lines={entry.lines} />
        </div>
      ))}
    </>
  )
}

function Reverse({ paymentId }: { readonly paymentId: number }): ReactNode {
  const reverse = (reason: string) =>
    recordOrPropose('payments.reverse', { paymentId, reason }, ({ reversalId }) => ({
      said: words.reversedSaid(paymentId, reversalId),
    }))
  return (
    <ReasonAction
      text={words.reverse}
      title={`${words.reverse} ${paymentId}`}
      explained={words.reverseExplained}
      draft={`reverse payment ${paymentId}`}
      onConfirm={reverse}
    />
  )
}

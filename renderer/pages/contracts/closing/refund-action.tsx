// 登记退款: what the supplier paid back; one recorded wrongly is taken back.

import { Button, Flex, Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import { formWords } from '../../../../src/wording/window-pages.ts'
import { hostDay } from '../../../client/host-day.ts'
import { recordOrPropose } from '../../../client/propose.ts'
import { yuanText } from '../../../components/amount.tsx'
import { AmountField, amountFenOf } from '../../../components/amount-field.tsx'
import { CommandForm } from '../../../components/command-form.tsx'
import { DateInput } from '../../../components/date-field.tsx'
import { ReasonAction } from '../../../components/reason-action.tsx'

type Props = { readonly contractId: string; readonly onAccountFen: number }
type Fields = { readonly receivedOn: string | null; readonly amount: string; readonly voucher: string }

export function RefundAction({ contractId, onAccountFen }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const record = ({ receivedOn, amount, voucher }: Fields) => {
    const input = {
      ...{ contractId, receivedOn: receivedOn ?? '', voucher: voucher.trim() },
      amountFen: amountFenOf(amount) ?? 0,
    }
    return recordOrPropose('refunds.record', input, ({ refundId, amountFen }) => ({
      said: words.refundSaid(yuanText(amountFen), refundId),
    }))
  }
  return (
    <>
      <Button disabled={onAccountFen <= 0} onClick={() => setOpen(true)}>
        {words.refund}
      </Button>
      <Modal
        open={isOpen}
        title={words.refundTitle}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Typography.Paragraph>{words.refundExplained}</Typography.Paragraph>
        <CommandForm<Fields>
          draft={`refund ${contractId}`}
          initial={{ receivedOn: hostDay(), amount: yuanText(onAccountFen), voucher: '' }}
          submitText={words.refundSubmit}
          onSubmit={record}
          onSaved={() => setOpen(false)}
        >
          <Flex gap={12}>
            <Form.Item
              name="receivedOn"
              label={words.receivedOn}
              rules={[{ required: true, message: formWords.required }]}
              style={{ flex: 1 }}
            >
              <DateInput />
            </Form.Item>
            <div style={{ flex: 1 }}>
              <AmountField name="amount" label={words.refundAmount} />
            </div>
          </Flex>
          <Form.Item
            name="voucher"
            label={words.voucher}
            rules={[{ required: true, whitespace: true, message: formWords.required }]}
          >
            <Input maxLength={100} />
          </Form.Item>
        </CommandForm>
      </Modal>
    </>
  )
}

export function TakeBackRefund({ refundId }: { readonly refundId: number }): ReactNode {
  const takeBack = (reason: string) =>
    recordOrPropose('refunds.takeBack', { refundId, reason }, answer => ({
      said: words.takenBackSaid(refundId, answer.refundId),
    }))
  return (
    <ReasonAction
      isInRow
      text={words.takeBack}
      title={words.takeBackTitle(refundId)}
      explained={words.takeBackExplained}
      draft={`take back refund ${refundId}`}
      onConfirm={takeBack}
    />
  )
}

// Takes back a charge that was entered from a bill by mistake; always with a reason.

import { Form, Input, Typography } from 'antd'
import type { ReactNode } from 'react'
import { enteredWords as words } from '../../../src/wording/window-cards.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'

type Props = { readonly chargeId: number; readonly onClose: () => void }

type Fields = { readonly reason: string }

export function WithdrawDrawer({ chargeId, onClose }: Props): ReactNode {
  const withdraw = ({ reason }: Fields) =>
    recordOrPropose('charges.withdraw', { chargeId, reason }, credit => ({
      said: words.savedWithdrawal(chargeId, credit.chargeId),
    }))
  return (
    <SideDrawer size={440} title={words.withdrawTitle(chargeId)} onClose={onClose}>
      <Typography.Paragraph type="secondary">{words.withdrawNote}</Typography.Paragraph>
      <CommandForm<Fields>
        draft={`withdraw charge ${chargeId}`}
        initial={{ reason: '' }}
        submitText={words.withdraw}
        onSubmit={withdraw}
        onSaved={onClose}
      >
        <Form.Item
          name="reason"
          label={words.withdrawReason}
          rules={[{ required: true, whitespace: true, message: formWords.required }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </CommandForm>
    </SideDrawer>
  )
}

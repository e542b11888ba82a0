// 换人: 经办 and 复核 take turns at one PC. The ledger stays open for whoever was in until the other's password fits.

import { SwapOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { changeUserWords as words } from '../../src/wording/window-duties.ts'
import { changeUser } from '../client/enter-ledger.ts'
import type { OpenLedger } from '../client/open-ledger.ts'
import { GuardedForm } from '../components/guarded-form.tsx'

type Props = { readonly onChanged: (ledger: OpenLedger) => void }

export function ChangeUserButton({ onChanged }: Props): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Button size="small" ghost icon={<SwapOutlined aria-hidden />} onClick={() => setShown(true)}>
        {words.button}
      </Button>
      <Modal
        open={isShown}
        title={words.title}
        footer={null}
        width={420}
        destroyOnHidden
        onCancel={() => setShown(false)}
      >
        <ChangeForm onChanged={onChanged} />
      </Modal>
    </>
  )
}

type Fields = { readonly user?: string; readonly password?: string }

function ChangeForm({ onChanged }: Props): ReactNode {
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function change({ user = '', password = '' }: Fields): Promise<void> {
    setRunning(true)
    const name = user.trim()
    const changed = await changeUser({ user: name === '' ? null : name, password })
    setRunning(false)
    if (changed.ok) onChanged(changed.value)
    else setRefusal(changed.error)
  }

  const trouble = refusal === null ? {} : { validateStatus: 'error' as const, help: refusalInWords(refusal) }
  return (
    <GuardedForm<Fields> onFinish={change}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      <Form.Item name="user" label={words.user} extra={words.userHint}>
        <Input autoFocus autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.password}
        validateTrigger="onSubmit"
        rules={[{ required: true, message: words.passwordMissing }]}
        {...trouble}
      >
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isRunning} style={{ marginTop: 8 }}>
        {words.change}
      </Button>
    </GuardedForm>
  )
}

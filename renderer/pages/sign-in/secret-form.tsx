// The one field of the sign-in, for the password or for the recovery code.

import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { signInWords as words } from '../../../src/wording/window-sign-in.ts'
import { GuardedForm } from '../../components/guarded-form.tsx'

export type SecretKind = 'password' | 'recovery-code'

type Props = {
  readonly kind: SecretKind
  readonly canOpen: boolean
  readonly isOpening: boolean
  readonly refusal: Refusal | null
  readonly onOpen: (secret: string) => Promise<void>
}

export function SecretForm({ kind, canOpen, isOpening, refusal, onOpen }: Props): ReactNode {
  const label = kind === 'password' ? words.password : words.recoveryCode
  const trouble = refusal === null ? {} : { validateStatus: 'error' as const, help: refusalInWords(refusal) }
  return (
    <GuardedForm<{ secret?: string }> key={kind} onFinish={({ secret }) => onOpen(secret ?? '')}>
      <Form.Item
        name="secret"
        label={label}
        validateTrigger="onSubmit"
        rules={[{ required: true, message: words.secretMissing(label) }]}
        {...trouble}
      >
        {kind === 'password' ? <Input.Password autoFocus /> : <Input autoFocus autoComplete="off" />}
      </Form.Item>
      <Button type="primary" htmlType="submit" block disabled={!canOpen} loading={isOpening}>
        {words.open}
      </Button>
    </GuardedForm>
  )
}

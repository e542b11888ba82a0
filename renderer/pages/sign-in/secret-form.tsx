// The one field of the sign-in, for the password or for the recovery code.

import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { signInWords as words } from '../../../src/wording/window-sign-in.ts'
import { GuardedForm } from '../../components/guarded-form.tsx'
import { isUserRefusal } from '../../components/secret-refusal.ts'

export type SecretKind = 'password' | 'recovery-code'

type Props = {
  readonly kind: SecretKind
  readonly hasSeveralUsers: boolean
  /** As typed the last time. */
  readonly user: string
  readonly canOpen: boolean
  readonly isOpening: boolean
  readonly refusal: Refusal | null
  readonly onOpen: (secret: string, user: string) => Promise<void>
}

export function SecretForm(props: Props): ReactNode {
  const { kind, hasSeveralUsers, user, canOpen, isOpening, refusal, onOpen } = props
  const label = kind === 'password' ? words.password : words.recoveryCode
  const trouble = refusal === null ? {} : { validateStatus: 'error' as const, help: refusalInWords(refusal) }
  const isOfUser = refusal !== null && hasSeveralUsers && isUserRefusal(refusal)
  return (
    <GuardedForm<{ secret?: string; user?: string }>
      key={kind}
      initialValues={{ user }}
      onFinish={given => onOpen(given.secret ?? '', given.user?.trim() ?? '')}
    >
      {kind === 'password' && hasSeveralUsers && (
        <Form.Item name="user" label={words.user} extra={words.userHint} {...(isOfUser && trouble)}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      )}
      <Form.Item
        name="secret"
        label={label}
        validateTrigger="onSubmit"
        rules={[{ required: true, message: words.secretMissing(label) }]}
        {...(!isOfUser && trouble)}
      >
        {kind === 'password' ? <Input.Password autoFocus /> : <Input autoFocus autoComplete="off" />}
      </Form.Item>
      <Button type="primary" htmlType="submit" block disabled={!canOpen} loading={isOpening}>
        {words.open}
      </Button>
    </GuardedForm>
  )
}

// One's own password: the former one is asked, because a window may stand open.

import { Card, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { userWords as words } from '../../../src/wording/window-settings.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { NewPassword, type NewPasswordFields } from '../../components/new-password.tsx'

type Fields = NewPasswordFields & { readonly formerPassword: string }

export function OwnPasswordForm({ userId }: { readonly userId: number }): ReactNode {
  async function change({ formerPassword, password }: Fields) {
    const changed = await call('users.changePassword', { userId, formerPassword, password })
    return changed.ok ? ok({ said: words.passwordChanged }) : changed
  }
  return (
    <Card title={words.changePassword}>
      <CommandForm<Fields>
        draft={null}
        initial={{ formerPassword: '', password: '', repeat: '' }}
        submitText={words.changePassword}
        onSubmit={change}
      >
        <Form.Item
          name="formerPassword"
          label={words.formerPassword}
          rules={[{ required: true, message: words.required }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword label={words.newPassword} hint={words.passwordHint} repeatLabel={words.repeat} />
      </CommandForm>
    </Card>
  )
}

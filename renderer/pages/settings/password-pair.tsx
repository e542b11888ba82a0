// A new password, typed twice.

import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { userWords as words } from '../../../src/wording/window-settings.ts'

export type PasswordFields = { readonly password: string; readonly repeat: string }

/** Short ones are guessed by trying, however slow each try is made. */
const SHORTEST_PASSWORD = 8

export function PasswordPair({ label }: { readonly label: string }): ReactNode {
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={words.passwordHint}
        rules={[{ required: true, min: SHORTEST_PASSWORD, message: words.passwordTooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={words.repeat} dependencies={['password']} rules={[sameAsPassword]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}

const sameAsPassword = ({ getFieldValue }: { readonly getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: object, value: unknown) =>
    value === getFieldValue('password')
      ? Promise.resolve()
      : Promise.reject(new Error(words.passwordsDiffer)),
})

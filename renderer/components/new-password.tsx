// A new password, typed twice.

import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { newPasswordWords as words } from '../../src/wording/window-sign-in.ts'

export type NewPasswordFields = { readonly password: string; readonly repeat: string }

/** Short ones are guessed by trying, however slow each try is made. */
const SHORTEST_PASSWORD = 8

type Props = { readonly label: string; readonly hint: string; readonly repeatLabel: string }

export function NewPassword({ label, hint, repeatLabel }: Props): ReactNode {
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={hint}
        rules={[{ required: true, min: SHORTEST_PASSWORD, message: words.tooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={repeatLabel} dependencies={['password']} rules={[sameAsPassword]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}

const sameAsPassword = ({ getFieldValue }: { readonly getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: object, value: unknown) =>
    value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(words.differ)),
})

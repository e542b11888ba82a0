// The first step of a new ledger: its place, and its password typed twice.

import { Alert, Button, Flex, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { firstRunWords as words } from '../../../src/wording/window-sign-in.ts'
import { shell } from '../../client/window-shell.ts'
import { FilePicker } from '../../components/file-picker.tsx'
import { GuardedForm } from '../../components/guarded-form.tsx'

/** Short ones are guessed by trying, however slow each try is made. */
const SHORTEST_PASSWORD = 8

type Props = {
  readonly refusal: Refusal | null
  readonly onCreate: (file: string, password: string) => Promise<void>
  readonly onBack: () => void
}

type Fields = { readonly password: string; readonly repeat: string }

export function NewLedgerForm({ refusal, onCreate, onBack }: Props): ReactNode {
  const [file, setFile] = useState<string | null>(null)
  const [isCreating, setCreating] = useState(false)

  async function choose(): Promise<void> {
    const chosen = await shell.chooseNewLedger()
    if (chosen !== null) setFile(chosen)
  }

  async function create({ password }: Fields): Promise<void> {
    if (file === null) return
    setCreating(true)
    await onCreate(file, password)
    setCreating(false)
  }

  return (
    <GuardedForm<Fields> onFinish={create}>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 16 }} />
      )}
      <FilePicker label={words.file} file={file} onChoose={choose} />
      <Form.Item
        name="password"
        label={words.password}
        extra={words.passwordHint}
        rules={[{ required: true, min: SHORTEST_PASSWORD, message: words.passwordTooShort }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={words.repeat} dependencies={['password']} rules={[sameAsPassword]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Flex justify="end" gap={8}>
        <Button onClick={onBack}>{words.back}</Button>
        <Button type="primary" htmlType="submit" disabled={file === null} loading={isCreating}>
          {words.create}
        </Button>
      </Flex>
    </GuardedForm>
  )
}

const sameAsPassword = ({ getFieldValue }: { readonly getFieldValue: (name: string) => unknown }) => ({
  validator: (_rule: object, value: unknown) =>
    value === getFieldValue('password')
      ? Promise.resolve()
      : Promise.reject(new Error(words.passwordsDiffer)),
})

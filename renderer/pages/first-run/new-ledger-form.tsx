// The first step of a new ledger: its place, and its password typed twice.

import { Alert, Button, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { firstRunWords as words } from '../../../src/wording/window-sign-in.ts'
import { shell } from '../../client/window-shell.ts'
import { FilePicker } from '../../components/file-picker.tsx'
import { GuardedForm } from '../../components/guarded-form.tsx'
import { NewPassword, type NewPasswordFields } from '../../components/new-password.tsx'

type Props = {
  readonly refusal: Refusal | null
  readonly onCreate: (file: string, password: string) => Promise<void>
  readonly onBack: () => void
}

export function NewLedgerForm({ refusal, onCreate, onBack }: Props): ReactNode {
  const [file, setFile] = useState<string | null>(null)
  const [isCreating, setCreating] = useState(false)

  async function choose(): Promise<void> {
    const chosen = await shell.chooseNewLedger()
    if (chosen !== null) setFile(chosen)
  }

  async function create({ password }: NewPasswordFields): Promise<void> {
    if (file === null) return
    setCreating(true)
    await onCreate(file, password)
    setCreating(false)
  }

  return (
    <GuardedForm<NewPasswordFields> onFinish={create}>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 16 }} />
      )}
      <FilePicker label={words.file} file={file} onChoose={choose} />
      <NewPassword label={words.password} hint={words.passwordHint} repeatLabel={words.repeat} />
      <Flex justify="end" gap={8}>
        <Button onClick={onBack}>{words.back}</Button>
        <Button type="primary" htmlType="submit" disabled={file === null} loading={isCreating}>
          {words.create}
        </Button>
      </Flex>
    </GuardedForm>
  )
}

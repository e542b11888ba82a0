// The first step: the backup, the place of the ledger to be, and the password or the recovery code of the backup.

import { Button, Flex, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { restoreWords as words } from '../../../src/wording/window-restore.ts'
import { signInWords } from '../../../src/wording/window-sign-in.ts'
import { shell } from '../../client/window-shell.ts'
import { FilePicker } from '../../components/file-picker.tsx'
import { GuardedForm } from '../../components/guarded-form.tsx'
import { RefusalAlert } from '../../components/refusal-alert.tsx'
import { isSecretRefusal, isUserRefusal } from '../../components/secret-refusal.ts'
import type { Wanted } from './wanted.ts'

type Props = {
  readonly place: string | null
  readonly refusal: Refusal | null
  readonly onLook: (wanted: Wanted) => Promise<void>
  readonly onBack: () => void
}

type Fields = { readonly user?: string; readonly secret?: string }

export function BackupChoice({ place, refusal, onLook, onBack }: Props): ReactNode {
  const [file, setFile] = useState<string | null>(null)
  const [to, setTo] = useState(place)
  const [kind, setKind] = useState<Wanted['credential']['kind']>('password')
  const [isLooking, setLooking] = useState(false)
  const label = kind === 'password' ? signInWords.password : signInWords.recoveryCode

  async function look({ user = '', secret = '' }: Fields): Promise<void> {
    if (file === null || to === null) return
    const named = user.trim() === '' ? null : user.trim()
    setLooking(true)
    await onLook({
      file,
      to,
      credential: kind === 'password' ? { kind, user: named, password: secret } : { kind, code: secret },
    })
    setLooking(false)
  }

  const trouble = (isOf: boolean) =>
    refusal !== null && isOf ? { validateStatus: 'error' as const, help: refusalInWords(refusal) } : {}
  const isOfSecret = refusal !== null && isSecretRefusal(refusal)
  const isOfUser = refusal !== null && isUserRefusal(refusal)
  return (
    <GuardedForm<Fields> onFinish={look}>
      {!isOfSecret && <RefusalAlert refusal={refusal} />}
      <FilePicker
        label={words.file}
        file={file}
        empty={words.noFile}
        onChoose={async () => setFile((await shell.chooseBackupToRestore()) ?? file)}
      />
      <FilePicker
        label={words.place}
        file={to}
        empty={words.noPlace}
        onChoose={async () => setTo((await shell.chooseNewLedger()) ?? to)}
      />
      {kind === 'password' && (
        <Form.Item name="user" label={words.user} extra={words.userHint} {...trouble(isOfUser)}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      )}
      <Form.Item
        key={kind}
        name="secret"
        label={label}
        extra={words.secretHint}
        validateTrigger="onSubmit"
        rules={[{ required: true, message: signInWords.secretMissing(label) }]}
        {...trouble(isOfSecret && !isOfUser)}
      >
        {kind === 'password' ? <Input.Password autoComplete="off" /> : <Input autoComplete="off" />}
      </Form.Item>
      <Flex justify="space-between" gap={8} style={{ marginTop: 32 }}>
        <Button
          type="link"
          style={{ paddingInline: 0 }}
          onClick={() => setKind(kind === 'password' ? 'recovery-code' : 'password')}
        >
          {kind === 'password' ? words.useCode : words.usePassword}
        </Button>
        <Flex gap={8}>
          <Button onClick={onBack}>{words.back}</Button>
          <Button
            type="primary"
            htmlType="submit"
            disabled={file === null || to === null}
            loading={isLooking}
          >
            {words.look}
          </Button>
        </Flex>
      </Flex>
    </GuardedForm>
  )
}

// 打开账本: which file, and the password or the recovery code. A wrong password is told at its field; what is wrong
// with the file has a screen of its own.

import { Alert, Button, Divider, Flex, Typography } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { programName } from '../../../src/wording/window-shell.ts'
import { signInWords as words } from '../../../src/wording/window-sign-in.ts'
import { enterLedger } from '../../client/enter-ledger.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { shell } from '../../client/window-shell.ts'
import { FilePicker } from '../../components/file-picker.tsx'
import { LoneCard, LonePage } from '../../components/lone-page.tsx'
import { SecretForm, type SecretKind } from './secret-form.tsx'
import { isSecretRefusal } from './secret-refusal.ts'

const OpenRefused = lazy(async () => ({ default: (await import('./open-refused.tsx')).OpenRefused }))

type Props = {
  readonly notice: string | null
  readonly onOpen: (ledger: OpenLedger) => void
  readonly onCreate: () => void
}

export function SignInPage({ notice, onOpen, onCreate }: Props): ReactNode {
  const [file, setFile] = useState<string | null>(null)
  const [kind, setKind] = useState<SecretKind>('password')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isOpening, setOpening] = useState(false)
  useEffect(() => {
    void shell.lastLedger().then(last => setFile(before => before ?? last))
  }, [])

  async function chooseFile(): Promise<void> {
    const chosen = await shell.chooseLedger()
    setRefusal(null)
    if (chosen !== null) setFile(chosen)
  }

  async function open(secret: string): Promise<void> {
    if (file === null) return
    setOpening(true)
    setRefusal(null)
    const credential = kind === 'password' ? { kind, user: null, password: secret } : { kind, code: secret }
    const opened = await enterLedger({ file, credential })
    setOpening(false)
    if (opened.ok) onOpen(opened.value)
    else setRefusal(opened.error)
  }

  if (refusal !== null && !isSecretRefusal(refusal)) {
    return (
      <Suspense>
        <OpenRefused refusal={refusal} onRetry={() => setRefusal(null)} onChooseOther={chooseFile} />
      </Suspense>
    )
  }
  return (
    <LonePage>
      <Typography.Title level={4}>{programName}</Typography.Title>
      {notice !== null && <Alert showIcon type="warning" title={notice} style={{ marginBottom: 16 }} />}
      <LoneCard title={words.heading}>
        <FilePicker label={words.file} file={file} onChoose={chooseFile} />
        <SecretForm
          kind={kind}
          canOpen={file !== null}
          isOpening={isOpening}
          refusal={refusal}
          onOpen={open}
        />
        <Divider style={{ margin: '12px 0' }} />
        <Flex justify="space-between">
          <Button type="link" onClick={() => setKind(kind === 'password' ? 'recovery-code' : 'password')}>
            {kind === 'password' ? words.withRecoveryCode : words.withPassword}
          </Button>
          <Button type="link" onClick={onCreate}>
            {words.create}
          </Button>
        </Flex>
      </LoneCard>
      <Typography.Paragraph type="secondary" style={{ marginTop: 16, textAlign: 'center' }}>
        {words.offline}
      </Typography.Paragraph>
    </LonePage>
  )
}

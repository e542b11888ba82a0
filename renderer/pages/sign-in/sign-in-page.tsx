// 打开账本: which file, and the password or the recovery code. A wrong password is told at its field; what is wrong
// with the file has a screen of its own.

import { Alert, Button, Divider, Flex, Typography } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { programName } from '../../../src/wording/window-shell.ts'
import { signInWords as words } from '../../../src/wording/window-sign-in.ts'
import { enterLedger } from '../../client/enter-ledger.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'
import { FilePicker } from '../../components/file-picker.tsx'
import { LoneCard, LonePage } from '../../components/lone-page.tsx'
import { isSecretRefusal } from '../../components/secret-refusal.ts'
import { SecretForm, type SecretKind } from './secret-form.tsx'

const OpenRefused = lazy(async () => ({ default: (await import('./open-refused.tsx')).OpenRefused }))

type Props = {
  readonly notice: string | null
  readonly onOpen: (ledger: OpenLedger) => void
  readonly onCreate: () => void
  /** With the place of the ledger that was chosen. */
  readonly onRestore: (file: string | null) => void
}

type Credential = CallInput<'desk.open'>['credential']

/** For when the ledger is locked and opened again; the key file spells no names, and neither does the profile. */
let userTyped = ''

export function SignInPage({ notice, onOpen, onCreate, onRestore }: Props): ReactNode {
  const [file, setFile] = useState<string | null>(null)
  const [kind, setKind] = useState<SecretKind>('password')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isOpening, setOpening] = useState(false)
  const [tried, setTried] = useState<Credential | null>(null)
  const hasSeveralUsers = useSeveralUsers(file)
  useEffect(() => {
    void shell.lastLedger().then(last => setFile(before => before ?? last))
  }, [])

  async function chooseFile(): Promise<void> {
    const chosen = await shell.chooseLedger()
    setRefusal(null)
    if (chosen !== null) setFile(chosen)
  }

  async function open(credential: Credential, forViewing: boolean): Promise<void> {
    if (file === null) return
    setOpening(true)
    const opened = await enterLedger({ file, credential, forViewing })
    setOpening(false)
    if (opened.ok) {
      onOpen(opened.value)
      return
    }
    setRefusal(opened.error)
    // Only where it can still be looked at is it kept, for as long as that is offered.
    setTried(opened.error.kind === 'read-only' ? credential : null)
  }

  function openWith(secret: string, user: string): Promise<void> {
    setRefusal(null)
    userTyped = user
    const named = hasSeveralUsers && user !== '' ? user : null
    return open(kind === 'password' ? { kind, user: named, password: secret } : { kind, code: secret }, false)
  }

  if (refusal !== null && !isSecretRefusal(refusal)) {
    return (
      <Suspense>
        <OpenRefused
          refusal={refusal}
          onRetry={() => setRefusal(null)}
          onChooseOther={chooseFile}
          onRestore={() => onRestore(file)}
          onView={tried === null ? null : () => open(tried, true)}
        />
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
          hasSeveralUsers={hasSeveralUsers}
          user={userTyped}
          canOpen={file !== null}
          isOpening={isOpening}
          refusal={refusal}
          onOpen={openWith}
        />
        <Divider style={{ margin: '12px 0' }} />
        <Flex justify="space-between">
          <Button type="link" onClick={() => setKind(kind === 'password' ? 'recovery-code' : 'password')}>
            {kind === 'password' ? words.withRecoveryCode : words.withPassword}
          </Button>
          <Flex>
            <Button type="link" onClick={() => onRestore(file)}>
              {words.restore}
            </Button>
            <Button type="link" onClick={onCreate}>
              {words.create}
            </Button>
          </Flex>
        </Flex>
      </LoneCard>
      <Typography.Paragraph type="secondary" style={{ marginTop: 16, textAlign: 'center' }}>
        {words.offline}
      </Typography.Paragraph>
    </LonePage>
  )
}

function useSeveralUsers(file: string | null): boolean {
  const [severalIn, setSeveralIn] = useState<string | null>(null)
  useEffect(() => {
    if (file === null) return
    void call('desk.look', { file }).then(looked => {
      if (looked.ok) setSeveralIn(looked.value.hasSeveralUsers ? file : null)
    })
  }, [file])
  return file !== null && severalIn === file
}

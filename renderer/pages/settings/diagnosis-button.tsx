// The diagnostics file, for whoever looks after the program: what is in it is said before it is written.

import { Alert, App, Button, Divider, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { ledgerWords as words } from '../../../src/wording/window-settings.ts'
import { call } from '../../client/procedures.ts'
import { programFacts } from '../../client/program-facts.ts'
import { shell } from '../../client/window-shell.ts'

export function DiagnosisButton({ today }: { readonly today: string }): ReactNode {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function diagnose(): Promise<void> {
    const file = await shell.choosePaperFile(words.diagnosisName(today))
    if (file === null) return
    setRunning(true)
    const facts = await programFacts()
    const program = facts === null ? {} : { program: { version: facts.version, build: facts.build } }
    const written = await call('ledger.diagnose', { file, ...program })
    setRunning(false)
    setRefusal(written.ok ? null : written.error)
    if (!written.ok) return
    const { file: place, isSound } = written.value
    notification[isSound ? 'success' : 'warning']({ title: words.diagnosed(place, isSound), duration: 0 })
  }

  return (
    <>
      <Divider titlePlacement="start" plain>
        {words.diagnosis}
      </Divider>
      <Typography.Paragraph type="secondary">{words.diagnosisNote}</Typography.Paragraph>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 12 }} />
      )}
      <Button loading={isRunning} onClick={diagnose}>
        {words.diagnose}
      </Button>
    </>
  )
}

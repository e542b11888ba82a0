// 出具: asks where the file goes, then has the statement numbered, recorded and written. A closed dialog issues nothing.

import { App, Button, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { choosePaperFile } from '../../components/paper-file.ts'
import type { ShownStatement } from './shown-statement.ts'

type Props = {
  readonly asked: CallInput<'statements.preview'>
  readonly fileName: string
  readonly onIssued: (issued: ShownStatement, warnings: readonly string[]) => void
  readonly onRefused: (sentence: string) => void
}

export function IssueButton({ asked, fileName, onIssued, onRefused }: Props): ReactNode {
  const { message } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function issue(): Promise<void> {
    const file = await choosePaperFile(fileName)
    if (file === null) return
    setRunning(true)
    const issued = await call('statements.export', { ...asked, file })
    setRunning(false)
    if (!issued.ok) {
      onRefused(refusalInWords(issued.error))
      return
    }
    const { documentId, number, warnings } = issued.value
    void message.success(words.issued(number, issued.value.file))
    onIssued(
      { documentId, number, from: asked.from, to: asked.to },
      warnings.map(each => each.message),
    )
  }

  return (
    <Tooltip title={words.issueNote}>
      <Button type="primary" loading={isRunning} onClick={issue}>
        {words.issue}
      </Button>
    </Tooltip>
  )
}

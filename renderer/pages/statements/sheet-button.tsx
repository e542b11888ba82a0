// 存为电子表格: the same statement to calculate with; nothing is issued by it.

import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { choosePaperFile } from '../../components/paper-file.ts'

type Props = {
  readonly asked: CallInput<'statements.preview'>
  readonly fileName: string
  readonly onRefused: (sentence: string) => void
}

export function SheetButton({ asked, fileName, onRefused }: Props): ReactNode {
  const { message } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function save(): Promise<void> {
    const file = await choosePaperFile(fileName, 'xlsx')
    if (file === null) return
    setRunning(true)
    const written = await call('statements.exportSheet', { ...asked, file })
    setRunning(false)
    if (written.ok) void message.success(words.sheetSaved(written.value.file))
    else onRefused(refusalInWords(written.error))
  }

  return (
    <Button loading={isRunning} onClick={save}>
      {words.sheet}
    </Button>
  )
}

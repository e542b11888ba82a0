// 存为 Word 文档: a letter's text for an office that edits it; nothing is recorded by it.

import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { stepWords as words } from '../../../src/wording/window-letter-steps.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { choosePaperFile } from '../../components/paper-file.ts'

type Props = {
  /** A draft as it is typed, or the number of a letter that was signed. */
  readonly letter: CallInput<'notices.preview'> | { readonly noticeId: number }
  readonly fileName: string
}

export function DocxButton({ letter, fileName }: Props): ReactNode {
  const { message, notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function save(): Promise<void> {
    const file = await choosePaperFile(fileName, 'docx')
    if (file === null) return
    setRunning(true)
    const written = await call('notices.exportDocx', { ...letter, file })
    setRunning(false)
    if (written.ok) void message.success(words.docxSaved(written.value.file))
    else notification.error({ title: refusalInWords(written.error), duration: 0, placement: 'bottomLeft' })
  }

  return (
    <Button loading={isRunning} onClick={save}>
      {words.docx}
    </Button>
  )
}

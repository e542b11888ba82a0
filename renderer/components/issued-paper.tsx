// A paper that was issued, as the ledger holds it, to be looked at, printed and saved again.

import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { paperWords as words } from '../../src/wording/window-printing.ts'
import { call } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'
import { choosePaperFile } from './paper-file.ts'
import { PaperView } from './paper-view.tsx'

type Props = {
  readonly documentId: number
  /** Without its ending. */
  readonly fileName: string
  readonly title: ReactNode
  /** What else can be done with this paper. */
  readonly actions?: ReactNode
}

export function IssuedPaper({ documentId, fileName, title, actions }: Props): ReactNode {
  const { message, notification } = App.useApp()
  const asked = useAnswer('documents.content', { documentId })

  async function save(): Promise<void> {
    const file = await choosePaperFile(fileName)
    if (file === null) return
    const written = await call('documents.export', { documentId, file })
    if (written.ok) void message.success(words.saved(written.value.file))
    else notification.error({ title: refusalInWords(written.error), duration: 0, placement: 'bottomLeft' })
  }

  return (
    <Answered asked={asked}>
      {({ content }) => (
        <PaperView
          paper={{ content, pages: null }}
          title={title}
          actions={
            <>
              {actions}
              <Button onClick={save}>{words.saveAs}</Button>
            </>
          }
        />
      )}
    </Answered>
  )
}

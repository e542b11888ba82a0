// 送审稿: the letter as it would be, marked as a draft on every page; it may be printed and saved, and is not recorded.

import { Alert, App, Button, Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { PaperView } from '../../components/paper-view.tsx'
import { DocxButton } from './docx-button.tsx'

type Props = { readonly asked: CallInput<'notices.preview'>; readonly fileName: string }

export function LetterPreview({ asked, fileName }: Props): ReactNode {
  const { message, notification } = App.useApp()
  const preview = useAnswer('notices.preview', asked)

  async function save(): Promise<void> {
    const file = await choosePaperFile(fileName)
    if (file === null) return
    const written = await call('notices.draft', { ...asked, file })
    if (written.ok) void message.success(words.draftSaved(written.value.file ?? file))
    else notification.error({ title: refusalInWords(written.error), duration: 0, placement: 'bottomLeft' })
  }

  return (
    <Answered asked={preview}>
      {paper => (
        <Flex vertical gap={8} style={{ flex: 1, minWidth: 0 }}>
          {paper.warnings.map(({ message: title }) => (
            <Alert key={title} showIcon type="warning" title={title} />
          ))}
          <PaperView
            paper={paper}
            title={<Tag color="warning">{words.forReview}</Tag>}
            actions={
              <>
                <DocxButton letter={asked} fileName={fileName} />
                <Button onClick={save}>{words.saveDraft}</Button>
              </>
            }
          />
        </Flex>
      )}
    </Answered>
  )
}

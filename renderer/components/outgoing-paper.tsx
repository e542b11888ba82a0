// A button that opens one of the papers besides statements and letters, to be looked at, printed, or issued and saved.

import { Alert, App, Button, Tag, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { outgoingWords as words } from '../../src/wording/window-outgoing.ts'
import { type CallInput, call } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'
import { IssuedPaper } from './issued-paper.tsx'
import { choosePaperFile } from './paper-file.ts'
import { PaperView } from './paper-view.tsx'
import { SideDrawer } from './side-drawer.tsx'

type Asked = CallInput<'documents.preview'>
type Issued = { readonly documentId: number; readonly number: string }

export function OutgoingPaperButton({ asked }: { readonly asked: Asked }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open(asked.paper)}</Button>
      {isOpen && (
        <SideDrawer size={960} title={words.names[asked.paper]} onClose={() => setOpen(false)}>
          <Paper asked={asked} />
        </SideDrawer>
      )}
    </>
  )
}

function Paper({ asked }: { readonly asked: Asked }): ReactNode {
  const [issued, setIssued] = useState<Issued | null>(null)
  const name = words.names[asked.paper]
  if (issued !== null) {
    return (
      <IssuedPaper
        documentId={issued.documentId}
        fileName={words.fileName([name, issued.number])}
        title={words.shown(name, issued.number)}
      />
    )
  }
  return <Preview asked={asked} onIssued={setIssued} />
}

type PreviewProps = { readonly asked: Asked; readonly onIssued: (issued: Issued) => void }

function Preview({ asked, onIssued }: PreviewProps): ReactNode {
  const { message } = App.useApp()
  const preview = useAnswer('documents.preview', asked)
  const [refused, setRefused] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)

  async function issue(): Promise<void> {
    const file = await choosePaperFile(words.fileName([words.names[asked.paper], asked.contractId]))
    if (file === null) return
    setRunning(true)
    const issued = await call('documents.issue', { ...asked, file })
    setRunning(false)
    if (!issued.ok) return setRefused(refusalInWords(issued.error))
    const { documentId, number, title, file: written } = issued.value
    void message.success(words.issued(title, number, written))
    onIssued({ documentId, number })
  }

  return (
    <>
      {refused !== null && <Alert showIcon type="error" title={refused} style={{ marginBottom: 8 }} />}
      <Answered asked={preview}>
        {paper => (
          <PaperView
            paper={paper}
            title={<Tag color="warning">{words.preview}</Tag>}
            actions={
              <Tooltip title={words.issueNote}>
                <Button type="primary" loading={isRunning} onClick={issue}>
                  {words.issue}
                </Button>
              </Tooltip>
            }
          />
        )}
      </Answered>
    </>
  )
}

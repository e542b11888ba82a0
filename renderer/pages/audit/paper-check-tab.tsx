// 文书核对: which issued paper a file is, who signed it, and whether anything was done to it since.

import { Alert, Button, Card, Descriptions, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { paperCheckWords as words } from '../../../src/wording/window-paper-check.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'

type Checked = CallOutput<'documents.check'>
type Outcome = { readonly file: string; readonly answer: Result<Checked, Refusal> }

export function PaperCheckTab(): ReactNode {
  const [isChecking, setChecking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  async function check(): Promise<void> {
    const file = await shell.chooseIssuedPaper()
    if (file === null) return
    setChecking(true)
    setOutcome({ file, answer: await call('documents.check', { file }) })
    setChecking(false)
  }

  return (
    <Flex vertical gap={16} className="scroll-pane" style={{ height: '100%' }}>
      <Card>
        <Flex gap={16} align="center" justify="space-between">
          <Typography.Text>{words.explained}</Typography.Text>
          <Button type="primary" loading={isChecking} onClick={check}>
            {isChecking ? words.checking : words.choose}
          </Button>
        </Flex>
      </Card>
      {outcome !== null && !isChecking && <PaperOutcome outcome={outcome} />}
    </Flex>
  )
}

function PaperOutcome({ outcome: { file, answer } }: { readonly outcome: Outcome }): ReactNode {
  if (!answer.ok) return <Alert showIcon type="error" title={refusalInWords(answer.error)} />
  const { verdict, message, standing, sha256, signatures } = answer.value
  return (
    <Card>
      <Alert showIcon type={verdict === 'as-issued' ? 'success' : 'error'} title={message} />
      {standing !== null && <Alert showIcon type="warning" title={standing} style={{ marginTop: 8 }} />}
      <Descriptions
        size="small"
        column={1}
        style={{ marginTop: 16 }}
        items={[
          { key: 'file', label: words.file, children: file },
          { key: 'paper', label: words.paper, children: paperText(answer.value) },
          {
            key: 'signatures',
            label: words.signatures,
            children: signatures.length === 0 ? words.noSignatures : <Signatures signatures={signatures} />,
          },
          { key: 'sha256', label: words.sha256, children: <span className="chain-head">{sha256}</span> },
        ]}
      />
    </Card>
  )
}

const Signatures = ({ signatures }: Pick<Checked, 'signatures'>): ReactNode => (
  <Flex vertical>
    {signatures.map(({ serial, message, coversWholeFile }) => (
      <span key={serial}>
        {message}，{coversWholeFile ? words.coversWhole : words.coversPart}
      </span>
    ))}
  </Flex>
)

const paperText = ({ documentId, kind, number }: Checked): string =>
  documentId === null || kind === null ? words.noPaper : words.numbered(words.kinds[kind], number, documentId)

// The second step: the recovery code, shown this once. The way on opens when its last group has been typed from
// what was written down.

import { Alert, Button, Descriptions, Flex, Form, Input, Typography } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import type { PrintOutcome } from '../../src/api/window-print.ts'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { printOutcomeInWords } from '../../src/wording/window-printing.ts'
import { firstRunWords as words } from '../../src/wording/window-sign-in.ts'
import { watchMenu } from '../client/menu.ts'
import { printShown } from '../client/printing.ts'
import type { CallOutput } from '../client/procedures.ts'
import { GuardedForm } from './guarded-form.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

type Props = {
  readonly created: CallOutput<'desk.create'> & { readonly createdOn: CalendarDate }
  /** What the way on is called. */
  readonly finishText?: string
  readonly refusal: Refusal | null
  readonly onConfirmed: () => Promise<void>
}

export function RecoveryCode({ created, finishText = words.finish, refusal, onConfirmed }: Props): ReactNode {
  const { file, administrator, recoveryCode, createdOn } = created
  const [isCopied, setCopied] = useState(false)
  const [printed, setPrinted] = useState<PrintOutcome | null>(null)
  const lastGroup = recoveryCode.split('-').at(-1) ?? ''

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(recoveryCode)
    setCopied(true)
  }

  const print = () => void printShown().then(setPrinted)
  useEffect(() => watchMenu(({ kind }) => kind === 'print' && print()))

  return (
    <>
      <RecoverySheet file={file} user={administrator} code={recoveryCode} createdOn={createdOn} />
      <div className="no-print">
        <Typography.Paragraph>{words.codeExplained}</Typography.Paragraph>
        <Typography.Paragraph strong className="chain-head" style={{ fontSize: 18, textAlign: 'center' }}>
          {recoveryCode}
        </Typography.Paragraph>
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'file', label: words.ledger, children: file },
            { key: 'user', label: words.administrator, children: administrator },
          ]}
        />
        <Flex gap={8} align="center" style={{ margin: '12px 0' }}>
          <Button onClick={copy}>{isCopied ? words.copied : words.copy}</Button>
          <Button onClick={print}>{words.print}</Button>
          <PrintNote outcome={printed} />
        </Flex>
        {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
        <GuardedForm<{ group: string }> onFinish={onConfirmed}>
          <Form.Item
            name="group"
            label={words.confirm}
            validateTrigger="onSubmit"
            rules={[{ validator: (_rule, typed) => compareGroups(typed, lastGroup) }]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block>
            {finishText}
          </Button>
        </GuardedForm>
      </div>
    </>
  )
}

function PrintNote({ outcome }: { readonly outcome: PrintOutcome | null }): ReactNode {
  const said = outcome === null ? null : printOutcomeInWords(outcome)
  if (outcome === null || said === null) return null
  return <Typography.Text type={outcome.kind === 'printed' ? 'success' : 'danger'}>{said}</Typography.Text>
}

const compareGroups = (typed: unknown, group: string): Promise<void> =>
  String(typed ?? '')
    .trim()
    .toUpperCase() === group
    ? Promise.resolve()
    : Promise.reject(new Error(words.codeDiffers))

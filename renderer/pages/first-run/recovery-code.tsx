// The second step: the recovery code, shown this once. The way on opens when its last group has been typed from
// what was written down.

import { Alert, Button, Descriptions, Flex, Form, Input, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { firstRunWords as words } from '../../../src/wording/window-sign-in.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { GuardedForm } from '../../components/guarded-form.tsx'

type Props = {
  readonly created: CallOutput<'desk.create'>
  readonly refusal: Refusal | null
  readonly onConfirmed: () => Promise<void>
}

export function RecoveryCode({ created, refusal, onConfirmed }: Props): ReactNode {
  const { file, administrator, recoveryCode } = created
  const [isCopied, setCopied] = useState(false)
  const lastGroup = recoveryCode.split('-').at(-1) ?? ''

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(recoveryCode)
    setCopied(true)
  }

  return (
    <>
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
      <Flex gap={8} className="no-print" style={{ margin: '12px 0' }}>
        <Button onClick={copy}>{isCopied ? words.copied : words.copy}</Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Flex>
      {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
      <GuardedForm<{ group: string }> className="no-print" onFinish={onConfirmed}>
        <Form.Item
          name="group"
          label={words.confirm}
          validateTrigger="onSubmit"
          rules={[{ validator: (_rule, typed) => compareGroups(typed, lastGroup) }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {words.finish}
        </Button>
      </GuardedForm>
    </>
  )
}

const compareGroups = (typed: unknown, group: string): Promise<void> =>
  String(typed ?? '')
    .trim()
    .toUpperCase() === group
    ? Promise.resolve()
    : Promise.reject(new Error(words.codeDiffers))

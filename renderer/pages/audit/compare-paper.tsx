// 核对纸面校验值: the value at the foot of a paper, typed from it, looked for in the ledger's chain.

import { Button, Card, Flex, Form, Input, Typography } from 'antd'
import type { ReactNode } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import { GuardedForm } from '../../components/guarded-form.tsx'

type Props = { readonly isRunning: boolean; readonly onCompare: (anchor: string) => Promise<void> }

type Fields = { readonly anchor: string }

export function ComparePaper({ isRunning, onCompare }: Props): ReactNode {
  return (
    <Card size="small" title={words.compareTitle} className="no-print">
      <Typography.Paragraph>{words.compareHelp}</Typography.Paragraph>
      <GuardedForm<Fields> onFinish={({ anchor }) => onCompare(asPrinted(anchor))}>
        <Flex gap={12} align="start">
          <Form.Item
            name="anchor"
            style={{ flex: 1, marginBottom: 0 }}
            rules={[
              {
                validator: (_rule, text: string | undefined) =>
                  /^[0-9a-f]{8,64}$/.test(asPrinted(text ?? ''))
                    ? Promise.resolve()
                    : Promise.reject(new Error(words.anchorMalformed)),
              },
            ]}
            validateTrigger="onSubmit"
          >
            <Input
              aria-label={words.anchorLabel}
              placeholder={words.anchorPlaceholder}
              className="chain-head"
              maxLength={200}
              spellCheck={false}
            />
          </Form.Item>
          <Button htmlType="submit" disabled={isRunning}>
            {words.compare}
          </Button>
        </Flex>
      </GuardedForm>
    </Card>
  )
}

/** An input method may have made figures and letters wide; paper may have parted them by spaces. */
const asPrinted = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

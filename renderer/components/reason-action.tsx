// A button for what takes something back: it opens a small form for the reason, says what will follow, and keeps what
// was typed like every form.

import { Button, Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import { moneyWords as words } from '../../src/wording/window-money.ts'
import { formWords } from '../../src/wording/window-pages.ts'
import { CommandForm, type Saved } from './command-form.tsx'

type Props = {
  readonly text: string
  readonly title: string
  readonly explained: string
  readonly draft: string
  /** Besides the reason, the values of `more` by the names of its fields. */
  readonly onConfirm: (
    reason: string,
    values: Readonly<Record<string, unknown>>,
  ) => Promise<Result<Saved, Refusal>>
  /** Fields above the reason. */
  readonly more?: ReactNode
  readonly isInRow?: boolean
}

type Fields = { readonly reason: string }

export function ReasonAction({
  text,
  title,
  explained,
  draft,
  onConfirm,
  more,
  isInRow = false,
}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        danger
        {...(isInRow && { type: 'link', size: 'small', style: { padding: 0 } })}
        onClick={() => setOpen(true)}
      >
        {text}
      </Button>
      <Modal open={isOpen} title={title} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Typography.Paragraph>{explained}</Typography.Paragraph>
        <CommandForm<Fields>
          draft={draft}
          initial={{ reason: '' }}
          submitText={text}
          onSubmit={({ reason, ...values }) => onConfirm(reason.trim(), values)}
          onSaved={() => setOpen(false)}
        >
          {more}
          <Form.Item
            name="reason"
            label={words.reason}
            rules={[{ required: true, whitespace: true, message: formWords.required }]}
          >
            <Input.TextArea autoFocus rows={2} maxLength={500} placeholder={words.reasonHint} />
          </Form.Item>
        </CommandForm>
      </Modal>
    </>
  )
}

// 用印: which seal was set, on how many copies, on which day, under whose eyes.

import { Card, Flex, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { stepWords as words } from '../../../src/wording/window-letter-steps.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import type { Letter } from './letter.ts'
import { USUAL_COPIES } from './register-form.tsx'

type Props = { readonly letter: Letter; readonly today: string }

type Fields = {
  readonly seal: string
  readonly copies: number | null
  readonly sealedOn: string | null
  readonly keeper: string
}

export function SealForm({ letter: { noticeId, registrations }, today }: Props): ReactNode {
  const registered = registrations.find(({ withdrawn }) => withdrawn === null)

  async function record({ seal, copies, sealedOn, keeper }: Fields) {
    const saved = await call('notices.seal', {
      noticeId,
      seal: seal.trim(),
      copies: copies ?? 0,
      sealedOn: sealedOn ?? '',
      keeper: keeper.trim(),
    })
    return saved.ok ? ok({ said: words.sealSaved(noticeId) }) : saved
  }

  return (
    <Card size="small" title={words.steps.seal}>
      <CommandForm<Fields>
        draft={`seal letter ${noticeId}`}
        initial={{
          seal: words.usualSeal,
          copies: registered?.copies ?? USUAL_COPIES,
          sealedOn: today,
          keeper: '',
        }}
        submitText={words.recordSeal}
        onSubmit={record}
      >
        <Flex gap={16}>
          <Form.Item
            name="seal"
            label={words.seal}
            rules={[{ ...required, whitespace: true }]}
            style={{ flex: 1 }}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="copies" label={words.copies} rules={[required]} style={{ flex: 1 }}>
            <InputNumber min={1} max={999} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Flex>
        <Flex gap={16}>
          <Form.Item name="sealedOn" label={words.sealedOn} rules={[required]} style={{ flex: 1 }}>
            <DateInput />
          </Form.Item>
          <Form.Item
            name="keeper"
            label={words.keeper}
            rules={[{ ...required, whitespace: true }]}
            style={{ flex: 1 }}
          >
            <Input maxLength={60} />
          </Form.Item>
        </Flex>
      </CommandForm>
    </Card>
  )
}

const required = { required: true, message: formWords.required }

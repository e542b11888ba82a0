// 发文登记: the office's number, the day and the copies.

import { Card, Flex, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { stepWords as words } from '../../../src/wording/window-letter-steps.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import type { Letter } from './letter.ts'

type Props = { readonly letter: Letter; readonly today: string }

type Fields = {
  readonly documentNumber: string
  readonly registeredOn: string | null
  readonly copies: number | null
}

export const USUAL_COPIES = 2

export function RegisterForm({ letter: { noticeId, documentNumber }, today }: Props): ReactNode {
  async function register({ documentNumber: number, registeredOn, copies }: Fields) {
    const saved = await call('notices.register', {
      noticeId,
      documentNumber: number.trim(),
      registeredOn: registeredOn ?? '',
      copies: copies ?? 0,
    })
    return saved.ok ? ok({ said: words.registerSaved(noticeId, number.trim()) }) : saved
  }

  return (
    <Card size="small" title={words.steps.register}>
      <CommandForm<Fields>
        draft={`register letter ${noticeId}`}
        initial={{ documentNumber: documentNumber ?? '', registeredOn: today, copies: USUAL_COPIES }}
        submitText={words.register}
        onSubmit={register}
      >
        <Form.Item
          name="documentNumber"
          label={words.documentNumber}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Flex gap={16}>
          <Form.Item name="registeredOn" label={words.registeredOn} rules={[required]} style={{ flex: 1 }}>
            <DateInput />
          </Form.Item>
          <Form.Item name="copies" label={words.copies} rules={[required]} style={{ flex: 1 }}>
            <InputNumber min={1} max={999} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Flex>
      </CommandForm>
    </Card>
  )
}

const required = { required: true, message: formWords.required }

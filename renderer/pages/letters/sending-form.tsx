// 登记发出: the way, where to, and the days; the contract says when it counts as delivered.

import { Card, Flex, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { wayWords } from '../../../src/wording/contract-refusals.ts'
import { destinationWords, lettersWords as words } from '../../../src/wording/window-letters.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import type { Letter } from './letter.ts'

type Sending = CallInput<'notices.recordSending'>

type Values = Pick<Sending, 'way' | 'destination'> & {
  readonly sentOn: string | null
  readonly receivedOn: string | null
}

type Props = { readonly letter: Letter; readonly today: string }

export function SendingForm({ letter: { noticeId }, today }: Props): ReactNode {
  async function record({ way, destination, sentOn, receivedOn }: Values) {
    const saved = await call('notices.recordSending', {
      noticeId,
      way,
      destination,
      sentOn: sentOn ?? '',
      ...(receivedOn !== null && receivedOn !== '' && { receivedOn }),
    })
    if (!saved.ok) return saved
    return ok({ said: words.sendingSaved(noticeId, saved.value.deliveredOn), warnings: saved.value.warnings })
  }

  return (
    <Card size="small" title={words.recordSending}>
      <CommandForm<Values>
        draft={`sending ${noticeId}`}
        initial={{ way: 'express', destination: 'domestic', sentOn: today, receivedOn: null }}
        submitText={words.recordSending}
        onSubmit={record}
      >
        <Form.Item name="way" label={words.way}>
          <Radio.Group options={optionsOf(wayWords)} />
        </Form.Item>
        <Form.Item name="destination" label={words.destination}>
          <Radio.Group options={optionsOf(destinationWords)} />
        </Form.Item>
        <Flex gap={16}>
          <Form.Item
            name="sentOn"
            label={words.sentOn}
            rules={[{ required: true, message: formWords.required }]}
            style={{ flex: 1 }}
          >
            <DateInput />
          </Form.Item>
          <Form.Item name="receivedOn" label={words.receivedOn} style={{ flex: 1 }}>
            <DateInput />
          </Form.Item>
        </Flex>
      </CommandForm>
    </Card>
  )
}

const optionsOf = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }))

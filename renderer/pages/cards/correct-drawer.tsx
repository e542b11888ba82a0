// The correction of an event that was recorded with a wrong day, or that never happened; always with a reason.

import { Form, Input, Radio, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { ok } from '../../../src/base/result.ts'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { type CardRecord, recordWord } from './card-detail.ts'

type How = 'right-day' | 'never'
type Fields = { readonly how: How; readonly on: string | null; readonly reason: string }

type Props = { readonly record: CardRecord; readonly onClose: () => void }

export function CorrectDrawer({ record, onClose }: Props): ReactNode {
  const { eventId, kind, on } = record
  const initial: Fields = { how: 'right-day', on, reason: '' }
  const [how, setHow] = useState<How>(initial.how)

  async function correct(fields: Fields) {
    const day = fields.how === 'never' ? null : fields.on
    const corrected = await call('cards.correct', { eventId, on: day, reason: fields.reason })
    return corrected.ok ? ok({ said: words.savedCorrection(corrected.value.eventId) }) : corrected
  }

  return (
    <SideDrawer size={480} title={words.correctTitle(recordWord(kind), eventId)} onClose={onClose}>
      <Typography.Paragraph type="secondary">{words.correctNote}</Typography.Paragraph>
      <CommandForm<Fields>
        draft={`card correction ${eventId}`}
        initial={initial}
        submitText={words.saveCorrection}
        onSubmit={correct}
        onSaved={onClose}
        onChange={fields => setHow(fields.how)}
      >
        <Form.Item name="how" label={words.how}>
          <Radio.Group
            options={[
              { value: 'right-day', label: words.rightDay },
              { value: 'never', label: words.neverHappened },
            ]}
          />
        </Form.Item>
        {how === 'right-day' && (
          <Form.Item name="on" label={words.on} rules={[{ required: true, message: formWords.required }]}>
            <DateInput />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={words.reason}
          rules={[{ required: true, whitespace: true, message: formWords.required }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder={words.reasonHint} />
        </Form.Item>
      </CommandForm>
    </SideDrawer>
  )
}

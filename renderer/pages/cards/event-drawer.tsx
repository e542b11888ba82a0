// One event for all the cards chosen, on one day: what it means in money is said before it is recorded.

import { Form, Input, Radio, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { ok } from '../../../src/base/result.ts'
import { eventWords, replacementCauseWords } from '../../../src/wording/card-refusals.ts'
import { cardEventWords as words } from '../../../src/wording/window-cards.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import type { EventKind, ListedCard } from './cards-table.tsx'
import { EventPreview, useEventPreview } from './event-preview.tsx'

type Cause = keyof typeof replacementCauseWords
type Fields = { readonly on: string | null; readonly cause: Cause | null; readonly newIccid: string }

type Props = {
  readonly kind: EventKind
  readonly cards: readonly ListedCard[]
  readonly today: string
  readonly onRecorded: () => void
  readonly onClose: () => void
}

export function EventDrawer({ kind, cards, today, onRecorded, onClose }: Props): ReactNode {
  const initial: Fields = { on: today, cause: null, newIccid: '' }
  const [typed, setTyped] = useState<Fields>(initial)
  const preview = useEventPreview(eventsOf(kind, cards, typed), today)

  async function record(fields: Fields) {
    const recorded = await call('cards.record', { events: eventsOf(kind, cards, fields) ?? [] })
    return recorded.ok ? ok({ said: words.saved(eventWords[kind], recorded.value.eventIds) }) : recorded
  }
  const finish = () => {
    onRecorded()
    onClose()
  }

  return (
    <SideDrawer size={520} title={words.title(eventWords[kind], cards.length)} onClose={onClose}>
      <Typography.Paragraph
        type="secondary"
        className="amount"
        style={{ maxHeight: 88, overflow: 'auto', whiteSpace: 'normal' }}
      >
        {cards.map(({ iccid }) => iccid).join('、')}
      </Typography.Paragraph>
      <CommandForm<Fields>
        draft={`card event ${kind}`}
        initial={initial}
        submitText={words.save(eventWords[kind])}
        onSubmit={record}
        onSaved={finish}
        onChange={setTyped}
        isSubmittable={preview?.state === 'answered'}
      >
        <Form.Item name="on" label={words.on} rules={[required]}>
          <DateInput />
        </Form.Item>
        {kind === 'replaced' && <ReplacementFields />}
        {preview !== null && <EventPreview asked={preview} />}
      </CommandForm>
    </SideDrawer>
  )
}

const required = { required: true, message: formWords.required }

function ReplacementFields(): ReactNode {
  return (
    <>
      <Form.Item name="cause" label={words.cause} rules={[required]}>
        <Radio.Group
          options={Object.entries(replacementCauseWords).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="newIccid" label={words.newIccid} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={40} className="amount" />
      </Form.Item>
    </>
  )
}

/** Null while the form is not filled in. */
function eventsOf(
  kind: EventKind,
  cards: readonly ListedCard[],
  { on, cause, newIccid }: Fields,
): CallInput<'cards.record'>['events'] | null {
  if (on === null || on === '') return null
  if (kind !== 'replaced') return cards.map(({ iccid }) => ({ iccid, kind, on }))
  const named = newIccid.trim()
  if (cause === null || named === '') return null
  return cards.map(({ iccid }) => ({ iccid, kind, on, cause, newIccid: named }))
}

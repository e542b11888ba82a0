// Who uses a card in what device: changed here, with what stood before and who changed it.

import { Form, Input, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { columnWords } from '../../../src/wording/imports.ts'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import type { CardDetail } from './card-detail.ts'

type Props = {
  readonly iccid: string
  readonly notes: CardDetail['notes']
  readonly onClose: () => void
}

type Fields = { readonly assignee: string; readonly device: string }

export function NoteDrawer({ iccid, notes, onClose }: Props): ReactNode {
  const current = notes.at(-1)

  async function record({ assignee, device }: Fields) {
    const note = { iccid, assignee: textOrNull(assignee), device: textOrNull(device) }
    const recorded = await call('cards.note', note)
    return recorded.ok ? ok({ said: words.noted(iccid) }) : recorded
  }

  return (
    <SideDrawer size={460} title={words.noteTitle(iccid)} onClose={onClose}>
      <CommandForm<Fields>
        draft={`note ${iccid}`}
        initial={{ assignee: current?.assignee ?? '', device: current?.device ?? '' }}
        submitText={words.saveNote}
        onSubmit={record}
        onSaved={onClose}
      >
        <Form.Item name="assignee" label={columnWords.assignee}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="device" label={columnWords.device}>
          <Input maxLength={200} />
        </Form.Item>
      </CommandForm>
      {notes.length > 0 && (
        <Timeline
          style={{ marginTop: 24 }}
          items={notes.toReversed().map(({ assignee, device, recordedAt, recordedBy }) => ({
            key: recordedAt,
            content: (
              <>
                <div>{[assignee ?? '—', device ?? '—'].join('　')}</div>
                <Typography.Text type="secondary">
                  {words.recordedBy(recordedBy, minuteInChina(recordedAt))}
                </Typography.Text>
              </>
            ),
          }))}
        />
      )}
    </SideDrawer>
  )
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

// What happened to a card, newest last: also what was recorded wrongly, with its correction, the reason and who made it.

import { Button, Table, type TableColumnsType, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { replacementCauseWords } from '../../../src/wording/card-refusals.ts'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { type CardDetail, type CardRecord, recordWord } from './card-detail.ts'
import { CorrectDrawer } from './correct-drawer.tsx'

/** A line of the timeline: the supply, which is no event, or one record. */
type Line = {
  readonly key: number
  readonly on: string
  readonly event: string
  readonly notes: readonly string[]
  readonly recorded: string
  /** Corrected since: it holds no longer. */
  readonly isPast: boolean
  readonly record: CardRecord | null
}

export function CardRecords({ card, records }: Pick<CardDetail, 'card' | 'records'>): ReactNode {
  const [correcting, setCorrecting] = useState<CardRecord | null>(null)
  const supply: Line = {
    key: 0,
    on: card.suppliedOn,
    event: words.supplied,
    notes: [card.iccids[0] ?? ''],
    recorded: recordedText(card.supply),
    isPast: false,
    record: null,
  }
  return (
    <>
      <Table<Line>
        size="small"
        rowKey="key"
        columns={columns(setCorrecting)}
        dataSource={[supply, ...records.map(lineOf)]}
        pagination={false}
      />
      {correcting !== null && <CorrectDrawer record={correcting} onClose={() => setCorrecting(null)} />}
    </>
  )
}

const columns = (onCorrect: (record: CardRecord) => void): TableColumnsType<Line> => [
  { title: words.number, dataIndex: 'key', width: 70, align: 'right', render: key => (key === 0 ? '' : key) },
  { title: words.on, dataIndex: 'on', width: 105, className: 'day', render: struckIfPast },
  { title: words.event, dataIndex: 'event', width: 90, render: struckIfPast },
  { title: words.note, dataIndex: 'notes', render: (notes: Line['notes']) => notes.map(noteLine) },
  { title: words.recorded, dataIndex: 'recorded', width: 150, className: 'day' },
  {
    key: 'correct',
    width: 70,
    render: (_value, { record, isPast }) =>
      record !== null &&
      !isPast &&
      record.kind !== 'voided' && (
        <Button type="link" size="small" onClick={() => onCorrect(record)}>
          {words.correct}
        </Button>
      ),
  },
]

const struckIfPast = (text: string, { isPast }: Line): ReactNode => (
  <Typography.Text delete={isPast}>{text}</Typography.Text>
)

const noteLine = (note: string): ReactNode => <div key={note}>{note}</div>

function lineOf(record: CardRecord): Line {
  const { eventId, kind, on, cause, newIccid, corrects, correctedBy, reason } = record
  const notes = [
    ...(cause === null || newIccid === null
      ? []
      : [words.replacedBy(replacementCauseWords[cause], newIccid)]),
    ...(corrects === null
      ? []
      : [kind === 'voided' ? words.voided(corrects, reason ?? '') : words.corrects(corrects, reason ?? '')]),
    ...(correctedBy === null ? [] : [words.corrected(correctedBy)]),
  ]
  return {
    key: eventId,
    on,
    event: recordWord(kind),
    notes,
    recorded: recordedText(record),
    isPast: correctedBy !== null,
    record,
  }
}

const recordedText = ({ recordedBy, recordedAt }: { recordedBy: string; recordedAt: string }): string =>
  words.recordedBy(recordedBy, minuteInChina(recordedAt))

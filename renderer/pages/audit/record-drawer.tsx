// One record of the chain with all that it says: each field in words, its link and the one before, what it names and
// what names it. From here one walks the chain, or follows a reference.

import { Button, Descriptions, Flex, Space, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { EntryLines } from '../../components/entry-lines.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'

type OpenedRecord = CallOutput<'journal.record'>
type Walk = { readonly onOpen: (seq: number) => void }
type Props = Walk & { readonly seq: number; readonly onClose: () => void }

export function RecordDrawer({ seq, onOpen, onClose }: Props): ReactNode {
  const asked = useAnswer('journal.record', { seq })
  const kind = asked.state === 'answered' ? asked.value.kindName : ''
  return (
    <SideDrawer
      size={640}
      title={words.record(seq, kind)}
      onClose={onClose}
      extra={
        <Space>
          <Button size="small" disabled={seq <= 1} onClick={() => onOpen(seq - 1)}>
            {words.previous}
          </Button>
          <Button size="small" onClick={() => onOpen(seq + 1)}>
            {words.next}
          </Button>
        </Space>
      }
    >
      <Answered asked={asked}>{record => <Opened record={record} onOpen={onOpen} />}</Answered>
    </SideDrawer>
  )
}

function Opened({ record, onOpen }: Walk & { readonly record: OpenedRecord }): ReactNode {
  const { summary, contractId, effectiveOn, recordedAt, recordedBy, act, fields, lines } = record
  return (
    <Flex vertical gap={12}>
      <Typography.Text strong>{summary}</Typography.Text>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'at', label: words.recordedAt, children: recordedAt },
          { key: 'by', label: words.recordedBy, children: recordedBy ?? words.nobody },
          { key: 'contract', label: words.contract, children: contractId ?? '' },
          { key: 'on', label: words.effectiveOn, children: effectiveOn ?? '' },
          {
            key: 'act',
            label: words.act,
            span: 2,
            children: act !== null && (
              <Button type="link" size="small" onClick={() => onOpen(act.firstSeq)}>
                {words.actSpan(act.name, act.firstSeq, act.lastSeq)}
              </Button>
            ),
          },
        ]}
      />
      {lines.length > 0 && <EntryLines lines={lines} />}
      <Descriptions
        title={words.fields}
        size="small"
        bordered
        column={1}
        items={fields.map(({ name, label, value }) => ({
          key: name,
          label,
          children: <div className="record-value">{value}</div>,
        }))}
      />
      <Attachments recordId={record.seq} />
      <References record={record} onOpen={onOpen} />
      <Links record={record} />
    </Flex>
  )
}

function References({ record, onOpen }: Walk & { readonly record: OpenedRecord }): ReactNode {
  const { pointsAt, pointedAtBy } = record
  return (
    <>
      <Typography.Text strong>{words.pointedAtBy}</Typography.Text>
      {pointedAtBy.length === 0 && (
        <Typography.Text type="secondary">{words.pointedAtByNone}</Typography.Text>
      )}
      {pointedAtBy.map(({ seq, kindName, label, summary, isCorrection }) => (
        <Flex key={`${seq} ${label}`} gap={8} align="center">
          <Tag color={isCorrection ? 'warning' : 'default'}>{label}</Tag>
          <Button type="link" size="small" onClick={() => onOpen(seq)}>
            {words.pointer(seq, kindName)}
          </Button>
          <Typography.Text ellipsis style={{ flex: 1 }}>
            {summary}
          </Typography.Text>
        </Flex>
      ))}
      <Typography.Text strong>{words.pointsAt}</Typography.Text>
      {pointsAt.length === 0 && <Typography.Text type="secondary">{words.pointsAtNone}</Typography.Text>}
      {pointsAt.map(({ seq, kindName, label }) => (
        <Flex key={`${seq} ${label}`} gap={8} align="center">
          <Tag>{label}</Tag>
          <Button type="link" size="small" onClick={() => onOpen(seq)}>
            {words.pointer(seq, kindName)}
          </Button>
        </Flex>
      ))}
    </>
  )
}

function Links({ record: { hash, previousHash } }: { readonly record: OpenedRecord }): ReactNode {
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          { key: 'hash', label: words.hash, children: <span className="chain-head">{hash}</span> },
          {
            key: 'previous',
            label: words.previousHash,
            children: <span className="chain-head">{previousHash}</span>,
          },
        ]}
      />
      <Typography.Text type="secondary">{words.hashNote}</Typography.Text>
    </>
  )
}

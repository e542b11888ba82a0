// 交接: whoever leaves signs what is handed over, the next signs behind, an administrator passes the roles on.

import { Alert, App, Button, Card, Flex, Select, Table, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { handoverCardWords as words } from '../../../src/wording/window-duties.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { HandoverActions, PreviewButton } from './handover-actions.tsx'
import type { ListedUser } from './listed-user.ts'

type Props = { readonly users: readonly ListedUser[]; readonly own: ListedUser | undefined }
type Listed = CallOutput<'handovers.list'>['handovers'][number]

export function HandoverCard({ users, own }: Props): ReactNode {
  const asked = useAnswer('handovers.list', {})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return (
    <Card title={words.title}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 12 }} />
      )}
      <NewHandover
        receivers={users.filter(({ userId, disabled }) => !disabled && userId !== own?.userId)}
        onRefused={setRefusal}
      />
      <Answered asked={asked}>
        {({ handovers }) => (
          <Table<Listed>
            size="small"
            rowKey="handoverId"
            dataSource={handovers}
            pagination={handovers.length > 5 ? { size: 'small', pageSize: 5 } : false}
            locale={{ emptyText: words.none }}
            style={{ marginTop: 12 }}
            columns={[
              { title: words.number, dataIndex: 'number', width: 120, className: 'day' },
              { title: words.giver, dataIndex: 'giverName' },
              { title: words.receiver, dataIndex: 'receiverName' },
              {
                title: words.state,
                dataIndex: 'accepted',
                render: (accepted: Listed['accepted']) =>
                  accepted === null ? words.waiting : words.accepted(minuteInChina(accepted.recordedAt)),
              },
              {
                key: 'actions',
                render: (_value, handover) => (
                  <HandoverActions
                    handover={handover}
                    own={own}
                    giver={users.find(({ userId }) => userId === handover.giver)}
                    onRefused={setRefusal}
                  />
                ),
              },
            ]}
          />
        )}
      </Answered>
    </Card>
  )
}

type NewProps = {
  readonly receivers: readonly ListedUser[]
  readonly onRefused: (refusal: Refusal | null) => void
}

function NewHandover({ receivers, onRefused }: NewProps): ReactNode {
  const { message } = App.useApp()
  const [receiverId, setReceiver] = useState<number | null>(null)
  const [isRunning, setRunning] = useState(false)

  async function issue(receiver: number): Promise<void> {
    const file = await choosePaperFile(words.fileName(''))
    if (file === null) return
    setRunning(true)
    const issued = await call('handovers.issue', { receiverId: receiver, file })
    setRunning(false)
    onRefused(issued.ok ? null : issued.error)
    if (issued.ok) void message.success(words.issued(issued.value.number, issued.value.handoverId))
  }

  return (
    <Flex gap={12} align="center" wrap>
      <Select<number>
        aria-label={words.receiver}
        placeholder={words.chooseReceiver}
        style={{ width: 180 }}
        {...(receiverId !== null && { value: receiverId })}
        options={receivers.map(({ userId, name }) => ({ value: userId, label: name }))}
        onChange={setReceiver}
      />
      {receiverId !== null && (
        <>
          <PreviewButton receiverId={receiverId} />
          <Button type="primary" loading={isRunning} onClick={() => issue(receiverId)}>
            {words.issue}
          </Button>
        </>
      )}
    </Flex>
  )
}

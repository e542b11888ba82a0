// 账本与备份: the ledger's file, how far its chain goes, the newest backup, and one more now.

import { App, Button, Card, Descriptions, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ledgerWords as words } from '../../../src/wording/window-settings.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { shell } from '../../client/window-shell.ts'
import { Answered } from '../../components/answered.tsx'
import { RefusalAlert } from '../../components/refusal-alert.tsx'
import { DiagnosisButton } from './diagnosis-button.tsx'
import { ExportAllButton } from './export-all-button.tsx'

type Info = CallOutput<'ledger.info'>

export function LedgerCard({ today }: { readonly today: string }): ReactNode {
  const [backups, setBackups] = useState(0)
  return (
    <Card title={words.title}>
      <Facts key={backups} />
      <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
        {words.backupNote}
      </Typography.Paragraph>
      <Flex gap={8} wrap align="start">
        <BackupButton today={today} onMade={() => setBackups(before => before + 1)} />
        <ExportAllButton today={today} />
      </Flex>
      <DiagnosisButton today={today} />
    </Card>
  )
}

function Facts(): ReactNode {
  const asked = useAnswer('ledger.info', {})
  return (
    <Answered asked={asked}>
      {info => (
        <Descriptions
          bordered
          size="small"
          column={1}
          items={[
            { key: 'file', label: words.file, children: info.file },
            {
              key: 'size',
              label: words.size,
              children: words.megabytes((info.bytes / 1_048_576).toFixed(1)),
            },
            { key: 'records', label: words.records, children: info.records },
            {
              key: 'head',
              label: words.head,
              children: <span className="chain-head">{info.head.slice(0, 16)}</span>,
            },
            ...placeItems(info),
            { key: 'backup', label: words.lastBackup, children: <LastBackup info={info} /> },
          ]}
        />
      )}
    </Answered>
  )
}

function placeItems({ placeWarnings }: Info) {
  if (placeWarnings.length === 0) return []
  const children = placeWarnings.map(each => (
    <Typography.Text key={each} type="warning" style={{ display: 'block' }}>
      {each}
    </Typography.Text>
  ))
  return [{ key: 'place', label: words.place, children }]
}

function LastBackup({ info: { lastBackup, records } }: { readonly info: Info }): ReactNode {
  if (lastBackup === null) return <Typography.Text type="warning">{words.noBackup}</Typography.Text>
  const { file, madeAt, lastSeq, isThere } = lastBackup
  return (
    <>
      <div>
        {words.backupOf(minuteInChina(madeAt), file)}
        {!isThere && <Typography.Text type="warning">{words.backupGone}</Typography.Text>}
      </div>
      <Typography.Text type="secondary">
        {records > lastSeq ? words.behind(records - lastSeq) : words.upToDate}
      </Typography.Text>
    </>
  )
}

function BackupButton({ today, onMade }: { readonly today: string; readonly onMade: () => void }): ReactNode {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function backUp(): Promise<void> {
    const file = await shell.chooseBackup(words.fileName(today))
    if (file === null) return
    setRunning(true)
    const made = await call('ledger.backup', { file })
    setRunning(false)
    setRefusal(made.ok ? null : made.error)
    if (!made.ok) return
    notification.success({ title: words.made(made.value.file, made.value.lastSeq), duration: 0 })
    onMade()
  }

  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button type="primary" loading={isRunning} onClick={backUp}>
        {words.backup}
      </Button>
    </>
  )
}

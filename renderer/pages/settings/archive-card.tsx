// 年度归档: a year's folder for the archive, made and checked; below it those that were made.

import { App, Button, Card, Flex, Select, Table, type TableColumnsType, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { archivePageWords as words } from '../../../src/wording/window-archive.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { shell } from '../../client/window-shell.ts'
import { Answered } from '../../components/answered.tsx'
import { type CheckedArchive, CheckOutcome } from './checked-archive.tsx'

type Made = CallOutput<'archive.list'>['archives'][number]

const YEARS_BACK = 10

export function ArchiveCard({ today }: { readonly today: string }): ReactNode {
  const lastYear = Number(today.slice(0, 4)) - 1
  const [year, setYear] = useState(lastYear)
  const [checked, setChecked] = useState<CheckedArchive | null>(null)
  const asked = useAnswer('archive.list', {})
  return (
    <Card title={words.title}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      <Flex gap={8} wrap align="center">
        <Select
          aria-label={words.year}
          value={year}
          style={{ width: 110 }}
          options={Array.from({ length: YEARS_BACK }, (_, back) => ({
            value: lastYear - back,
            label: words.yearNumber(lastYear - back),
          }))}
          onChange={setYear}
        />
        <MakeButton year={year} />
        <CheckButton onChecked={setChecked} />
      </Flex>
      {checked !== null && <CheckOutcome checked={checked} />}
      <Answered asked={asked}>
        {({ archives }) => (
          <Table<Made>
            size="small"
            rowKey="handOutId"
            columns={columns}
            dataSource={archives}
            pagination={false}
            locale={{ emptyText: words.none }}
            style={{ marginTop: 12 }}
          />
        )}
      </Answered>
    </Card>
  )
}

function MakeButton({ year }: { readonly year: number }): ReactNode {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function make(): Promise<void> {
    const place = await shell.chooseFolder('archive-place')
    if (place === null) return
    setRunning(true)
    const made = await call('archive.make', { year, folder: place })
    setRunning(false)
    if (made.ok) {
      const { folder, files } = made.value
      notification.success({ title: words.made(folder, files), description: words.secret, duration: 0 })
    } else notification.error({ title: refusalInWords(made.error), duration: 0 })
  }

  return (
    <Button loading={isRunning} onClick={make}>
      {words.make}
    </Button>
  )
}

function CheckButton({ onChecked }: { readonly onChecked: (checked: CheckedArchive) => void }): ReactNode {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function check(): Promise<void> {
    const folder = await shell.chooseFolder('archive')
    if (folder === null) return
    setRunning(true)
    const checked = await call('archive.check', { folder })
    setRunning(false)
    if (checked.ok) onChecked(checked.value)
    else notification.error({ title: refusalInWords(checked.error), duration: 0 })
  }

  return (
    <Button loading={isRunning} onClick={check}>
      {words.check}
    </Button>
  )
}

const columns: TableColumnsType<Made> = [
  { title: words.columns.title, dataIndex: 'title' },
  { title: words.columns.files, dataIndex: 'files', width: 80, align: 'right' },
  { title: words.columns.recordedAt, dataIndex: 'recordedAt', width: 150, render: minuteInChina },
  { title: words.columns.recordedBy, dataIndex: 'recordedBy', width: 90 },
  {
    title: words.columns.sha256,
    dataIndex: 'sha256',
    width: 190,
    render: (sha256: string) => (
      <span className="chain-head" title={sha256}>
        {sha256.slice(0, 16)}
      </span>
    ),
  },
]

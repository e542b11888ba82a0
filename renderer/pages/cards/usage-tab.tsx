// 登记用量: what each card used in a month, pasted from the supplier's list; what lies beyond the included volume is shown
// at once, to be held against the bill.

import { Alert, App, Button, Flex, Table, Typography } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { cardDetailWords, usageWords as words } from '../../../src/wording/window-cards.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import {
  type CellColumns,
  gridColumns,
  megabytesColumn,
  readRows,
  textColumn,
} from '../../components/cell-columns.ts'
import { DateInput } from '../../components/date-field.tsx'
import { GridNote, PasteGrid } from '../../components/paste-grid.tsx'
import { useGridCommand } from './grid-draft.ts'

type Props = { readonly contractId: string; readonly today: string }
type Cells = { readonly iccid: string; readonly megabytes: string }
type Overages = CallOutput<'cards.recordUsage'>['overages']

const columns: CellColumns<Cells> = {
  iccid: textColumn(words.iccid, 200),
  megabytes: megabytesColumn(words.megabytes),
}

export function UsageTab({ contractId, today }: Props): ReactNode {
  const { message } = App.useApp()
  const { draft, change, isRunning, refusal, record } = useGridCommand(
    `card usage ${contractId}`,
    today.slice(0, 7),
  )
  const [overages, setOverages] = useState<Overages | null>(null)
  const { values, faults } = useMemo(() => readRows(columns, draft.rows), [draft.rows])

  async function recordUsage(): Promise<void> {
    const month = draft.day ?? ''
    const recorded = await record(call('cards.recordUsage', { contractId, month, usage: [...values] }))
    if (recorded === null) return
    setOverages(recorded.overages)
    void message.success(words.saved(month, recorded.recorded))
  }

  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Flex gap={12} align="center">
        <Typography.Text type="secondary" style={{ flex: 1 }}>
          {words.intro}
        </Typography.Text>
        <label htmlFor="usage-month">{words.month}</label>
        <div style={{ width: 130 }}>
          <DateInput
            id="usage-month"
            picker="month"
            value={draft.day}
            onChange={day => change({ ...draft, day })}
          />
        </div>
      </Flex>
      <PasteGrid
        label={words.megabytes}
        columns={gridColumns(columns)}
        rows={draft.rows}
        faults={faults}
        onChange={rows => {
          setOverages(null)
          change({ ...draft, rows })
        }}
      />
      <GridNote count={draft.rows.length} />
      {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
      <div>
        <Button
          type="primary"
          disabled={values.length === 0 || faults.size > 0 || draft.day === null}
          loading={isRunning}
          onClick={recordUsage}
        >
          {words.save(values.length)}
        </Button>
      </div>
      {overages !== null && <OverageList overages={overages} />}
    </Flex>
  )
}

function OverageList({ overages }: { readonly overages: Overages }): ReactNode {
  if (overages.length === 0) return <Alert showIcon type="success" title={words.noOverage} />
  const totalFen = overages.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <section className="scroll-pane" style={{ maxHeight: 240, flexShrink: 0 }}>
      <Typography.Text strong>{words.overages(overages.length, yuanText(totalFen))}</Typography.Text>
      {overages.some(({ advisory }) => advisory) && (
        <Typography.Text type="secondary">{`　${cardDetailWords.advisory}`}</Typography.Text>
      )}
      <Table
        size="small"
        rowKey="iccid"
        dataSource={overages}
        pagination={false}
        columns={[
          { title: words.iccid, dataIndex: 'iccid', width: 190, className: 'amount' },
          { title: words.megabytes, dataIndex: 'megabytes', width: 120, align: 'right', className: 'amount' },
          { title: words.over, dataIndex: 'overMegabytes', width: 110, align: 'right', className: 'amount' },
          {
            title: words.amount,
            dataIndex: 'amountFen',
            width: 110,
            align: 'right',
            render: (amountFen: number) => <Amount fen={amountFen} />,
          },
          { title: words.because, dataIndex: 'because' },
        ]}
      />
    </section>
  )
}

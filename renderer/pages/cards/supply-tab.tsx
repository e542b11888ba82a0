// 登记供卡: a batch pasted from the supplier's list or typed, each row held against the ledger before it is recorded.

import { Alert, App, Button, Flex, Typography } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { supplyWords as words } from '../../../src/wording/window-cards.ts'
import { call } from '../../client/procedures.ts'
import {
  type CellColumns,
  dateColumn,
  gridColumns,
  optional,
  textColumn,
} from '../../components/cell-columns.ts'
import { DateInput } from '../../components/date-field.tsx'
import { GridNote, PasteGrid } from '../../components/paste-grid.tsx'
import { useGridCommand } from './grid-draft.ts'
import { readSupply, type SupplyCells, useSupplyCheck } from './supply-check.ts'

type Props = { readonly contractId: string; readonly today: string }

const columns: CellColumns<SupplyCells> = {
  iccid: textColumn(words.iccid, 200),
  msisdn: optional(textColumn(words.msisdn, 150)),
  suppliedOn: optional(dateColumn(words.suppliedOn)),
}

export function SupplyTab({ contractId, today }: Props): ReactNode {
  const { message, notification } = App.useApp()
  const { draft, change, isRunning, refusal, record } = useGridCommand(`card supply ${contractId}`, today)
  const read = useMemo(() => readSupply(columns, draft), [draft])
  const checked = useSupplyCheck(contractId, read)
  const { cards } = read

  async function supply(): Promise<void> {
    const supplied = await record(call('cards.supply', { contractId, cards: [...cards] }))
    if (supplied === null) return
    void message.success(words.saved(supplied.supplied, supplied.suppliedInTotal))
    for (const { message: title } of supplied.warnings) notification.warning({ title, duration: 0 })
  }

  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Flex gap={12} align="center">
        <Typography.Text type="secondary" style={{ flex: 1 }}>
          {words.intro}
        </Typography.Text>
        <label htmlFor="supplied-on">{words.date}</label>
        <div style={{ width: 150 }}>
          <DateInput id="supplied-on" value={draft.day} onChange={day => change({ ...draft, day })} />
        </div>
      </Flex>
      <PasteGrid
        label={words.iccid}
        columns={gridColumns(columns)}
        rows={draft.rows}
        faults={checked.faults}
        onChange={rows => change({ ...draft, rows })}
      />
      <GridNote count={draft.rows.length} />
      <Told checked={checked} />
      {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
      <Flex gap={12} align="center">
        <Button type="primary" disabled={!checked.isSound} loading={isRunning} onClick={supply}>
          {words.save(cards.length)}
        </Button>
        <Typography.Text type={checked.problems.length > 0 ? 'danger' : 'secondary'}>
          {checked.state}
        </Typography.Text>
      </Flex>
    </Flex>
  )
}

function Told({ checked: { problems, hints } }: { checked: ReturnType<typeof useSupplyCheck> }): ReactNode {
  const told = problems.length > 0 ? problems : hints
  if (told.length === 0) return null
  return (
    <Alert
      showIcon
      type={problems.length > 0 ? 'error' : 'warning'}
      title={problems.length > 0 ? words.faults(problems.length) : words.hints(hints.length)}
      description={
        <div style={{ maxHeight: 88, overflow: 'auto' }}>
          {told.map(({ row, field, message }) => (
            <div key={`${row} ${field} ${message}`}>{words.row(row + 1, message)}</div>
          ))}
        </div>
      }
    />
  )
}

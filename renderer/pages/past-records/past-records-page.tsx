// 补录: the years before the ledger was begun, pasted from the court's own tables, checked, held against the
// supplier's statement, and only then recorded, all of it or nothing.

import { Alert, App, Button, Flex, Tabs, Typography } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { pastListWords } from '../../../src/wording/past-records.ts'
import { pastListOrder, pastRecordsWords as words } from '../../../src/wording/window-past-records.ts'
import { draftOf, keepDraft } from '../../client/drafts.ts'
import type { PageProps } from '../../client/page-props.ts'
import { type CallInput, type CallOutput, call } from '../../client/procedures.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { gridColumns, readRows } from '../../components/cell-columns.ts'
import type { ListedContract } from '../../components/contract-choice.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { GridNote, PasteGrid } from '../../components/paste-grid.tsx'
import { CheckedAccounts } from './checked-accounts.tsx'
import { draftFrom, emptyDraft, type PastDraft, rowCount } from './past-draft.ts'
import { type PastList, pastColumns } from './past-lists.ts'
import { PastProblems } from './past-problems.tsx'

const DRAFT = 'past-records'

type Tried = Result<CallOutput<'pastRecords.try'>, Refusal>

export function PastRecordsPage({ ledger: { today } }: PageProps): ReactNode {
  const asked = useAnswer('contracts.list', {})
  return (
    <Answered asked={asked}>
      {({ contracts }) => <PastRecords contracts={contracts} today={today} />}
    </Answered>
  )
}

function PastRecords({
  contracts,
  today,
}: {
  contracts: readonly ListedContract[]
  today: string
}): ReactNode {
  const { message, modal } = App.useApp()
  const [draft, setDraft] = useState(() => draftFrom(draftOf(DRAFT)) ?? emptyDraft(today))
  const [list, setList] = useState<PastList>('cards')
  /** The answer to what stands in the grids now; gone with the next change. */
  const [tried, setTried] = useState<Tried | null>(null)
  const [isRunning, setRunning] = useState(false)
  const columns = useMemo(() => pastColumns(contracts), [contracts])
  const read = useMemo(() => readAll(columns, draft), [columns, draft])
  const rows = rowCount(draft)

  function change(changes: Partial<PastDraft>, isFacts = true): void {
    const next = { ...draft, ...changes }
    setDraft(next)
    keepDraft(DRAFT, next)
    if (isFacts) setTried(null)
  }

  async function check(): Promise<void> {
    setRunning(true)
    setTried(await call('pastRecords.try', read.input))
    setRunning(false)
  }

  async function record(): Promise<void> {
    const recorded = await recordOrPropose('pastRecords.record', read.input, () => ({
      said: words.saved(rows),
    }))
    if (!recorded.ok) return setTried(recorded)
    keepDraft(DRAFT, null)
    setDraft(emptyDraft(today))
    setTried(null)
    void message.success(recorded.value.said)
  }

  const confirm = () =>
    modal.confirm({
      title: words.recordTitle,
      content: words.recordConfirm(rows),
      okText: words.record,
      onOk: record,
    })

  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Typography.Text type="secondary">{words.intro}</Typography.Text>
      <Tabs
        size="small"
        activeKey={list}
        onChange={key => setList(key as PastList)}
        items={pastListOrder.map(key => ({
          key,
          label: `${pastListWords[key]}${draft.rows[key].length === 0 ? '' : `（${draft.rows[key].length}）`}`,
        }))}
        tabBarStyle={{ marginBottom: 0 }}
      />
      <PasteGrid
        key={list}
        label={pastListWords[list]}
        columns={gridColumns(columns[list] as never)}
        rows={draft.rows[list]}
        faults={read.faults[list]}
        onChange={changed => change({ rows: { ...draft.rows, [list]: changed } })}
      />
      <GridNote count={draft.rows[list].length} />
      <Flex gap={12} align="center" wrap>
        <label htmlFor="past-through">{words.through}</label>
        <div style={{ width: 130 }}>
          <DateInput
            id="past-through"
            picker="month"
            value={draft.through}
            onChange={through => change({ through })}
          />
        </div>
        <label htmlFor="past-as-of">{words.asOf}</label>
        <div style={{ width: 150 }}>
          <DateInput id="past-as-of" value={draft.asOf} onChange={asOf => change({ asOf })} />
        </div>
        <Button disabled={rows === 0 || read.faultCount > 0} loading={isRunning} onClick={check}>
          {words.check}
        </Button>
        <Button type="primary" disabled={tried?.ok !== true} onClick={confirm}>
          {words.record}
        </Button>
        <Typography.Text type={read.faultCount > 0 ? 'danger' : 'secondary'}>
          {stateText(rows, read.faultCount, tried)}
        </Typography.Text>
      </Flex>
      {tried?.ok === false && <PastProblems refusal={tried.error} onShow={setList} />}
      {tried?.ok === true && (
        <CheckedAccounts
          accounts={tried.value.accounts}
          contracts={contracts}
          theirs={draft.theirs}
          onTheirs={theirs => change({ theirs }, false)}
        />
      )}
      {rows === 0 && tried === null && <Alert type="info" title={words.nothing} />}
    </Flex>
  )
}

type ReadAll = {
  readonly input: CallInput<'pastRecords.try'>
  readonly faults: Readonly<Record<PastList, ReadonlyMap<string, string>>>
  readonly faultCount: number
}

function readAll(columns: ReturnType<typeof pastColumns>, { rows, through, asOf }: PastDraft): ReadAll {
  const read = {
    cards: readRows(columns.cards, rows.cards),
    events: readRows(columns.events, rows.events),
    milestones: readRows(columns.milestones, rows.milestones),
    bills: readRows(columns.bills, rows.bills),
    invoices: readRows(columns.invoices, rows.invoices),
    payments: readRows(columns.payments, rows.payments),
  }
  return {
    input: {
      cards: [...read.cards.values],
      events: [...read.events.values],
      milestones: [...read.milestones.values],
      bills: [...read.bills.values],
      invoices: [...read.invoices.values],
      payments: [...read.payments.values],
      through: through ?? '',
      asOf: asOf ?? '',
    },
    faults: {
      cards: read.cards.faults,
      events: read.events.faults,
      milestones: read.milestones.faults,
      bills: read.bills.faults,
      invoices: read.invoices.faults,
      payments: read.payments.faults,
    },
    faultCount: Object.values(read).reduce((sum, { faults }) => sum + faults.size, 0),
  }
}

function stateText(rows: number, faultCount: number, tried: Tried | null): string {
  if (faultCount > 0) return words.unreadable(faultCount)
  return rows > 0 && tried === null ? words.checkFirst : ''
}

// 结清: what a contract comes to on the day on which it is to be closed, what is still to be done, closing it, opening it
// again, and the refunds that came in.

import { Alert, Card, Flex, Form, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../../../src/base/calendar-date.ts'
import { minuteInChina } from '../../../../src/base/china-time.ts'
import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import { moneyWords } from '../../../../src/wording/window-money.ts'
import { hostDay } from '../../../client/host-day.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { Answered } from '../../../components/answered.tsx'
import { Attachments } from '../../../components/attachments.tsx'
import type { ListedContract } from '../../../components/contract-choice.tsx'
import { DateInput } from '../../../components/date-field.tsx'
import { OutgoingPaperButton } from '../../../components/outgoing-paper.tsx'
import { CloseAction, ReopenAction } from './close-action.tsx'
import { HistoryTable, RefundsTable } from './record-tables.tsx'
import { RefundAction } from './refund-action.tsx'
import type { Settlement } from './settlement.ts'
import { CarriedTable, FeesTable, ItemsTable, SumsTable } from './settlement-tables.tsx'

type Props = { readonly contract: ListedContract }

export function ClosingTab({ contract }: Props): ReactNode {
  const [day, setDay] = useState<string | null>(contract.closed?.closedOn ?? hostDay())
  const closedOn = contract.closed?.closedOn ?? day
  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Flex gap={12} align="center" className="no-print">
        {contract.closed === null ? (
          <Form.Item label={words.closedOn} style={{ marginBottom: 0 }}>
            <DateInput value={day} onChange={setDay} aria-label={words.closedOn} />
          </Form.Item>
        ) : (
          <Tag color="success">{words.isClosed(contract.closed.closedOn)}</Tag>
        )}
        <Typography.Text type="secondary" style={{ flex: 1 }}>
          {contract.closed === null ? words.closedOnNote : words.paperNote}
        </Typography.Text>
        {closedOn !== null && (
          <OutgoingPaperButton
            asked={{ paper: 'settlement', contractId: contract.contractId, asOf: closedOn as CalendarDate }}
          />
        )}
      </Flex>
      {closedOn === null ? (
        <Alert showIcon type="info" title={words.chooseDay} />
      ) : (
        <Settled contract={contract} closedOn={closedOn} />
      )}
    </Flex>
  )
}

function Settled({ contract, closedOn }: Props & { readonly closedOn: string }): ReactNode {
  const asked = useAnswer('contracts.settlement', { contractId: contract.contractId, closedOn })
  return (
    <div className="scroll-pane tables-pane">
      <Answered asked={asked}>
        {settlement => (
          <Flex vertical gap={12}>
            {settlement.closing !== null && <Closed closing={settlement.closing} />}
            <Flex gap={8} className="no-print">
              {settlement.closing === null ? (
                <CloseAction contract={contract} closedOn={closedOn} items={settlement.items} />
              ) : (
                <ReopenAction contract={contract} />
              )}
              <RefundAction contractId={contract.contractId} onAccountFen={settlement.onAccountFen} />
            </Flex>
            {settlement.closing === null ? (
              <ItemsTable items={settlement.items} />
            ) : (
              <>
                <CarriedTable closing={settlement.closing} />
                <Card size="small">
                  <Attachments recordId={settlement.closing.closingId} />
                </Card>
              </>
            )}
            <SumsTable settlement={settlement} />
            <FeesTable rows={settlement.rows} />
            <RefundsTable refunds={settlement.refunds} />
            <HistoryTable history={settlement.history} />
          </Flex>
        )}
      </Answered>
    </div>
  )
}

function Closed({ closing }: { readonly closing: NonNullable<Settlement['closing']> }): ReactNode {
  return (
    <Alert
      showIcon
      type="success"
      title={words.closed(closing.closedOn, closing.closingId)}
      description={`${words.closedNote} ${moneyWords.byAt(closing.recordedBy, minuteInChina(closing.recordedAt))}`}
    />
  )
}

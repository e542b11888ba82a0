// What an audit found: the sums, the differences, and what to do about them.

import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Input, Statistic, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { auditPageWords as words } from '../../../src/wording/window-bill-audit.ts'
import { prepareLetter } from '../../client/letter-to-write.ts'
import type { PageProps } from '../../client/page-props.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { rememberContract } from '../../components/contract-choice.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { RecordBillDrawer } from './record-bill-drawer.tsx'

type Audit = CallOutput<'bills.audit'>

type Props = {
  readonly contractId: string
  readonly path: string
  readonly audited: Audit
  readonly today: string
} & Pick<PageProps, 'onTurnTo'>

export function AuditedBill({ contractId, path, audited, today, onTurnTo }: Props): ReactNode {
  const [search, setSearch] = useState('')
  const { differences, file, from, to, lines } = audited
  return (
    <>
      <Flex gap={24} align="center" wrap>
        <Typography.Text strong>{words.file(file, from, to, lines)}</Typography.Text>
      </Flex>
      <Sums audited={audited} />
      {differences.length === 0 ? (
        <Alert showIcon type="success" title={words.right} />
      ) : (
        <>
          <Flex gap={12} align="center" className="no-print">
            <Input.Search
              allowClear
              style={{ width: 300 }}
              placeholder={words.search}
              aria-label={words.search}
              onChange={event => setSearch(event.target.value)}
            />
            <NextSteps {...{ contractId, path, audited, today, onTurnTo }} />
          </Flex>
          <DifferenceTable differences={differences} search={search} />
        </>
      )}
    </>
  )
}

function Sums({ audited }: { readonly audited: Audit }): ReactNode {
  const { billedFen, expectedFen, undisputedFen, differences } = audited
  const excessFen = billedFen - expectedFen
  const isRight = differences.length === 0
  return (
    <Flex gap={40} wrap>
      <Statistic title={words.billed} value={yuanText(billedFen)} />
      <Statistic title={words.expected} value={yuanText(expectedFen)} />
      <Statistic
        title={excessFen < 0 ? words.short : words.excess}
        value={yuanText(Math.abs(excessFen))}
        prefix={isRight ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      />
      <Statistic title={words.undisputed} value={yuanText(undisputedFen)} />
      {!isRight && <Statistic title={words.list} value={words.found(differences.length)} />}
    </Flex>
  )
}

/** A letter asks about a bill that is registered; its differences go with it. */
function NextSteps({ contractId, path, audited, today, onTurnTo }: Props): ReactNode {
  const [isRecording, setRecording] = useState(false)
  const asked = useAnswer('bills.list', { contractId })
  const { from, to, differences } = audited

  function write(): void {
    rememberContract(contractId)
    prepareLetter(
      { contractId, kind: 'bill-query' },
      {
        fromMonth: from,
        toMonth: to,
        differences: differences.map(({ iccid, month, kind, item, clause, billedFen, expectedFen }) => ({
          iccid,
          month,
          kind,
          item,
          clause,
          billedFen,
          expectedFen,
        })),
      },
    )
    onTurnTo('letters')
  }

  return (
    <Answered asked={asked}>
      {({ bills }) => {
        const isRegistered = bills.some(
          ({ fromMonth, toMonth, withdrawn }) => fromMonth === from && toMonth === to && withdrawn === null,
        )
        return (
          <>
            {!isRegistered && <Button onClick={() => setRecording(true)}>{words.record}</Button>}
            <Button type="primary" disabled={!isRegistered} onClick={write}>
              {words.letter}
            </Button>
            {!isRegistered && <Typography.Text type="secondary">{words.recordFirst}</Typography.Text>}
            {isRecording && (
              <RecordBillDrawer
                contractId={contractId}
                path={path}
                audited={audited}
                today={today}
                onClose={() => setRecording(false)}
              />
            )}
          </>
        )
      }}
    </Answered>
  )
}

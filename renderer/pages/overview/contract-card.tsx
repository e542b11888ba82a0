// One contract's position: owed, overdue, the late fee as far as it has grown, how much of the total is paid, and
// its cards by state.

import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Card, Descriptions, Flex, Progress, Statistic, Tag, Typography, theme } from 'antd'
import type { ReactNode } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { horizonWords } from '../../../src/wording/window-overview.ts'
import { overviewWords as words } from '../../../src/wording/window-pages.ts'
import type { PageProps } from '../../client/page-props.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { rememberContract } from '../../components/contract-choice.tsx'
import { CardStates } from './card-states.tsx'
import { PageLink } from './page-link.tsx'

type Contract = CallOutput<'contracts.list'>['contracts'][number]
type Position = CallOutput<'position.get'>
type Props = Pick<PageProps, 'onTurnTo'> & { readonly contract: Contract; readonly today: CalendarDate }

export function ContractCard({ contract, today, onTurnTo }: Props): ReactNode {
  const { contractId, shortTitle } = contract
  const open = (page: PageName) => {
    rememberContract(contractId)
    onTurnTo(page)
  }
  const position = useAnswer('position.get', { contractId, asOf: today })
  return (
    <Card
      title={
        <Flex gap={8} align="center">
          <Tag color="blue">{contractId}</Tag>
          {shortTitle}
        </Flex>
      }
      extra={
        <>
          <PageLink page="charges" onOpen={() => open('charges')} />
          <PageLink page="payments" onOpen={() => open('payments')} />
        </>
      }
      style={{ height: '100%' }}
    >
      <Answered asked={position}>
        {value => (
          <>
            <Figures position={value} />
            <Totals position={value} />
          </>
        )}
      </Answered>
      <Upcoming contractId={contractId} today={today} />
      <CardStates contractId={contractId} today={today} />
    </Card>
  )
}

function Figures({ position }: { readonly position: Position }): ReactNode {
  const { owedFen, overdueFen, lateFeeEstimateFen } = position
  const { token } = theme.useToken()
  return (
    <Flex gap={32} wrap>
      <Statistic
        title={owedFen < 0 ? words.paidAhead : words.owed}
        value={yuanText(Math.abs(owedFen))}
        styles={{ content: { fontWeight: 600 } }}
      />
      <Statistic
        title={words.overdue}
        value={overdueFen > 0 ? yuanText(overdueFen) : words.noOverdue}
        prefix={overdueFen > 0 ? <WarningOutlined /> : <CheckCircleOutlined />}
        {...(overdueFen > 0 && { styles: { content: { color: token.colorErrorText } } })}
      />
      <Statistic
        title={`${words.lateFee}（${words.lateFeeNote}）`}
        value={yuanText(lateFeeEstimateFen)}
        prefix={lateFeeEstimateFen > 0 ? <ClockCircleOutlined /> : undefined}
      />
    </Flex>
  )
}

/** What the next weeks will ask for. */
function Upcoming({ contractId, today }: { readonly contractId: string; readonly today: CalendarDate }) {
  const asked = useAnswer('budget.plan', { contractId, asOf: today })
  return (
    <Answered asked={asked}>
      {({ upcoming }) => (
        <Descriptions
          size="small"
          column={3}
          style={{ marginTop: 12 }}
          items={upcoming.map(({ days, dueFen }) => ({
            key: days,
            label: horizonWords.within(days),
            children: dueFen === 0 ? horizonWords.none : <Amount fen={dueFen} />,
          }))}
        />
      )}
    </Answered>
  )
}

function Totals({ position }: { readonly position: Position }): ReactNode {
  const { chargedFen, paidFen, contractTotalFen, remainingFen } = position
  const items = [
    { key: 'charged', label: words.charged, children: <Amount fen={chargedFen} /> },
    { key: 'paid', label: words.paid, children: <Amount fen={paidFen} /> },
    ...(contractTotalFen === null
      ? []
      : [{ key: 'total', label: words.total, children: <Amount fen={contractTotalFen} /> }]),
  ]
  return (
    <>
      <Descriptions size="small" column={3} items={items} style={{ marginTop: 12 }} />
      {contractTotalFen !== null && remainingFen !== null && (
        <PaidOfTotal paidFen={contractTotalFen - remainingFen} totalFen={contractTotalFen} />
      )}
    </>
  )
}

function PaidOfTotal({
  paidFen,
  totalFen,
}: {
  readonly paidFen: number
  readonly totalFen: number
}): ReactNode {
  const percent = Math.floor((paidFen / totalFen) * 100)
  return (
    <Flex align="center" gap={12}>
      <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
        {words.paidOfTotal(percent)}
      </Typography.Text>
      <Progress percent={percent} showInfo={false} size="small" aria-label={words.paidOfTotal(percent)} />
    </Flex>
  )
}

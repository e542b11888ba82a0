// One contract's position: owed, overdue, the late fee as far as it has grown, how much of the total is paid, and
// its cards by state.

import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Card, Flex, Progress, Statistic, Tag, theme } from 'antd'
import type { ReactNode } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { windowClosingWords as closingWords } from '../../../src/wording/window-closing.ts'
import type { PositionFigure } from '../../../src/wording/window-explain.ts'
import { horizonWords, overviewWords as words } from '../../../src/wording/window-overview.ts'
import type { PageProps } from '../../client/page-props.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { rememberContract } from '../../components/contract-choice.tsx'
import { ExplainPosition } from '../../components/explain-position.tsx'
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
  const explain = (figure: PositionFigure) => (
    <ExplainPosition contractId={contractId} figure={figure} asOf={today} />
  )
  const position = useAnswer('position.get', { contractId, asOf: today })
  return (
    <Card
      size="small"
      title={
        <Flex gap={8} align="center">
          <Tag color="blue">{contractId}</Tag>
          {shortTitle}
          {contract.closed !== null && (
            <Tag color="success">{closingWords.isClosed(contract.closed.closedOn)}</Tag>
          )}
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
      <Flex vertical gap={6}>
        <Answered asked={position}>
          {value => (
            <>
              <Figures position={value} explain={explain} />
              <Totals position={value} explain={explain} />
            </>
          )}
        </Answered>
        <Upcoming contractId={contractId} today={today} explanation={explain('upcoming')} />
        <CardStates contractId={contractId} today={today} />
      </Flex>
    </Card>
  )
}

type FiguresProps = {
  readonly position: Position
  readonly explain: (figure: PositionFigure) => ReactNode
}

function Figures({ position, explain }: FiguresProps): ReactNode {
  const { owedFen, overdueFen, lateFeeEstimateFen } = position
  const { token } = theme.useToken()
  return (
    <div className="overview-figures">
      <Statistic
        title={titled(owedFen < 0 ? words.paidAhead : words.owed, explain('owed'))}
        value={yuanText(Math.abs(owedFen))}
        styles={{ content: { fontWeight: 600 } }}
      />
      <Statistic
        title={titled(words.overdue, explain('overdue'))}
        value={overdueFen > 0 ? yuanText(overdueFen) : words.noOverdue}
        prefix={overdueFen > 0 ? <WarningOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
        {...(overdueFen > 0 && { styles: { content: { color: token.colorErrorText } } })}
      />
      <Statistic
        title={titled(`${words.lateFee}（${words.lateFeeNote}）`, explain('late-fee'))}
        value={yuanText(lateFeeEstimateFen)}
        prefix={lateFeeEstimateFen > 0 ? <ClockCircleOutlined aria-hidden /> : undefined}
      />
    </div>
  )
}

const titled = (title: string, explanation: ReactNode): ReactNode => (
  <>
    {title}
    {explanation}
  </>
)

type UpcomingProps = {
  readonly contractId: string
  readonly today: CalendarDate
  readonly explanation: ReactNode
}

/** What the next weeks will ask for. */
function Upcoming({ contractId, today, explanation }: UpcomingProps): ReactNode {
  const asked = useAnswer('budget.plan', { contractId, asOf: today })
  return (
    <Answered asked={asked}>
      {({ upcoming }) => (
        <Flex gap={16} align="baseline">
          <span className="secondary">
            {horizonWords.title}
            {explanation}
          </span>
          {upcoming.map(({ days, dueFen }) => (
            <span key={days}>
              <span className="secondary">{horizonWords.within(days)} </span>
              {dueFen === 0 ? horizonWords.none : <Amount fen={dueFen} />}
            </span>
          ))}
        </Flex>
      )}
    </Answered>
  )
}

function Totals({ position, explain }: FiguresProps): ReactNode {
  const { chargedFen, paidFen, contractTotalFen, remainingFen } = position
  const items = [
    { key: 'charged', label: words.charged, children: figureWith(chargedFen, explain('charged')) },
    { key: 'paid', label: words.paid, children: figureWith(paidFen, explain('paid')) },
    ...(contractTotalFen === null
      ? []
      : [{ key: 'total', label: words.total, children: figureWith(contractTotalFen, explain('total')) }]),
  ]
  return (
    <>
      <div className="overview-figures">
        {items.map(({ key, label, children }) => (
          <span key={key}>
            <span className="secondary">{label} </span>
            {children}
          </span>
        ))}
      </div>
      {contractTotalFen !== null && remainingFen !== null && (
        <PaidOfTotal paidFen={contractTotalFen - remainingFen} totalFen={contractTotalFen} />
      )}
    </>
  )
}

const figureWith = (amountFen: number, explanation: ReactNode): ReactNode => (
  <>
    <Amount fen={amountFen} />
    {explanation}
  </>
)

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
      <span className="secondary" style={{ whiteSpace: 'nowrap' }}>
        {words.paidOfTotal(percent)}
      </span>
      <Progress percent={percent} showInfo={false} size="small" aria-label={words.paidOfTotal(percent)} />
    </Flex>
  )
}

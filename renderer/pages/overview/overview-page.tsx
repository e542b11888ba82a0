// 总览: what is owed under each contract now, what comes next, and what the contracts leave open.

import { Col, Row } from 'antd'
import type { ReactNode } from 'react'
import { useFirstPageAwaited } from '../../client/first-page.ts'
import type { PageProps } from '../../client/page-props.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { CashPlanCard } from './cash-plan-card.tsx'
import { ContractCard } from './contract-card.tsx'
import { DeadlinesCard } from './deadlines-card.tsx'
import { FirstSteps } from './first-steps.tsx'
import { QuestionsCard } from './questions-card.tsx'

export function OverviewPage({ ledger: { today }, onTurnTo }: PageProps): ReactNode {
  const contracts = useAnswer('contracts.list', {})
  const isAwaited = useFirstPageAwaited()
  return (
    <Answered asked={isAwaited ? { state: 'loading' } : contracts}>
      {({ contracts: listed }) => {
        const titles = new Map(listed.map(each => [each.contractId, each.shortTitle]))
        return (
          <>
            <FirstSteps onTurnTo={onTurnTo} />
            <Row gutter={[12, 12]}>
              {listed.map(contract => (
                <Col key={contract.contractId} xs={24} lg={12}>
                  <ContractCard contract={contract} today={today} onTurnTo={onTurnTo} />
                </Col>
              ))}
              <Col xs={24} lg={13}>
                <CashPlanCard contracts={listed} today={today} />
              </Col>
              <Col xs={24} lg={11}>
                <DeadlinesCard today={today} titles={titles} onTurnTo={onTurnTo} />
              </Col>
              <Col xs={24}>
                <QuestionsCard titles={titles} onTurnTo={onTurnTo} />
              </Col>
            </Row>
          </>
        )
      }}
    </Answered>
  )
}

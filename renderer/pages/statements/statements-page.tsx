// 对账单: one contract and one period, its figures, what was issued before, and the paper beside them.

import { Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice, type ListedContract } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { type Period, periodOf } from './periods.ts'
import { StatementDesk } from './statement-desk.tsx'
import type { StatementOptions } from './statement-options.tsx'

export function StatementsPage({ ledger }: PageProps): ReactNode {
  return (
    <ContractChoice>
      {(contract, choice) => (
        <Statements key={contract.contractId} ledger={ledger} contract={contract} choice={choice} />
      )}
    </ContractChoice>
  )
}

type Props = {
  readonly ledger: OpenLedger
  readonly contract: ListedContract
  readonly choice: ReactNode
}

function Statements({ ledger: { today }, contract, choice }: Props): ReactNode {
  const days = { today, signedOn: contract.signedOn }
  const [{ from, to }, setPeriod] = useState<Period>(() => periodOf('this-year', days))
  const [options, setOptions] = useState<StatementOptions>({})
  return (
    <PageFrame
      controls={
        <>
          {choice}
          <PeriodChoice period={{ from, to }} days={days} onChoose={setPeriod} />
        </>
      }
    >
      {from === null || to === null ? (
        <Typography.Text type="secondary">{words.days}</Typography.Text>
      ) : (
        <StatementDesk
          key={`${from} ${to} ${JSON.stringify(options)}`}
          contract={contract}
          span={{ from, to }}
          options={options}
          onOptions={setOptions}
        />
      )}
    </PageFrame>
  )
}

// What a late fee comes to, stretch by stretch: each with its days, its principal and its exact fee; then their sum and
// the one rounding.

import { Alert, Flex } from 'antd'
import type { ReactNode } from 'react'
import { dailyRateInWords } from '../../src/wording/amounts.ts'
import { positionExplanationWords as words } from '../../src/wording/window-explain.ts'
import { Amount } from './amount.tsx'
import { OutgoingPaperButton } from './outgoing-paper.tsx'
import type { Explanation } from './position-parts.tsx'
import { Quotation, Reckoning, SumTable } from './sum-table.tsx'

export function LateFeeParts({ explanation }: { readonly explanation: Explanation }): ReactNode {
  const { lateFee, lateFeeEstimateFen } = explanation
  if (lateFee === null) return words.noLateFee
  const { reason, because, ratePerDay, exactYuan, segments } = lateFee
  return (
    <>
      <Alert type="info" showIcon title={because} style={{ marginBottom: 16 }} />
      <Quotation reason={reason} />
      <Flex style={{ marginBottom: 12 }}>
        <OutgoingPaperButton
          asked={{
            paper: 'late-fee-note',
            contractId: reason.contractId,
            asOf: String(reason.inputs['asOf']),
          }}
        />
      </Flex>
      <Reckoning
        lines={[
          { label: words.formulaLabel, value: words.formula },
          { label: words.rate, value: <span className="amount">{dailyRateInWords(ratePerDay)}</span> },
          { label: words.exactSum, value: <span className="amount">{exactYuan}</span> },
          { label: words.rounded, sign: '＝', value: <Amount fen={lateFeeEstimateFen} />, isResult: true },
        ]}
      />
      <SumTable
        rows={segments}
        rowKey={({ dueOn, from, until }) => `${dueOn} ${from} ${until}`}
        columns={[
          { title: words.dueOn, key: 'dueOn', render: ({ dueOn }) => <span className="day">{dueOn}</span> },
          { title: words.count, key: 'count', align: 'right', render: ({ chargeCount }) => chargeCount },
          { title: words.from, key: 'from', render: ({ from }) => <span className="day">{from}</span> },
          { title: words.until, key: 'until', render: ({ until }) => <span className="day">{until}</span> },
          { title: words.days, key: 'days', align: 'right', render: ({ days }) => days },
          {
            title: words.principal,
            key: 'principal',
            align: 'right',
            render: ({ principalFen }) => <Amount fen={principalFen} />,
          },
          {
            title: words.exactFee,
            key: 'exact',
            align: 'right',
            render: segment => <span className="amount">{segment.exactYuan}</span>,
          },
        ]}
        sum={exactYuan}
        emptyText={words.noSegments}
      />
    </>
  )
}

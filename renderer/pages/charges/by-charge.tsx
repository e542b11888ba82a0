// 逐笔: every charge that the filter finds.

import { Button, Typography } from 'antd'
import type { ReactNode } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { chargeStateWords, chargeListWords as words } from '../../../src/wording/window-charges.ts'
import { positionExplanationWords } from '../../../src/wording/window-explain.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { printShown } from '../../client/printing.ts'
import { ExplainPosition } from '../../components/explain-position.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { usePrint } from '../../components/use-print.ts'
import { ChargeListTable, sumsText, useChargeList } from './charge-list.tsx'
import type { ChargeFilter, ListProps } from './filter-controls.tsx'

export function ByCharge(props: ListProps): ReactNode {
  const { contractId, title, today, filter, controls, explained, onExplain } = props
  const list = useChargeList({ contractId, ...filter })
  const print = usePrint()
  const conditions = conditionsOf(filter)
  return (
    <PageFrame
      controls={controls}
      extra={
        <>
          <Explanations contractId={contractId} today={today} />
          <Typography.Text className="amount">{sumsText(list)}</Typography.Text>
          <Button onClick={() => void print(printShown)}>{formWords.print}</Button>
        </>
      }
    >
      <ChargeListTable
        {...list}
        isFiltered={conditions.length > 0}
        explained={explained}
        onExplain={onExplain}
        printHead={
          <>
            <h2>{words.printTitle(title)}</h2>
            <p>
              {words.printFilter(conditions)}　{words.printAsOf(today)}　{sumsText(list)}
            </p>
          </>
        }
      />
    </PageFrame>
  )
}

/** Of the whole contract, whatever the list is narrowed to. */
function Explanations({ contractId, today }: Pick<ListProps, 'contractId' | 'today'>): ReactNode {
  const { titles } = positionExplanationWords
  return (
    <span>
      <ExplainPosition contractId={contractId} figure="owed" asOf={today} label={titles.owed} />
      <ExplainPosition contractId={contractId} figure="late-fee" asOf={today} label={titles['late-fee']} />
      <ExplainPosition contractId={contractId} figure="remaining" asOf={today} label={titles.remaining} />
    </span>
  )
}

const conditionsOf = ({ search = '', kind, state }: ChargeFilter): readonly string[] => [
  ...(search.trim() === '' ? [] : [words.searched(search.trim())]),
  ...(kind === undefined ? [] : [chargeKindInWords(kind)]),
  ...(state === undefined ? [] : [chargeStateWords[state]]),
]

// 逐笔: every charge that the filter finds.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { PageFrame } from '../../components/page-frame.tsx'
import { ChargeListTable, sumsText, useChargeList } from './charge-list.tsx'
import type { ListProps } from './filter-controls.tsx'

export function ByCharge({ contractId, filter, controls, explained, onExplain }: ListProps): ReactNode {
  const list = useChargeList({ contractId, ...filter })
  return (
    <PageFrame
      controls={controls}
      extra={<Typography.Text className="amount">{sumsText(list)}</Typography.Text>}
    >
      <ChargeListTable
        {...list}
        isFiltered={Object.values(filter).some(Boolean)}
        explained={explained}
        onExplain={onExplain}
      />
    </PageFrame>
  )
}

// The frame of a page over an open ledger: one line of controls above, what the page shows below, filling the window.

import { Flex } from 'antd'
import type { ReactNode } from 'react'
import { ExportScopeContext } from '../client/exported-lists.ts'
import { useExportScopes } from './export-lists.tsx'

type Props = {
  readonly controls: ReactNode
  /** At the right end of the line: counts, sums, the page's chief button. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

export function PageFrame({ controls, extra, children }: Props): ReactNode {
  const { scopeOf, buttonOf } = useExportScopes()
  return (
    <ExportScopeContext.Provider value={scopeOf('')}>
      <Flex vertical gap={12} style={{ height: '100%' }}>
        <Flex gap={16} align="center" wrap className="page-controls">
          {controls}
          <Flex gap={12} align="center" style={{ marginInlineStart: 'auto' }}>
            {extra}
            {buttonOf('')}
          </Flex>
        </Flex>
        {children}
      </Flex>
    </ExportScopeContext.Provider>
  )
}

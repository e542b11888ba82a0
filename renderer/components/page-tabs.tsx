// The tabs of a page: each fills what is left of the window, and what concerns all of them stands at the right end.

import { Flex, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { ExportScopeContext } from '../client/exported-lists.ts'
import { useExportScopes } from './export-lists.tsx'

type Props<Name extends string> = {
  readonly labels: Readonly<Record<Name, string>>
  readonly tab: Name
  readonly onTurn: (tab: Name) => void
  readonly right?: ReactNode
  readonly pages: Readonly<Record<Name, ReactNode>>
}

export function PageTabs<Name extends string>({ labels, tab, onTurn, right, pages }: Props<Name>): ReactNode {
  const { scopeOf, buttonOf } = useExportScopes()
  const names = Object.keys(pages) as Name[]
  return (
    <Tabs
      className="fill-tabs"
      activeKey={tab}
      onChange={name => onTurn(name as Name)}
      tabBarExtraContent={{
        right: (
          <Flex gap={12} align="center">
            {right}
            {buttonOf(tab)}
          </Flex>
        ),
      }}
      items={names.map(name => ({
        key: name,
        label: labels[name],
        children: (
          <ExportScopeContext.Provider value={scopeOf(name)}>{pages[name]}</ExportScopeContext.Provider>
        ),
      }))}
    />
  )
}

// The tabs of a page: each fills what is left of the window, and what concerns all of them stands at the right end.

import { Tabs } from 'antd'
import type { ReactNode } from 'react'

type Props<Name extends string> = {
  readonly labels: Readonly<Record<Name, string>>
  readonly tab: Name
  readonly onTurn: (tab: Name) => void
  readonly right?: ReactNode
  readonly pages: Readonly<Record<Name, ReactNode>>
}

export function PageTabs<Name extends string>({ labels, tab, onTurn, right, pages }: Props<Name>): ReactNode {
  const names = Object.keys(pages) as Name[]
  return (
    <Tabs
      className="fill-tabs"
      activeKey={tab}
      onChange={name => onTurn(name as Name)}
      {...(right !== undefined && { tabBarExtraContent: { right } })}
      items={names.map(name => ({ key: name, label: labels[name], children: pages[name] }))}
    />
  )
}

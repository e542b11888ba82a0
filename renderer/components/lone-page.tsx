// A page that stands alone in the window, as before a ledger is open: one narrow column in its middle.

import { Flex } from 'antd'
import type { ReactNode } from 'react'

export function LonePage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Flex component="main" justify="center" align="center" style={{ minHeight: '100%', overflow: 'auto' }}>
      <div className="lone-column">{children}</div>
    </Flex>
  )
}

/** The component library's own card brings tabs and menus with it, for which the first screen would wait. */
export function LoneCard({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="lone-card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

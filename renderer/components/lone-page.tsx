// A page that stands alone in the window, as before a ledger is open: one narrow column in its middle.

import { Flex } from 'antd'
import type { ReactNode } from 'react'

export function LonePage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Flex component="main" justify="center" align="center" style={{ minHeight: '100%', overflow: 'auto' }}>
      <div style={{ width: 460, padding: 16 }}>{children}</div>
    </Flex>
  )
}

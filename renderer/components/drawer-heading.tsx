// The heading of a part of a drawer.

import { Typography } from 'antd'
import type { ReactNode } from 'react'

export const DrawerHeading = ({ text }: { readonly text: string }): ReactNode => (
  <Typography.Title level={5} style={{ marginTop: 20, marginBottom: 8 }}>
    {text}
  </Typography.Title>
)

// Not built yet.

import { Empty } from 'antd'
import type { ReactNode } from 'react'
import type { PageProps } from '../../client/page-props.ts'

export function CardsPage(_props: PageProps): ReactNode {
  return <Empty />
}

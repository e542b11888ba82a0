// The way from a card to the page that says more about it, or acts on it.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import { overviewLinks as words } from '../../../src/wording/window-overview.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'

type Props = { readonly page: PageName; readonly onOpen: () => void }

export function PageLink({ page, onOpen }: Props): ReactNode {
  return (
    <Button type="link" size="small" className="no-print" onClick={onOpen}>
      {words.goTo(pageWords[page])}
    </Button>
  )
}

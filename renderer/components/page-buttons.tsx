// To the older and back to the newer, where a list is longer than a page of it.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { paperWords as words } from '../../src/wording/window-printing.ts'

/** Before which entry each page begins that was turned to; none: the newest. */
export type Page = readonly number[]

type Props = {
  readonly page: Page
  /** The last entry shown, where there are older ones. */
  readonly next: number | undefined
  readonly onTurn: (page: Page) => void
}

export function PageButtons({ page, next, onTurn }: Props): ReactNode {
  return (
    <>
      {page.length > 0 && (
        <Button size="small" onClick={() => onTurn(page.slice(0, -1))}>
          {words.newer}
        </Button>
      )}
      {next !== undefined && (
        <Button size="small" onClick={() => onTurn([...page, next])}>
          {words.older}
        </Button>
      )}
    </>
  )
}

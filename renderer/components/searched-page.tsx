// A list that is there as a whole: the search at the left of its line of controls, what was found told at the right,
// with the button that prints it. On paper the heading stands where the search was.

import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { formWords } from '../../src/wording/window-pages.ts'
import { printShown } from '../client/printing.ts'
import { PageFrame } from './page-frame.tsx'
import { usePrint } from './use-print.ts'

type Props = {
  readonly heading?: string
  readonly searchLabel: string
  readonly searchWidth?: number
  readonly onSearch: (search: string) => void
  /** Behind the search. */
  readonly controls?: ReactNode
  readonly found: ReactNode
  readonly children: ReactNode
}

export function SearchedPage(props: Props): ReactNode {
  const { heading, searchLabel, searchWidth = 280, onSearch, controls, found, children } = props
  const print = usePrint()
  return (
    <PageFrame
      controls={
        <>
          {heading !== undefined && <span className="print-only">{heading}</span>}
          <Input.Search
            allowClear
            className="no-print"
            placeholder={searchLabel}
            aria-label={searchLabel}
            style={{ width: searchWidth }}
            onChange={({ target }) => onSearch(target.value)}
          />
          {controls}
        </>
      }
      extra={
        <>
          {found}
          <Button onClick={() => print(printShown)}>{formWords.print}</Button>
        </>
      }
    >
      {children}
    </PageFrame>
  )
}

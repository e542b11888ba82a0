// A paper in the window, in Chromium's own viewer, with what can be done with it. Its bytes are held by the main process
// for as long as it is shown.

import { Button, Flex, Segmented, Skeleton, Typography } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { paperWords as words } from '../../src/wording/window-printing.ts'
import { usePrinters } from '../client/printers.ts'
import { forgetPaper, keepPaper, printPaper, showPaper } from '../client/printing.ts'
import { usePrint } from './use-print.ts'

export type ShownPaper = { readonly content: string; readonly pages: number | null }

type Props = {
  readonly paper: ShownPaper
  readonly title: ReactNode
  /** Beside what every paper has: saving, issuing. */
  readonly actions?: ReactNode
}

const VIEWS = { width: 'FitH', whole: 'Fit' } as const

export function PaperView({ paper, title, actions }: Props): ReactNode {
  const [view, setView] = useState<keyof typeof VIEWS>('width')
  const address = useAddress(paper.content)
  return (
    <Flex vertical gap={8} className="paper-view">
      <Flex gap={8} align="center" wrap className="page-controls">
        {title}
        <Segmented
          size="small"
          options={[
            { value: 'width', label: words.width },
            { value: 'whole', label: words.wholePage },
          ]}
          value={view}
          onChange={setView}
        />
        {paper.pages !== null && (
          <Typography.Text type="secondary">{words.pages(paper.pages)}</Typography.Text>
        )}
        <Flex gap={8} wrap style={{ marginInlineStart: 'auto' }}>
          {actions}
          <PrintButtons address={address} />
        </Flex>
      </Flex>
      {address === null ? (
        <Skeleton active />
      ) : (
        <iframe
          // The viewer looks at the fragment only when it is loaded.
          key={view}
          title={words.frame}
          className="paper-frame"
          src={`${address}#toolbar=0&navpanes=0&view=${VIEWS[view]}`}
        />
      )}
    </Flex>
  )
}

/** Null until the main process has taken the paper. */
function useAddress(content: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let given: string | null = null
    let isShown = true
    void keepPaper(content).then(kept => {
      given = kept
      if (!isShown) return forgetPaper(kept)
      showPaper(kept)
      setAddress(kept)
    })
    return () => {
      isShown = false
      setAddress(null)
      if (given !== null) forgetPaper(given)
    }
  }, [content])
  return address
}

function PrintButtons({ address }: { readonly address: string | null }): ReactNode {
  const print = usePrint()
  const { printers } = usePrinters()
  const chosen = printers?.printers.find(({ name }) => name === printers.chosen)
  const order = (way: 'dialog' | 'chosen') => () => {
    if (address !== null) void print(() => printPaper(address, way))
  }
  return (
    <>
      <Button disabled={address === null} onClick={order('dialog')}>
        {words.print}
      </Button>
      <Button disabled={address === null} onClick={order('chosen')}>
        {chosen === undefined ? words.printAtOnce : words.printTo(chosen.label)}
      </Button>
    </>
  )
}

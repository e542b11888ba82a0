// A form or a list, and beside it what it is about. Where the window, or its zoom, leaves no room beside, it stands above.

import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'

type Props = {
  readonly side: ReactNode
  /** Of the side, in CSS pixels. */
  readonly width: number
  /** A form is not printed with the list that it adds to. */
  readonly isSidePrinted?: boolean
  /** What was chosen in the side: it comes into sight where it stands below. */
  readonly chosen?: number | null
  readonly children: ReactNode
}

export function SideBySide({ side, width, isSidePrinted = true, chosen = null, children }: Props): ReactNode {
  const beside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null) beside.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const size = { '--side-width': `${width}px` } as CSSProperties
  return (
    <div className="side-by-side" style={size}>
      <div className={isSidePrinted ? 'the-side' : 'the-side no-print'}>{side}</div>
      <div ref={beside} className="beside-it">
        {children}
      </div>
    </div>
  )
}

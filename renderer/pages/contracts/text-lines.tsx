// The lines of a contract's text with what is marked in them. A line that has nothing marked is not drawn again when
// something else is.

import { memo, type ReactNode, type RefObject } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { segmentsOf, type TextRange } from './text-marks.ts'

type Props = {
  readonly frame: RefObject<HTMLElement | null>
  readonly lines: readonly string[]
  readonly starts: readonly number[]
  readonly hits: readonly TextRange[]
  readonly current: TextRange | null
  readonly passage: TextRange | null
  readonly clauseLine: number | null
}

export function TextLines({ frame, lines, starts, hits, current, passage, clauseLine }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
    <section ref={frame} tabIndex={0} className="scroll-pane contract-text" aria-label={words.originalText}>
      {lines.map((text, index) => {
        const start = starts[index] ?? 0
        const touching = (range: TextRange) => range.start < start + text.length && range.end > start
        // What was chosen is shown as that, and a hit of the search inside it is not.
        const chosen = passage !== null && touching(passage) ? [passage] : []
        const marked = chosen.length > 0 ? chosen : hits.filter(touching)
        return (
          <TextLine
            key={start}
            text={text}
            start={start}
            marks={marked.length === 0 ? null : marked}
            chosen={chosen[0] ?? (current !== null && touching(current) ? current : null)}
            isClause={index === clauseLine}
          />
        )
      })}
    </section>
  )
}

type LineProps = {
  readonly text: string
  readonly start: number
  readonly marks: readonly TextRange[] | null
  readonly chosen: TextRange | null
  readonly isClause: boolean
}

const TextLine = memo(function TextLine({ text, start, marks, chosen, isClause }: LineProps): ReactNode {
  return (
    <div className={isClause ? 'contract-line chosen-clause' : 'contract-line'}>
      {marks === null
        ? text
        : segmentsOf(text, start, marks).map(segment =>
            segment.range === null ? (
              segment.text
            ) : (
              <mark key={segment.start} {...(segment.range === chosen && { className: 'chosen-passage' })}>
                {segment.text}
              </mark>
            ),
          )}
    </div>
  )
})

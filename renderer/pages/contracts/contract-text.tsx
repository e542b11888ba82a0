// The contract as it was transcribed, scrolled to the clause or the words that were chosen, with a search of its own.

import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Empty, Flex, Input, Typography } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { TextLines } from './text-lines.tsx'
import { findInText, foldText, lineOf, lineStarts, type TextRange } from './text-marks.ts'

/** What is to be shown of a contract's text; without a quotation the clause's beginning. */
export type TextPlace = { readonly clause: string; readonly quotation: string | null }

type Props = { readonly contractId: string; readonly place: TextPlace | null }

export function ContractText({ contractId, place }: Props): ReactNode {
  const asked = useAnswer('contracts.text', { contractId })
  return (
    <Answered asked={asked}>
      {({ lines }) =>
        lines.length === 0 ? (
          <Empty description={words.noText} />
        ) : (
          <SearchedText contractId={contractId} lines={lines} place={place} />
        )
      }
    </Answered>
  )
}

type SearchedProps = Props & { readonly lines: readonly string[] }

function SearchedText({ contractId, lines, place }: SearchedProps): ReactNode {
  const [search, setSearch] = useState('')
  const [hit, setHit] = useState(0)
  const pane = useRef<HTMLElement>(null)
  const starts = useMemo(() => lineStarts(lines), [lines])
  const isSearched = search.trim() !== ''
  // The whole text letter by letter: worked out for the first search, not for every look at the contract.
  const folded = useMemo(() => (isSearched ? foldText(lines) : null), [lines, isSearched])
  const hits = useMemo(() => (folded === null ? [] : findInText(folded, search)), [folded, search])
  const { passage, clauseLine, isMissing } = usePlace(contractId, place)
  const current = hits[hit] ?? null

  useEffect(() => {
    const line = passage === null ? clauseLine : lineOf(starts, passage.start)
    if (line !== null) scrollTo(pane.current, line)
  }, [passage, clauseLine, starts])
  useEffect(() => {
    if (current !== null) scrollTo(pane.current, lineOf(starts, current.start))
  }, [current, starts])

  const step = (by: number) =>
    setHit(before => (hits.length === 0 ? 0 : (before + by + hits.length) % hits.length))
  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Flex gap={8} align="center">
        <Input
          allowClear
          placeholder={words.findInText}
          aria-label={words.findInText}
          style={{ flex: 1 }}
          onChange={event => {
            setSearch(event.target.value)
            setHit(0)
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1)
          }}
        />
        {isSearched && (
          <Typography.Text role="status" className="amount">
            {words.hits(hit + 1, hits.length)}
          </Typography.Text>
        )}
        <Button icon={<UpOutlined aria-hidden />} aria-label={words.previousHit} onClick={() => step(-1)} />
        <Button icon={<DownOutlined aria-hidden />} aria-label={words.nextHit} onClick={() => step(1)} />
      </Flex>
      {isMissing && <Typography.Text type="warning">{words.notInText}</Typography.Text>}
      <TextLines
        frame={pane}
        lines={lines}
        starts={starts}
        hits={hits}
        current={current}
        passage={passage}
        clauseLine={clauseLine}
      />
    </Flex>
  )
}

type FoundPlace = {
  readonly passage: TextRange | null
  readonly clauseLine: number | null
  /** Words were sought, and the text has neither them nor the clause. */
  readonly isMissing: boolean
}

const NOWHERE: FoundPlace = { passage: null, clauseLine: null, isMissing: false }

function usePlace(contractId: string, place: TextPlace | null): FoundPlace {
  const asked = useAnswer('contracts.text', {
    contractId,
    ...(place !== null && { clause: place.clause }),
    ...(place !== null && place.quotation !== null && { quotation: place.quotation }),
  })
  return useMemo(() => {
    if (place === null || asked.state !== 'answered') return NOWHERE
    const { passage, clauseLine } = asked.value
    return { passage, clauseLine, isMissing: passage === null && clauseLine === null }
  }, [place, asked])
}

/** Only the pane is scrolled, and at once: the window itself stands still. */
function scrollTo(pane: HTMLElement | null, line: number): void {
  const element = pane?.children.item(line)
  if (pane === null || !(element instanceof HTMLElement)) return
  pane.scrollTop = element.offsetTop - pane.offsetTop - pane.clientHeight / 3
}

// 条款与原文: the terms at the left, the paper at the right; a chosen term is shown where it stands.

import { Flex, Input, Splitter } from 'antd'
import { type ReactNode, useState } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { searchFor } from '../../components/search-text.ts'
import { ContractText, type TextPlace } from './contract-text.tsx'
import { type ListedTerm, TermList } from './term-list.tsx'

type Props = {
  readonly contractId: string
  readonly place: TextPlace | null
  readonly onSee: (place: TextPlace) => void
}

export function TermsTab({ contractId, place, onSee }: Props): ReactNode {
  const asked = useAnswer('contracts.get', { contractId })
  const [search, setSearch] = useState('')
  return (
    <Answered asked={asked}>
      {({ terms }) => (
        <Splitter style={{ height: '100%' }}>
          <Splitter.Panel defaultSize="46%" min="30%" max="65%">
            <Flex vertical gap={8} style={{ height: '100%', paddingInlineEnd: 12 }}>
              <Input
                allowClear
                placeholder={words.findTerm}
                aria-label={words.findTerm}
                onChange={event => setSearch(event.target.value)}
              />
              <TermList terms={terms.filter(matches(search))} onSee={onSee} contractId={contractId} />
            </Flex>
          </Splitter.Panel>
          <Splitter.Panel>
            <div style={{ height: '100%', paddingInlineStart: 12 }}>
              <ContractText key={contractId} contractId={contractId} place={place} />
            </div>
          </Splitter.Panel>
        </Splitter>
      )}
    </Answered>
  )
}

/** Every word of the search must stand somewhere in the term. */
function matches(search: string): (term: ListedTerm) => boolean {
  const isFound = searchFor(search)
  return ({ name, clause, quotation, meaning, sources }) =>
    isFound([
      name,
      clause,
      quotation,
      meaning,
      ...sources.flatMap(source => [source.clause, source.quotation]),
    ])
}

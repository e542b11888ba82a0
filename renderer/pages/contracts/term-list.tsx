// The terms of a contract, one below the other: what each is called, where it stands, its words, how long it holds
// and what is computed from it. Walked with the arrow keys; choosing one shows its words in the text.

import { Button, Empty, Flex, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ListColumn } from '../../../src/base/list-cell.ts'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { termListWords as heads } from '../../../src/wording/window-lists.ts'
import { shownContent } from '../../client/exported-lists.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { useExported } from '../../components/export-lists.tsx'
import type { TextPlace } from './contract-text.tsx'

export type ListedTerm = CallOutput<'contracts.get'>['terms'][number]

type Props = {
  readonly contractId: string
  readonly terms: readonly ListedTerm[]
  readonly onSee: (place: TextPlace) => void
}

export function TermList({ terms, onSee, contractId }: Props): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null)
  useExported(`${contractId} ${words.termsName}`, () => shownContent(handedOut, terms))
  if (terms.length === 0) return <Empty description={words.noTermFound} />
  const choose = (id: string) => {
    setChosen(id)
    const term = terms.find(each => each.id === id)
    if (term !== undefined) onSee({ clause: term.clause, quotation: term.quotation })
  }
  const items = terms.map(term => ({
    key: term.id,
    content: <TermContent term={term} isChosen={term.id === chosen} onSee={onSee} />,
  }))
  return <ChoiceList label={words.tabs.terms} items={items} chosen={chosen} onChoose={choose} />
}

const handedOut: readonly ListColumn<ListedTerm>[] = [
  { title: heads.clause, cell: ({ clause }) => clause },
  { title: heads.name, cell: ({ name }) => name },
  { title: heads.effective, cell: term => effectiveText(term) },
  { title: heads.quotation, cell: ({ quotation }) => quotation },
  { title: heads.meaning, cell: ({ meaning }) => meaning },
]

const effectiveText = ({ effective }: ListedTerm): string =>
  effective === undefined ? words.wholeLife : words.effective(effective.from, effective.until)

type ContentProps = Pick<Props, 'onSee'> & { readonly term: ListedTerm; readonly isChosen: boolean }

function TermContent({ term, isChosen, onSee }: ContentProps): ReactNode {
  return (
    <>
      <TermHeading term={term} />
      <div className={isChosen ? 'secondary' : 'secondary two-lines'} style={{ margin: '2px 0' }}>
        “{term.quotation}”
      </div>
      <div>{term.meaning}</div>
      {isChosen && <OtherSources term={term} onSee={onSee} />}
    </>
  )
}

function TermHeading({ term }: { readonly term: ListedTerm }): ReactNode {
  const { name, clause } = term
  return (
    <Flex gap={8} align="center">
      <strong>{name}</strong>
      <Tag>{words.clauseOf(clause)}</Tag>
      <span className="secondary" style={{ marginInlineStart: 'auto', fontSize: 12 }}>
        {effectiveText(term)}
      </span>
    </Flex>
  )
}

/** A term may rest on several places of the paper. */
function OtherSources({ term: { sources }, onSee }: Pick<Props, 'onSee'> & { readonly term: ListedTerm }) {
  if (sources.length < 2) return null
  return (
    <Flex gap={4} wrap style={{ marginTop: 4 }}>
      {sources.map(({ clause, quotation }) => (
        <Button
          key={`${clause} ${quotation}`}
          size="small"
          title={quotation}
          onClick={event => {
            event.stopPropagation()
            onSee({ clause, quotation })
          }}
        >
          {words.clauseOf(clause)}
        </Button>
      ))}
    </Flex>
  )
}

// Writing a letter: its kind, and of what it says only what the ledger does not know; beside it the draft for review.

import { Empty, Flex, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import type { ListedContract } from '../../components/contract-choice.tsx'
import type { Draft } from './draft.ts'
import type { NoticeKind } from './facts.ts'
import { LetterForm } from './letter-form.tsx'

type Props = {
  readonly contract: ListedContract
  /** The draft that is changed; null for a new letter. */
  readonly draft: Draft | null
  /** The one to begin with. */
  readonly kind: string | null
  readonly today: string
  readonly onSigned: (noticeId: number) => void
  /** It was kept as a draft. */
  readonly onKept: () => void
}

export function NewLetter({ contract, draft, kind: first, today, onSigned, onKept }: Props): ReactNode {
  const asked = useAnswer('notices.kinds', {})
  const [chosen, setChosen] = useState(first)
  return (
    <Answered asked={asked}>
      {({ kinds }) => {
        const offered = kinds.filter(kind => sourcesIn(kind, contract.contractId) !== null)
        const kind = offered.find(each => each.kind === chosen) ?? offered[0]
        if (kind === undefined) return <Empty description={words.onlyOthers} />
        return (
          <LetterForm
            key={kind.kind}
            kind={kind}
            sources={sourcesIn(kind, contract.contractId) ?? []}
            kindChoice={
              <Flex vertical gap={8}>
                <label htmlFor="letter-kind">{words.kind}</label>
                <Select
                  id="letter-kind"
                  disabled={draft !== null}
                  value={kind.kind}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={groupsOf(offered, contract.contractId)}
                  onChange={setChosen}
                />
              </Flex>
            }
            contract={contract}
            draft={draft}
            today={today}
            onSigned={onSigned}
            onKept={onKept}
          />
        )
      }}
    </Answered>
  )
}

type Sources = NoticeKind['contracts'][number]['sources']

/** Null where nothing in the contract gives rise to the kind. */
const sourcesIn = (kind: NoticeKind, contractId: string): Sources | null =>
  kind.contracts.find(each => each.contractId === contractId)?.sources ?? null

function groupsOf(kinds: readonly NoticeKind[], contractId: string) {
  const isAgreed = (kind: NoticeKind) => (sourcesIn(kind, contractId)?.length ?? 0) > 0
  const option = ({ kind, number, title }: NoticeKind) => ({
    value: kind,
    label: words.kindOf(number, title),
  })
  return [
    { label: words.byContract, options: kinds.filter(isAgreed).map(option) },
    { label: words.general, options: kinds.filter(kind => !isAgreed(kind)).map(option) },
  ].filter(({ options }) => options.length > 0)
}

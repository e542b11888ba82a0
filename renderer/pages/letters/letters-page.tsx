// 函件: the letters of a contract and where each stands, the drafts before them, what came in, and the book of what was
// registered; or a letter being written.

import { Button, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { letterTabs } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { takeLetterToWrite } from '../../client/letter-to-write.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice, type ListedContract } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { BookTab } from './book-tab.tsx'
import type { Draft } from './draft.ts'
import { DraftsTab } from './drafts-tab.tsx'
import { IncomingTab } from './incoming-tab.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { NewLetter } from './new-letter.tsx'

type TabName = keyof typeof letterTabs

/** A new letter, of the kind that another page led to, or a draft that is changed. */
type Writing = { readonly draft: Draft | null; readonly kind?: string }

export function LettersPage({ ledger: { today } }: PageProps): ReactNode {
  return (
    <ContractChoice>
      {(contract, choice) => (
        <LettersOf key={contract.contractId} contract={contract} choice={choice} today={today} />
      )}
    </ContractChoice>
  )
}

type Props = { readonly contract: ListedContract; readonly choice: ReactNode; readonly today: string }

function LettersOf({ contract, choice, today }: Props): ReactNode {
  const [tab, setTab] = useState<TabName>('letters')
  const [writing, setWriting] = useState<Writing | null>(() => {
    const kind = takeLetterToWrite(contract.contractId)
    return kind === null ? null : { draft: null, kind }
  })
  const [opened, setOpened] = useState<number | null>(null)
  const { contractId } = contract

  function show(noticeId: number): void {
    setOpened(noticeId)
    setTab('letters')
    setWriting(null)
  }

  if (writing !== null) {
    return (
      <PageFrame controls={choice} extra={<Button onClick={() => setWriting(null)}>{words.back}</Button>}>
        <NewLetter
          contract={contract}
          draft={writing.draft}
          kind={writing.kind ?? writing.draft?.kind ?? null}
          today={today}
          onSigned={show}
          onKept={() => {
            setTab('drafts')
            setWriting(null)
          }}
        />
      </PageFrame>
    )
  }
  const pages: Readonly<Record<TabName, ReactNode>> = {
    letters: <LetterDesk contractId={contractId} today={today} openedId={opened} onOpen={setOpened} />,
    drafts: (
      <DraftsTab
        contractId={contractId}
        today={today}
        onEdit={draft => setWriting({ draft })}
        onSigned={show}
      />
    ),
    incoming: <IncomingTab contractId={contractId} today={today} />,
    book: <BookTab today={today} />,
  }
  return (
    <PageTabs
      labels={letterTabs}
      tab={tab}
      onTurn={setTab}
      right={
        <Flex gap={12} align="center">
          {choice}
          <Button type="primary" onClick={() => setWriting({ draft: null })}>
            {words.write}
          </Button>
        </Flex>
      }
      pages={pages}
    />
  )
}

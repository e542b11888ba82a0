// The letters of a contract at the left, the opened one at the right: its paper, and how it was sent.

import { Empty, Flex, Input, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { everyPage } from '../../client/every-page.ts'
import { call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { IssuedPaper } from '../../components/issued-paper.tsx'
import { type Page, PageButtons } from '../../components/page-buttons.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { CountersignButton } from './countersign-button.tsx'
import { DocxButton } from './docx-button.tsx'
import type { Letter } from './letter.ts'
import { LetterSendings } from './letter-sendings.tsx'
import { LetterTable } from './letter-table.tsx'

type Props = {
  readonly contractId: string
  readonly today: string
  readonly openedId: number | null
  readonly onOpen: (noticeId: number) => void
}

export function LetterDesk({ contractId, today, openedId, onOpen }: Props): ReactNode {
  const [page, setPage] = useState<Page>([])
  const [search, setSearch] = useState('')
  const before = page.at(-1)
  const asked = useAnswer('notices.list', {
    contractId,
    asOf: today,
    ...(before !== undefined && { before }),
  })
  return (
    <Answered asked={asked}>
      {({ notices, hasMore }) => {
        const opened = notices.find(({ noticeId }) => noticeId === openedId)
        return (
          <SideBySide
            width={470}
            chosen={openedId}
            side={
              <>
                <Flex gap={8}>
                  <Input.Search
                    allowClear
                    placeholder={words.search}
                    aria-label={words.search}
                    onChange={event => setSearch(event.target.value)}
                  />
                  <PageButtons
                    page={page}
                    next={hasMore ? notices.at(-1)?.noticeId : undefined}
                    onTurn={setPage}
                  />
                </Flex>
                <LetterTable
                  letters={notices}
                  search={search}
                  openedId={openedId}
                  onOpen={onOpen}
                  everyLetter={() => everyLetterOf(contractId, today)}
                />
              </>
            }
          >
            {opened === undefined ? (
              <Empty description={words.chooseOne} style={{ margin: 'auto' }} />
            ) : (
              <OpenedLetter key={opened.noticeId} letter={opened} today={today} />
            )}
          </SideBySide>
        )
      }}
    </Answered>
  )
}

const everyLetterOf = (contractId: string, asOf: string): Promise<readonly Letter[] | null> =>
  everyPage(async last => {
    const before = last?.noticeId
    const asked = await call('notices.list', { contractId, asOf, ...(before !== undefined && { before }) })
    return asked.ok ? { rows: asked.value.notices, hasMore: asked.value.hasMore } : null
  })

function OpenedLetter({ letter, today }: { readonly letter: Letter; readonly today: string }): ReactNode {
  const { noticeId, title, number } = letter
  const fileName = words.fileName([...(number === null ? [] : [number]), title])
  return (
    <Tabs
      size="small"
      className="fill-tabs"
      style={{ flex: 1, minWidth: 0 }}
      items={[
        {
          key: 'paper',
          label: words.paper,
          children: (
            <IssuedPaper
              documentId={noticeId}
              fileName={fileName}
              title={null}
              actions={
                <>
                  {letter.withdrawn === null && <CountersignButton documentId={noticeId} />}
                  <DocxButton letter={{ noticeId }} fileName={fileName} />
                </>
              }
            />
          ),
        },
        {
          key: 'sending',
          label: words.sending,
          children: <LetterSendings letter={letter} today={today} />,
        },
      ]}
    />
  )
}

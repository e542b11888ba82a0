// The issued papers of a kind, the newest first, a page of them at a time.

import { Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { everyPage } from '../client/every-page.ts'
import { type CallOutput, call } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'
import { type Page, PageButtons } from './page-buttons.tsx'

export type IssuedPaperRow = CallOutput<'documents.list'>['documents'][number]

type Props = {
  readonly kind: 'statement' | 'notice'
  readonly contractId: string
  readonly title: string
  readonly children: (
    papers: readonly IssuedPaperRow[],
    /** Those of every page. */
    everyPaper: () => Promise<readonly IssuedPaperRow[] | null>,
  ) => ReactNode
}

export function IssuedPapers({ kind, contractId, title, children }: Props): ReactNode {
  const [page, setPage] = useState<Page>([])
  const before = page.at(-1)
  const asked = useAnswer('documents.list', { kind, contractId, ...(before !== undefined && { before }) })
  return (
    <Answered asked={asked}>
      {({ documents, hasMore }) => (
        <>
          <Flex gap={8} align="center">
            <Typography.Text strong style={{ flex: 1 }}>
              {title}
            </Typography.Text>
            <PageButtons
              page={page}
              next={hasMore ? documents.at(-1)?.documentId : undefined}
              onTurn={setPage}
            />
          </Flex>
          {children(documents, () => everyPaperOf(kind, contractId))}
        </>
      )}
    </Answered>
  )
}

const everyPaperOf = (kind: Props['kind'], contractId: string): Promise<readonly IssuedPaperRow[] | null> =>
  everyPage(async last => {
    const before = last?.documentId
    const asked = await call('documents.list', { kind, contractId, ...(before !== undefined && { before }) })
    return asked.ok ? { rows: asked.value.documents, hasMore: asked.value.hasMore } : null
  })

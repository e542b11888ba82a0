// The issued papers of a kind, the newest first, a page of them at a time.

import { Button, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { paperWords as words } from '../../src/wording/window-printing.ts'
import type { CallOutput } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'

export type IssuedPaperRow = CallOutput<'documents.list'>['documents'][number]

type Props = {
  readonly kind: 'statement' | 'notice'
  readonly contractId: string
  readonly title: string
  readonly children: (papers: readonly IssuedPaperRow[]) => ReactNode
}

export function IssuedPapers({ kind, contractId, title, children }: Props): ReactNode {
  /** Before which paper each page older than the newest begins. */
  const [pages, setPages] = useState<readonly number[]>([])
  const before = pages.at(-1)
  const asked = useAnswer('documents.list', { kind, contractId, ...(before !== undefined && { before }) })
  return (
    <Answered asked={asked}>
      {({ documents, hasMore }) => (
        <>
          <Flex gap={8} align="center">
            <Typography.Text strong style={{ flex: 1 }}>
              {title}
            </Typography.Text>
            {pages.length > 0 && (
              <Button size="small" onClick={() => setPages(pages.slice(0, -1))}>
                {words.newer}
              </Button>
            )}
            {hasMore && (
              <Button size="small" onClick={() => setPages([...pages, documents.at(-1)?.documentId ?? 0])}>
                {words.older}
              </Button>
            )}
          </Flex>
          {children(documents)}
        </>
      )}
    </Answered>
  )
}

// The statements issued so far of a contract, the newest first; each is opened as it was issued.

import { Button, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { type IssuedPaperRow, IssuedPapers } from '../../components/issued-papers.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import type { ShownStatement } from './shown-statement.ts'

type Props = {
  readonly contractId: string
  readonly shown: ShownStatement | null
  readonly onShow: (statement: ShownStatement) => void
}

export function IssuedStatements({ contractId, shown, onShow }: Props): ReactNode {
  const show = (paper: IssuedPaperRow) => {
    const { documentId, number, period } = paper
    if (number !== null && period !== null) onShow({ documentId, number, ...period })
  }
  return (
    <Flex vertical gap={8} style={{ flex: 1, minHeight: 0 }}>
      <IssuedPapers kind="statement" contractId={contractId} title={words.issuedList}>
        {(papers, everyPaper) => (
          <DataTable
            label={words.issuedList}
            rows={papers}
            rowKey={({ documentId }) => documentId}
            columns={columns(show)}
            width={380}
            emptyText={words.none}
            onOpen={show}
            openedKey={shown?.documentId ?? null}
            everyRow={everyPaper}
          />
        )}
      </IssuedPapers>
    </Flex>
  )
}

const columns = (show: (paper: IssuedPaperRow) => void): readonly TableColumn<IssuedPaperRow>[] => [
  {
    title: words.number,
    key: 'number',
    width: 108,
    render: (_value, paper) => (
      <Button type="link" size="small" className="cell-link" onClick={() => show(paper)}>
        {paper.number}
      </Button>
    ),
  },
  {
    title: words.span,
    key: 'span',
    width: 182,
    cell: ({ period }) => (period === null ? null : words.spanOf(period.from, period.to)),
    render: (_value, { period, recordedAt, recordedBy, sha256 }) => (
      <>
        <div className="day">{period === null ? '' : words.spanOf(period.from, period.to)}</div>
        <Typography.Text
          type="secondary"
          className="chain-head"
          title={`${words.recorded(recordedBy, minuteInChina(recordedAt))}\n${words.hash} ${sha256}`}
        >
          {sha256.slice(0, 12)}
        </Typography.Text>
      </>
    ),
  },
  {
    title: words.closingFen,
    key: 'closing',
    width: 110,
    align: 'right',
    render: (_value, { period }) => (period === null ? null : <Amount fen={period.closingFen} />),
  },
]

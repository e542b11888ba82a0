// The list of letters, each with where it stands.

import { Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { letterStateWords, lettersWords as words } from '../../../src/wording/window-letters.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { searchFor } from '../../components/search-text.ts'
import type { Letter } from './letter.ts'

type Props = {
  readonly letters: readonly Letter[]
  readonly search: string
  readonly openedId: number | null
  readonly onOpen: (noticeId: number) => void
  /** Those of every page. */
  readonly everyLetter: () => Promise<readonly Letter[] | null>
}

export function LetterTable({ letters, search, openedId, onOpen, everyLetter }: Props): ReactNode {
  const found = letters.filter(matches(search))
  return (
    <DataTable
      label={words.list}
      rows={found}
      rowKey={({ noticeId }) => noticeId}
      columns={columns(onOpen)}
      width={450}
      emptyText={letters.length === 0 ? words.none : words.noneFound}
      onOpen={({ noticeId }) => onOpen(noticeId)}
      openedKey={openedId}
      everyRow={async () => (await everyLetter())?.filter(matches(search)) ?? null}
    />
  )
}

/** Every word of the search must be found somewhere in the letter's names. */
function matches(search: string): (letter: Letter) => boolean {
  const isFound = searchFor(search)
  return ({ title, number, documentNumber }) => isFound([title, number, documentNumber])
}

const stateColors = {
  signed: 'default',
  sent: 'processing',
  delivered: 'success',
  'awaiting-reply': 'warning',
  'reply-overdue': 'error',
  answered: 'success',
  withdrawn: 'default',
} as const

export const LetterStateTag = ({ state }: Pick<Letter, 'state'>): ReactNode => (
  <Tag color={stateColors[state]}>{letterStateWords[state]}</Tag>
)

const columns = (onOpen: Props['onOpen']): readonly TableColumn<Letter>[] => [
  {
    title: words.title,
    key: 'title',
    sorter: (a, b) => a.noticeId - b.noticeId,
    render: (_value, { noticeId, title, number, documentNumber }) => (
      <>
        <Typography.Link onClick={() => onOpen(noticeId)}>{title}</Typography.Link>
        <div>
          <Typography.Text type="secondary">
            {[number, documentNumber].filter(each => each !== null).join('　')}
          </Typography.Text>
        </div>
      </>
    ),
  },
  {
    title: words.state,
    dataIndex: 'state',
    width: 130,
    className: 'day',
    sorter: (a, b) => letterStateWords[a.state].localeCompare(letterStateWords[b.state]),
    cell: ({ state, deliveredOn, replyBy }) =>
      [
        letterStateWords[state],
        ...(deliveredOn === null ? [] : [words.deliveredOn(deliveredOn)]),
        ...(replyBy === null ? [] : [words.replyBy(replyBy)]),
      ].join('，'),
    render: (_state, { state, deliveredOn, replyBy }) => (
      <>
        <LetterStateTag state={state} />
        {deliveredOn !== null && <div>{words.deliveredOn(deliveredOn)}</div>}
        {replyBy !== null && <div>{words.replyBy(replyBy)}</div>}
      </>
    ),
  },
]

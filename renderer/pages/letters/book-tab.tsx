// 发文登记簿 of a year: every registered letter with its seal and sending, to be searched, printed and exported.

import { Select, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { letterBookWords as heads, sealInWords, sentInWords } from '../../../src/wording/letter-book.ts'
import { bookWords as words } from '../../../src/wording/window-letter-steps.ts'
import { everyPage } from '../../client/every-page.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { searchFor } from '../../components/search-text.ts'
import { SearchedPage } from '../../components/searched-page.tsx'

type Line = CallOutput<'notices.book'>['lines'][number]

const MOST_SHOWN = 1000
const YEARS_BACK = 10

export function BookTab({ today }: { readonly today: string }): ReactNode {
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [search, setSearch] = useState('')
  const asked = useAnswer('notices.book', { year, limit: MOST_SHOWN })
  return (
    <Answered asked={asked}>
      {({ lines, total }) => {
        const found = lines.filter(matches(search))
        return (
          <SearchedPage
            heading={words.heading(year)}
            searchLabel={words.search}
            onSearch={setSearch}
            controls={
              <Select
                className="no-print"
                aria-label={words.year}
                value={year}
                style={{ width: 110 }}
                options={Array.from({ length: YEARS_BACK + 2 }, (_, back) => {
                  const value = thisYear + 1 - back
                  return { value, label: words.yearNamed(value) }
                })}
                onChange={setYear}
              />
            }
            found={
              <Typography.Text type="secondary">
                {total > lines.length ? words.onlyFirst(lines.length, total) : words.lines(found.length)}
              </Typography.Text>
            }
          >
            <DataTable
              label={words.fileName(year)}
              rows={found}
              rowKey={({ place }) => place}
              columns={columns}
              width={1160}
              everyRow={async () => (await everyLineOf(year))?.filter(matches(search)) ?? null}
              emptyText={lines.length === 0 ? words.none : words.noneFound}
            />
          </SearchedPage>
        )
      }}
    </Answered>
  )
}

const everyLineOf = (year: number): Promise<readonly Line[] | null> =>
  everyPage(async last => {
    const asked = await call('notices.book', { year, offset: last?.place ?? 0, limit: MOST_SHOWN })
    if (!asked.ok) return null
    const { lines, total } = asked.value
    return { rows: lines, hasMore: (lines.at(-1)?.place ?? total) < total }
  })

function matches(search: string): (line: Line) => boolean {
  const isFound = searchFor(search)
  return ({ documentNumber, title, addressee, kindTitle }) =>
    isFound([documentNumber, title, addressee, kindTitle])
}

const columns: readonly TableColumn<Line>[] = [
  { title: heads.place, dataIndex: 'place', width: 60, align: 'right', className: 'amount' },
  {
    title: heads.documentNumber,
    dataIndex: 'documentNumber',
    width: 160,
    sorter: (a, b) => a.documentNumber.localeCompare(b.documentNumber, 'zh-CN', { numeric: true }),
    render: (text: string, { isInForce }) => <Typography.Text delete={!isInForce}>{text}</Typography.Text>,
  },
  {
    title: heads.registeredOn,
    dataIndex: 'registeredOn',
    width: 104,
    className: 'day',
    sorter: (a, b) => a.registeredOn.localeCompare(b.registeredOn),
  },
  { title: heads.letter, dataIndex: 'title' },
  { title: heads.addressee, dataIndex: 'addressee', width: 170 },
  { title: heads.copies, dataIndex: 'copies', width: 60, align: 'right', className: 'amount' },
  {
    title: heads.seals,
    key: 'seals',
    width: 130,
    render: (_value, { seals }) => lines(seals.map(sealInWords)),
  },
  {
    title: heads.sendings,
    key: 'sendings',
    width: 110,
    render: (_value, { sendings }) => lines(sendings.map(sentInWords)),
  },
  { title: heads.deliveredOn, dataIndex: 'deliveredOn', width: 104, className: 'day' },
  { title: heads.remark, dataIndex: 'remark', width: 150 },
]

const lines = (texts: readonly string[]): ReactNode => texts.map(text => <div key={text}>{text}</div>)

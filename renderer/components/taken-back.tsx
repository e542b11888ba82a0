// What was taken back stays in the lists: struck through, with the reason, who and when.

import { Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../src/base/china-time.ts'
import { moneyWords, takenBackInWords } from '../../src/wording/window-money.ts'
import { Amount } from './amount.tsx'
import type { TableColumn } from './list-columns.ts'

export type TakenBack = {
  readonly reason: string
  readonly recordedBy: string
  readonly recordedAt: string
} | null

export const takenBackText = ({ reason, recordedBy, recordedAt }: NonNullable<TakenBack>): string =>
  takenBackInWords(reason, recordedBy, minuteInChina(recordedAt))

export function Struck({
  when,
  children,
}: {
  readonly when: TakenBack
  readonly children: ReactNode
}): ReactNode {
  if (when === null) return children
  return (
    <Typography.Text delete type="secondary">
      {children}
    </Typography.Text>
  )
}

export const StruckAmount = ({
  fen,
  when,
}: {
  readonly fen: number
  readonly when: TakenBack
}): ReactNode => (
  <Struck when={when}>
    <Amount fen={fen} />
  </Struck>
)

type StateProps = { readonly takenBack: TakenBack; readonly word: string; readonly children: ReactNode }

/** `children` while nothing was taken back. */
export function StateOf({ takenBack, word, children }: StateProps): ReactNode {
  if (takenBack === null) return children
  const text = takenBackText(takenBack)
  return (
    <span title={text}>
      <Tag>{word}</Tag>
      {text}
    </span>
  )
}

/** As `StateOf` shows it. */
export const stateText = (when: TakenBack, word: string, inForce: string): string =>
  when === null ? inForce : `${word} ${takenBackText(when)}`

/** For lists whose records are in force or taken back, and nothing between. */
export const stateColumn = <Row,>(
  takenBackOf: (row: Row) => TakenBack,
  takenBack: string,
  inForce: string,
): TableColumn<Row> => ({
  title: moneyWords.state,
  key: 'state',
  ellipsis: true,
  cell: row => stateText(takenBackOf(row), takenBack, inForce),
  render: (_value, row) => (
    <StateOf takenBack={takenBackOf(row)} word={takenBack}>
      {inForce}
    </StateOf>
  ),
})

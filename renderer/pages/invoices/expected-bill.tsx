// What the ledger holds for the months of a bill that is being typed, and by how much the bill differs.

import { Alert, Card, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { billsWords as words } from '../../../src/wording/window-invoices.ts'
import { groupAndCountInWords, groupInWords } from '../../../src/wording/window-money.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'

type Props = {
  readonly contractId: string
  readonly from: string | null
  readonly to: string | null
  readonly amountFen: number | null
}

export function ExpectedBill({ contractId, from, to, amountFen }: Props): ReactNode {
  const isSpan = from !== null && to !== null && from <= to
  const { given } = useLiveAnswer('bills.expected', isSpan ? { contractId, from, to } : null)
  const expected = given?.ok === true ? given.value : null
  return (
    <Card size="small" title={words.expected} style={{ marginBottom: 12 }} aria-live="polite">
      {expected === null ? (
        <Typography.Text type="secondary">{words.expectedEmpty}</Typography.Text>
      ) : (
        <Flex vertical gap={4}>
          {expected.groups.map(group => (
            <Flex key={`${groupInWords(group)} ${group.dueOn}`} justify="space-between" gap={8}>
              <span>{groupAndCountInWords(group)}</span>
              <Amount fen={group.amountFen} />
            </Flex>
          ))}
          <Verdict expectedFen={expected.expectedFen} amountFen={amountFen} />
        </Flex>
      )}
    </Card>
  )
}

function Verdict({
  expectedFen,
  amountFen,
}: {
  readonly expectedFen: number
  readonly amountFen: number | null
}): ReactNode {
  if (expectedFen === 0) return <Alert showIcon type="warning" title={words.nothingCharged} />
  if (amountFen === null) return <Amount fen={expectedFen} />
  const difference = amountFen - expectedFen
  if (difference === 0) return <Alert showIcon type="success" title={words.agrees} />
  const text = yuanText(Math.abs(difference))
  return (
    <Alert showIcon type="warning" title={difference > 0 ? words.differs(text) : words.differsLess(text)} />
  )
}

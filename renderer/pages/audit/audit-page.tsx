// 审计: the ledger checked by itself on demand, with the head of its chain, and the balances of the journal.

import { Alert, Button, Card, Descriptions, Flex, Table, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { problemInWords, auditWords as words } from '../../../src/wording/window-pages.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'

type Verified = CallOutput<'audit.verify'>

export function AuditPage(): ReactNode {
  const [isVerifying, setVerifying] = useState(false)
  const [outcome, setOutcome] = useState<Result<Verified, Refusal> | null>(null)

  async function verify(): Promise<void> {
    setVerifying(true)
    setOutcome(await call('audit.verify', {}))
    setVerifying(false)
  }

  return (
    <Flex vertical gap={16}>
      <Card>
        <Flex gap={16} align="center" justify="space-between">
          <Typography.Text>{words.explained}</Typography.Text>
          <Button type="primary" loading={isVerifying} onClick={verify}>
            {isVerifying ? words.verifying : words.verify}
          </Button>
        </Flex>
        {outcome !== null && <Outcome outcome={outcome} />}
      </Card>
      <Balances />
    </Flex>
  )
}

function Outcome({ outcome }: { readonly outcome: Result<Verified, Refusal> }): ReactNode {
  const style = { marginTop: 16 }
  if (!outcome.ok) return <Alert showIcon type="error" title={refusalInWords(outcome.error)} style={style} />
  const { ok: isSound, problems, entries, lastSeq, head } = outcome.value
  return (
    <>
      <Alert
        showIcon
        type={isSound ? 'success' : 'error'}
        title={isSound ? words.sound : words.unsound(problems.length)}
        description={isSound ? undefined : words.unsoundAdvice}
        style={style}
      />
      <ul>
        {problems.map(problem => (
          <li key={JSON.stringify(problem)}>{problemInWords(problem.kind)}</li>
        ))}
      </ul>
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'records', label: words.records, children: lastSeq },
          { key: 'entries', label: words.entries, children: entries },
          { key: 'head', label: words.head, span: 2, children: <span className="chain-head">{head}</span> },
        ]}
      />
    </>
  )
}

function Balances(): ReactNode {
  const asked = useAnswer('journal.balances', {})
  return (
    <Card title={words.balances} styles={{ body: { padding: 0 } }}>
      <Answered asked={asked}>
        {({ balances }) => (
          <Table
            size="small"
            rowKey="account"
            dataSource={balances}
            pagination={false}
            columns={[
              { title: words.account, dataIndex: 'name' },
              {
                title: words.amount,
                dataIndex: 'amountFen',
                align: 'right',
                render: (amountFen: number) => <Amount fen={amountFen} />,
              },
            ]}
          />
        )}
      </Answered>
    </Card>
  )
}

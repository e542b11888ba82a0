// What verification found: that all is well, or each problem with its place, its time and what to do; where paper was
// compared, first whether it agrees.

import { Alert, Card, Descriptions, Flex, Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import type { Verification, Verified } from './verification.ts'

type Props = { readonly verification: Verification; readonly outcome: Result<Verified, Refusal> }

export function VerificationOutcome({ verification, outcome }: Props): ReactNode {
  if (!outcome.ok) {
    const isCancelled = outcome.error.kind === 'cancelled'
    return (
      <Alert
        showIcon
        type={isCancelled ? 'info' : 'error'}
        title={isCancelled ? words.cancelled : refusalInWords(outcome.error)}
      />
    )
  }
  // That the paper was not found is told by itself, and is no fault of the ledger's own.
  const problems = outcome.value.problems.filter(({ kind }) => kind !== 'anchor-unknown')
  return (
    <Flex vertical gap={12}>
      {verification.anchor !== null && (
        <PaperAnswer verified={outcome.value} isSound={problems.length === 0} />
      )}
      <Alert
        showIcon
        type={problems.length === 0 ? 'success' : 'error'}
        title={problems.length === 0 ? words.sound : words.unsound(problems.length)}
      />
      {outcome.value.placeWarnings.map(each => (
        <Alert key={each} showIcon type="warning" title={each} />
      ))}
      {problems.length > 0 && <Problems problems={problems} />}
      <ChainHead verified={outcome.value} />
    </Flex>
  )
}

type PaperProps = { readonly verified: Verified; readonly isSound: boolean }

function PaperAnswer({ verified: { anchor }, isSound }: PaperProps): ReactNode {
  if (anchor === null || anchor.seq === null) {
    return <Alert showIcon type="error" title={words.anchorMissing} description={words.anchorMissingAdvice} />
  }
  return (
    <Alert
      showIcon
      type={isSound ? 'success' : 'warning'}
      title={words.anchorFound(anchor.seq, anchor.recordedAt)}
      description={isSound ? words.anchorFoundSound : words.anchorFoundUnsound}
    />
  )
}

function Problems({ problems }: { readonly problems: Verified['problems'] }): ReactNode {
  return (
    <Table
      size="small"
      rowKey={problem => JSON.stringify(problem)}
      dataSource={[...problems]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: words.what, key: 'what', width: '24%', render: (_value, { inWords }) => inWords.what },
        { title: words.where, key: 'where', width: '24%', render: (_value, { inWords }) => inWords.where },
        {
          title: words.since,
          key: 'since',
          width: '20%',
          render: (_value, { inWords }) => inWords.since ?? words.sinceUnknown,
        },
        { title: words.advice, key: 'advice', render: (_value, { inWords }) => inWords.advice },
      ]}
    />
  )
}

function ChainHead({ verified }: { readonly verified: Verified }): ReactNode {
  const { lastSeq, entries, head } = verified
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'records', label: words.records, children: lastSeq.toLocaleString('zh-CN') },
          { key: 'entries', label: words.entries, children: entries.toLocaleString('zh-CN') },
          {
            key: 'short',
            label: words.shortHeadLabel,
            span: 2,
            children: (
              <Typography.Text copyable={{ text: (head ?? '').slice(0, 16) }}>
                {words.shortHead(lastSeq, head ?? '')}
              </Typography.Text>
            ),
          },
          {
            key: 'head',
            label: words.head,
            span: 2,
            children: <span className="chain-head">{head}</span>,
          },
        ]}
      />
    </Card>
  )
}

// One open question: what it is about, where the papers leave it open, the form that answers it, and every answer so
// far with who gave it and when.

import { Button, Flex, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { AnswerForm } from './answer-form.tsx'
import type { TextPlace } from './contract-text.tsx'
import { type ListedQuestion, labelOf } from './question.ts'

type Props = {
  readonly question: ListedQuestion
  readonly onSee: (place: TextPlace, contractId: string) => void
}

export function QuestionDetail({ question, onSee }: Props): ReactNode {
  const { contractIds, sources, defaultChoice } = question
  return (
    <>
      <Typography.Title level={5} style={{ marginTop: 0 }}>
        {question.question}
      </Typography.Title>
      <Typography.Paragraph>{`${words.consequence}：${question.consequence}`}</Typography.Paragraph>
      {sources.map(({ clause, quotation }) => (
        <Flex key={`${clause} ${quotation}`} gap={8} align="center" style={{ marginBottom: 8 }}>
          <blockquote className="quotation" style={{ flex: 1 }}>
            {`${words.clauseOf(clause)}：${quotation}`}
          </blockquote>
          <Button size="small" onClick={() => onSee({ clause, quotation }, contractIds[0] ?? '')}>
            {words.seeText}
          </Button>
        </Flex>
      ))}
      <Typography.Paragraph type="secondary">
        {`${words.defaultChoice}：${labelOf(question, defaultChoice)}`}
      </Typography.Paragraph>
      <AnswerForm question={question} />
      <Typography.Title level={5}>{words.history}</Typography.Title>
      <History question={question} />
    </>
  )
}

function History({ question }: { readonly question: ListedQuestion }): ReactNode {
  if (question.history.length === 0) {
    return <Typography.Text type="secondary">{words.noHistory}</Typography.Text>
  }
  return (
    <Timeline
      items={question.history.toReversed().map(given => ({
        key: given.recordedAt,
        content: (
          <>
            <div>{labelOf(question, given.choice)}</div>
            <Typography.Text type="secondary">
              {`${words.answeredBy(given.recordedBy, minuteInChina(given.recordedAt))}　${given.reason ?? words.noReason}`}
            </Typography.Text>
          </>
        ),
      }))}
    />
  )
}

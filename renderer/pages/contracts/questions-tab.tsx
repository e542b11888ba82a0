// 待明确事项: what the contracts leave open, at the left; at the right one of them, to be answered, with every answer
// that was given before. Prices that a change of tax proposes stand first, for they wait for a confirmation too.

import { Card, Checkbox, Empty, Flex, Splitter, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ListColumn } from '../../../src/base/list-cell.ts'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { questionListWords as heads } from '../../../src/wording/window-lists.ts'
import { shownContent } from '../../client/exported-lists.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { useExported } from '../../components/export-lists.tsx'
import type { TextPlace } from './contract-text.tsx'
import { PriceProposals } from './price-proposals.tsx'
import { type ListedQuestion, labelOf } from './question.ts'
import { QuestionDetail } from './question-detail.tsx'

type Props = {
  readonly contractId: string
  readonly onSee: (place: TextPlace, contractId: string) => void
}

/** No question has this id. */
const PROPOSALS = 'prices'

export function QuestionsTab({ contractId, onSee }: Props): ReactNode {
  const asked = useAnswer('questions.list', {})
  const prices = useAnswer('prices.proposals', { contractId })
  const proposals = prices.state === 'answered' ? prices.value.proposals : []
  const [openOnly, setOpenOnly] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Answered asked={asked}>
      {({ questions }) => {
        const open = questions.filter(({ choice }) => choice === null)
        const shown = openOnly ? open : questions
        const question = questions.find(({ questionId }) => questionId === chosen)
        return (
          <Splitter style={{ height: '100%' }}>
            <Splitter.Panel defaultSize="40%" min="25%" max="60%">
              <Flex vertical gap={8} style={{ height: '100%', paddingInlineEnd: 12 }}>
                <Flex justify="space-between">
                  <Checkbox checked={openOnly} onChange={event => setOpenOnly(event.target.checked)}>
                    {words.openOnly}
                  </Checkbox>
                  <Typography.Text>{words.questionCount(open.length, questions.length)}</Typography.Text>
                </Flex>
                <QuestionList
                  questions={shown}
                  chosen={chosen}
                  onChoose={setChosen}
                  proposals={proposals.length}
                />
              </Flex>
            </Splitter.Panel>
            <Splitter.Panel>
              <div className="scroll-pane" style={{ height: '100%', paddingInlineStart: 12 }}>
                {chosen === PROPOSALS && proposals.length > 0 ? (
                  <PriceProposals contractId={contractId} proposals={proposals} onSee={onSee} />
                ) : question === undefined ? (
                  <Empty description={words.chooseQuestion} style={{ marginTop: 80 }} />
                ) : (
                  <Card title={question.questionId} key={question.questionId}>
                    <QuestionDetail question={question} onSee={onSee} />
                  </Card>
                )}
              </div>
            </Splitter.Panel>
          </Splitter>
        )
      }}
    </Answered>
  )
}

type ListProps = {
  readonly questions: readonly ListedQuestion[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly proposals: number
}

function QuestionList({ questions, chosen, onChoose, proposals }: ListProps): ReactNode {
  useExported(words.tabs.questions, () => shownContent(handedOut, questions))
  const prices = { key: PROPOSALS, content: <Typography.Text strong>{words.proposals}</Typography.Text> }
  const items = [
    ...(proposals > 0 ? [prices] : []),
    ...questions.map(question => ({
      key: question.questionId,
      content: <QuestionHeading question={question} />,
    })),
  ]
  if (items.length === 0) return <Empty description={words.noOpenQuestions} />
  return <ChoiceList label={words.tabs.questions} items={items} chosen={chosen} onChoose={onChoose} />
}

const lastAnswer = ({ history }: ListedQuestion) => history.at(-1)

const handedOut: readonly ListColumn<ListedQuestion>[] = [
  { title: heads.number, cell: ({ questionId }) => questionId },
  { title: heads.contracts, cell: ({ contractIds }) => contractIds.join('、') },
  { title: heads.state, cell: ({ choice }) => (choice === null ? words.open : words.answered) },
  { title: heads.question, cell: ({ question }) => question },
  { title: heads.consequence, cell: ({ consequence }) => consequence },
  { title: heads.answer, cell: question => labelOf(question, question.choice ?? question.defaultChoice) },
  { title: heads.reason, cell: question => lastAnswer(question)?.reason ?? null },
  { title: heads.answeredBy, cell: question => lastAnswer(question)?.recordedBy ?? null },
  { title: heads.clauses, cell: ({ sources }) => sources.map(({ clause }) => clause).join('、') },
]

function QuestionHeading({
  question: { questionId, question, choice, contractIds },
}: {
  question: ListedQuestion
}) {
  return (
    <>
      <Flex gap={6} align="center">
        <StateTag isOpen={choice === null} />
        <Typography.Text type="secondary">{`${contractIds.join('、')}　${questionId}`}</Typography.Text>
      </Flex>
      <div>{question}</div>
    </>
  )
}

function StateTag({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  return <Tag color={isOpen ? 'warning' : 'success'}>{isOpen ? words.open : words.answered}</Tag>
}

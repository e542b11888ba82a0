// What the contracts leave open and nobody has answered yet: figures rest on a default until somebody does.

import { Card, Empty, Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import { overviewWords as words } from '../../../src/wording/window-overview.ts'
import type { PageProps } from '../../client/page-props.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { PageLink } from './page-link.tsx'

type Props = Pick<PageProps, 'onTurnTo'> & { readonly titles: ReadonlyMap<string, string> }

export function QuestionsCard({ titles, onTurnTo }: Props): ReactNode {
  const asked = useAnswer('questions.list', {})
  const open = asked.state === 'answered' ? asked.value.questions.filter(each => each.choice === null) : []
  return (
    <Card
      size="small"
      title={words.questions}
      extra={
        <>
          {open.length > 0 && <span className="secondary">{words.openQuestions(open.length)}</span>}
          <PageLink page="contracts" onOpen={() => onTurnTo('contracts')} />
        </>
      }
      styles={{ body: { padding: 0 } }}
    >
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
        tabIndex={0}
        aria-label={words.questions}
        style={{ maxHeight: 300, overflow: 'auto', padding: 12 }}
      >
        <Answered asked={asked}>
          {() =>
            open.length === 0 ? (
              <Empty description={words.noQuestions} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            ) : (
              open.map(({ questionId, question, consequence, contractIds }) => (
                <Flex key={questionId} gap={8} align="start" style={{ marginBottom: 10 }}>
                  <Tag>
                    {contractIds.length === titles.size ? words.severalContracts : contractIds.join('、')}
                  </Tag>
                  <div>
                    <div>{question}</div>
                    <span className="secondary">{consequence}</span>
                  </div>
                </Flex>
              ))
            )
          }
        </Answered>
      </section>
    </Card>
  )
}

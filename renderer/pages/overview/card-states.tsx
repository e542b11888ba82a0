// A contract's cards by their state today; nothing for a contract that has no cards.

import { Flex, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { cardStateWords } from '../../../src/wording/window-cards.ts'
import { overviewWords as words } from '../../../src/wording/window-overview.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'

type Props = { readonly contractId: string; readonly today: CalendarDate }

export function CardStates({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('cards.list', { contractId, asOf: today })
  if (asked.state === 'answered' && asked.value.cards.length === 0) return null
  return (
    <Flex align="center" gap={8}>
      <Answered asked={asked}>
        {({ cards }) => (
          <>
            <span className="secondary">{words.cards}</span>
            <span>{words.cardsOf(cards.length)}</span>
            {Object.entries(cardStateWords).map(([state, word]) => {
              const count = cards.filter(card => card.state === state).length
              return count === 0 ? null : (
                <Tag key={state}>
                  {word} {count}
                </Tag>
              )
            })}
          </>
        )}
      </Answered>
    </Flex>
  )
}

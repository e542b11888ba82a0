// What the events in the form would mean: in the contract's words and in money, or why they cannot be recorded.

import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { cardEventWords as words } from '../../../src/wording/window-cards.ts'
import type { CallInput, CallOutput } from '../../client/procedures.ts'
import { type Asked, useAnswer } from '../../client/use-answer.ts'
import { useSettled } from '../../client/use-settled.ts'
import { OpenQuestionsNote } from '../../components/open-questions-note.tsx'

type Preview = Asked<CallOutput<'cards.preview'>>

/** Null while the form is not filled in. */
export function useEventPreview(
  events: CallInput<'cards.record'>['events'] | null,
  today: string,
): Preview | null {
  const { settled, isSettled } = useSettled({ events: events ?? [], asOf: today })
  const asked = useAnswer('cards.preview', settled)
  if (events === null) return null
  return isSettled ? asked : { state: 'loading' }
}

export function EventPreview({ asked }: { readonly asked: Preview }): ReactNode {
  const space = { marginBottom: 12 }
  if (asked.state === 'loading') return <Alert type="info" title={words.checking} style={space} />
  if (asked.state === 'refused') {
    return (
      <Alert
        showIcon
        type="error"
        title={words.refused}
        description={refusalInWords(asked.refusal)}
        style={space}
      />
    )
  }
  const { sentences, warnings, openQuestions } = asked.value
  return (
    <>
      <Alert
        showIcon
        type="info"
        title={words.meaning}
        description={
          <>
            {sentences.map(sentence => (
              <div key={sentence}>{sentence}</div>
            ))}
            <OpenQuestionsNote ids={openQuestions} />
          </>
        }
        style={space}
      />
      {warnings.map(({ message }) => (
        <Alert key={message} showIcon type="warning" title={message} style={space} />
      ))}
    </>
  )
}

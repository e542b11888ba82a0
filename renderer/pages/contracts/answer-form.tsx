// The form that answers a question: one of its choices, or a day or words of the clerk's own where the question takes
// them, always with a reason. Says beforehand whether figures will change.

import { Alert, Form, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { type ListedQuestion, labelOf } from './question.ts'

type Fields = { readonly choice: string; readonly free: string | null; readonly reason: string }

/** The radio button for what is not listed; no choice has this id, for what is typed is trimmed. */
const FREE = ' '

export function AnswerForm({ question }: { readonly question: ListedQuestion }): ReactNode {
  const { questionId, choices, freeChoice } = question
  const initial = fieldsOf(question)
  const [typed, setTyped] = useState(initial)

  async function answer(fields: Fields) {
    const choice = choiceOf(fields)
    const reason = fields.reason.trim()
    return await recordOrPropose('questions.answer', { questionId, choice, reason }, () => ({
      said: words.saved(questionId, labelOf(question, choice)),
    }))
  }

  return (
    <CommandForm<Fields>
      draft={`answer ${questionId}`}
      initial={initial}
      submitText={words.save}
      onSubmit={answer}
      onChange={setTyped}
    >
      <Form.Item name="choice" label={words.choice} rules={[required]}>
        <Radio.Group
          style={{ display: 'flex', flexDirection: 'column', gap: 6 }}
          options={[
            ...choices.map(({ id, label }) => ({ value: id, label })),
            ...(freeChoice === null
              ? []
              : [{ value: FREE, label: freeChoice === 'date' ? words.otherDate : words.otherText }]),
          ]}
        />
      </Form.Item>
      {freeChoice !== null && typed.choice === FREE && (
        <Form.Item name="free" rules={[required]}>
          {freeChoice === 'date' ? (
            <DateInput aria-label={words.otherDate} />
          ) : (
            <Input aria-label={words.otherText} maxLength={200} />
          )}
        </Form.Item>
      )}
      <Form.Item name="reason" label={words.reason} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={words.reasonHint} />
      </Form.Item>
      <Consequence question={question} choice={choiceOf(typed)} />
    </CommandForm>
  )
}

const required = { required: true, message: formWords.required }

const choiceOf = ({ choice, free }: Fields): string => (choice === FREE ? (free ?? '').trim() : choice)

function fieldsOf({ choice, choices }: ListedQuestion): Fields {
  const isListed = choice === null || choices.some(({ id }) => id === choice)
  return isListed
    ? { choice: choice ?? '', free: null, reason: '' }
    : { choice: FREE, free: choice, reason: '' }
}

type ConsequenceProps = { readonly question: ListedQuestion; readonly choice: string }

function Consequence({ question, choice }: ConsequenceProps): ReactNode {
  if (choice === '') return null
  const isSame = choice === (question.choice ?? question.defaultChoice)
  const moves = !isSame && !question.onlyNoted
  return (
    <Alert
      showIcon
      type={moves ? 'warning' : 'info'}
      title={moves ? words.figuresChange : isSame ? words.figuresStay : words.figuresNoted}
      style={{ marginBottom: 12 }}
    />
  )
}

// Asks the host what it would make of the form: puts each problem at its field, or shows what was read.

import { Alert, Button, Form, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../../src/api/refusals.ts'
import { formProblemWords } from '../../../../src/wording/contract-refusals.ts'
import { refusalInWords } from '../../../../src/wording/refusals.ts'
import {
  contractsWords,
  severityWords,
  newContractWords as words,
} from '../../../../src/wording/window-contracts.ts'
import { type CallOutput, call } from '../../../client/procedures.ts'
import { type Fields, fieldPathOf, fieldsToForm } from './fields.ts'

export type Composed = CallOutput<'contracts.compose'>

type Props = { readonly composed: Composed | null; readonly onComposed: (composed: Composed) => void }

export function CheckButton({ composed, onComposed }: Props): ReactNode {
  const form = Form.useFormInstance<Fields>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function check(): Promise<void> {
    setRefusal(null)
    // Those of the last check would else stay at fields that have no rule of their own.
    form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })))
    const fields = await form.validateFields().catch(() => null)
    if (fields === null) {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
      if (first !== undefined) form.scrollToField(first.name, { block: 'center' })
      return
    }
    const asked = JSON.stringify(form.getFieldsValue())
    const answer = await call('contracts.compose', fieldsToForm(fields))
    // What was typed meanwhile is not what was read.
    if (JSON.stringify(form.getFieldsValue()) !== asked) return
    if (answer.ok) {
      onComposed(answer.value)
      return
    }
    const problems = problemsOf(answer.error)
    form.setFields(problems.map(({ path, message }) => ({ name: path as never, errors: [message] })))
    const [first] = problems
    if (first !== undefined) form.scrollToField(first.path as never, { block: 'center' })
    setRefusal(answer.error)
  }

  return (
    <>
      <Button onClick={check}>{words.check}</Button>
      {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
      {composed === null ? (
        <Typography.Text type="secondary">{words.checkHint}</Typography.Text>
      ) : (
        <Preview composed={composed} />
      )}
    </>
  )
}

type FieldProblem = { readonly path: (string | number)[]; readonly message: string }

function problemsOf(refusal: Refusal): readonly FieldProblem[] {
  if (refusal.kind === 'contract-form-refused') {
    return refusal.problems.map(({ field, kind }) => ({
      path: fieldPathOf(field),
      message: formProblemWords[kind],
    }))
  }
  if (refusal.kind !== 'invalid-input') return []
  return [{ path: fieldPathOf(refusal.path), message: refusalInWords(refusal) }]
}

function Preview({ composed: { terms, questions, findings } }: { readonly composed: Composed }): ReactNode {
  return (
    <>
      <Typography.Text strong>{words.readAs}</Typography.Text>
      <ul style={{ margin: 0 }}>
        {terms.map(({ name, clause, meaning }) => (
          <li key={name}>
            <strong>{name}</strong>
            {`（${contractsWords.clauseOf(clause)}）${meaning}`}
          </li>
        ))}
        {questions.map(({ questionId, clause, meaning }) => (
          <li key={questionId}>
            <strong>{`${contractsWords.tabs.questions} ${questionId}`}</strong>
            {`（${contractsWords.clauseOf(clause)}）${meaning}`}
          </li>
        ))}
      </ul>
      {findings.length === 0 ? (
        <Alert showIcon type="success" title={words.noFindings} />
      ) : (
        <Alert
          showIcon
          type="warning"
          title={words.findings}
          description={findings.map(({ severity, message }) => (
            <div key={message}>{`${severityWords[severity]}：${message}`}</div>
          ))}
        />
      )}
    </>
  )
}

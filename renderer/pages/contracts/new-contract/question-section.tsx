// What the paper leaves open: a question, what holds until it is answered, and what else may be answered. An answer either
// settles a field of this form or is only noted.

import { Col, Form, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { contractClauseWords as words } from '../../../../src/wording/window-contract-clauses.ts'
import { settledWords } from '../../../../src/wording/window-settled-fields.ts'
import { useFillForm } from '../../../components/fill-form.ts'
import { noQuestion } from './empty-fields.ts'
import { TickedSection } from './optional-section.tsx'
import { Choice, SourceFields, TextField } from './plain-fields.tsx'
import { Rows } from './rows.tsx'

/** What `questions.answer` takes. */
const LONGEST_ANSWER = 200

export function QuestionSection(): ReactNode {
  return (
    <TickedSection part="questions" title={words.questions}>
      <p className="secondary">{words.questionsHint}</p>
      <Rows path={['questions', 'rows']} empty={noQuestion} addText={words.addQuestion}>
        {name => <Question name={name} />}
      </Rows>
    </TickedSection>
  )
}

function Question({ name }: { readonly name: number }): ReactNode {
  const settles: keyof typeof settledWords | null =
    Form.useWatch(['questions', 'rows', name, 'settles']) ?? null
  return (
    <>
      <TextField name={[name, 'question']} label={words.question} />
      <Row gutter={12}>
        <Col span={12}>
          <TextField name={[name, 'consequence']} label={words.consequence} />
        </Col>
        <Col span={12}>
          <Settles name={name} />
        </Col>
      </Row>
      <TextField
        name={[name, 'meanwhile']}
        label={settles === null ? words.meanwhile : words.meanwhileSettled}
        longest={LONGEST_ANSWER}
      />
      <Rows path={[name, 'others']} empty={{}} addText={words.addAnswer}>
        {(other, index) => (
          <Row gutter={12}>
            <Col span={settles === null ? 24 : 14}>
              <TextField
                name={[other, 'label']}
                label={words.otherAnswer(index + 1)}
                longest={LONGEST_ANSWER}
              />
            </Col>
            {settles !== null && (
              <Col span={10}>
                <Choice
                  name={[other, 'value']}
                  label={words.settledAs}
                  labels={settledWords[settles].values}
                />
              </Col>
            )}
          </Row>
        )}
      </Rows>
      <SourceFields name={[name]} path={['questions', 'rows', name]} />
    </>
  )
}

/** The values of one field are none of another's. */
function Settles({ name }: { readonly name: number }): ReactNode {
  const form = Form.useFormInstance()
  const fill = useFillForm()
  const others = ['questions', 'rows', name, 'others']
  const forgetValues = () => {
    const typed: readonly object[] = form.getFieldValue(others) ?? []
    form.setFieldValue(
      others,
      typed.map(answer => ({ ...answer, value: undefined })),
    )
    // Told like what is typed, or the draft would keep the values of the other field.
    fill({})
  }
  return (
    <Form.Item name={[name, 'settles']} label={words.settles}>
      <Select
        allowClear
        placeholder={words.settlesNothing}
        onChange={forgetValues}
        options={Object.entries(settledWords).map(([value, { name: label }]) => ({ value, label }))}
      />
    </Form.Item>
  )
}

// 新建合同: the form at the left, the paper at the right. It is recorded only after the host has read it and said what
// it read; what was typed is kept until then.

import { Alert, Card, Col, Flex, Form, Input, Row, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { ok } from '../../../../src/base/result.ts'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { formWords } from '../../../../src/wording/window-pages.ts'
import { call } from '../../../client/procedures.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { Answered } from '../../../components/answered.tsx'
import { CommandForm } from '../../../components/command-form.tsx'
import { CheckButton, type Composed } from './check-button.tsx'
import { ClauseSections } from './clause-sections.tsx'
import { emptyFields } from './empty-fields.ts'
import { FeeSections } from './fee-sections.tsx'
import type { Fields } from './fields.ts'
import { PartySection } from './party-section.tsx'
import { DayField, TextField } from './plain-fields.tsx'
import { QuestionSection } from './question-section.tsx'
import { DeliverySection, TermSection } from './term-sections.tsx'

type Props = { readonly user: string; readonly onAdded: (contractId: string) => void }

export function NewContractTab({ user, onAdded }: Props): ReactNode {
  const asked = useAnswer('users.list', {})
  return (
    <Answered asked={asked}>
      {({ users }) =>
        users.find(({ name }) => name === user)?.roles.includes('administrator') === true ? (
          <NewContract onAdded={onAdded} />
        ) : (
          <Alert showIcon type="info" title={words.administratorsOnly} />
        )
      }
    </Answered>
  )
}

function NewContract({ onAdded }: Pick<Props, 'onAdded'>): ReactNode {
  const [composed, setComposed] = useState<Composed | null>(null)

  async function add() {
    const added = await call('contracts.add', { pack: composed?.pack })
    if (!added.ok) return added
    onAdded(added.value.contractId)
    return ok({ said: words.added(added.value.contractId) })
  }

  return (
    <div className="scroll-pane" style={{ height: '100%' }}>
      <Alert showIcon type="info" title={words.offered} style={{ marginBottom: 12 }} />
      <CommandForm<Fields>
        draft="new-contract"
        initial={emptyFields}
        submitText={words.add}
        isSubmittable={composed !== null}
        onSubmit={add}
        onChange={() => setComposed(null)}
      >
        <Row gutter={16} style={{ margin: 0 }}>
          <Col span={14}>
            <Flex vertical gap={12}>
              <HeadSection />
              <PartySection party="buyer" />
              <PartySection party="supplier" />
              <TermSection />
              <FeeSections />
              {/* What makes nothing payable is told here: it belongs to no single field. */}
              <Form.Item name="charges" className="errors-only" style={{ marginBottom: 0 }}>
                <input type="hidden" />
              </Form.Item>
              <DeliverySection />
              <ClauseSections />
              <QuestionSection />
            </Flex>
          </Col>
          <Col span={10}>
            <Paper />
          </Col>
        </Row>
        <Flex vertical gap={12} align="start" style={{ margin: '16px 0' }}>
          <CheckButton composed={composed} onComposed={setComposed} />
        </Flex>
      </CommandForm>
    </div>
  )
}

function HeadSection(): ReactNode {
  return (
    <Card size="small" title={words.head}>
      <TextField name={['title']} label={words.title} />
      <Row gutter={12}>
        <Col span={12}>
          <TextField
            name={['contractId']}
            label={words.contractId}
            placeholder={words.contractIdHint}
            longest={12}
          />
        </Col>
        <Col span={12}>
          <TextField name={['shortTitle']} label={words.shortTitle} />
        </Col>
        <Col span={8}>
          <DayField name={['signedOn']} label={words.signedOn} />
        </Col>
        <Col span={8}>
          <TextField
            name={['signedClause']}
            label={words.signedClause}
            placeholder={words.clausePlaceholder}
            longest={40}
          />
        </Col>
        <Col span={8}>
          <Form.Item name={['clauseStyle']} label={words.clauseStyle}>
            <Select
              options={Object.entries(words.clauseStyles).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
        </Col>
      </Row>
    </Card>
  )
}

/** Stays in sight while the form is scrolled. */
function Paper(): ReactNode {
  return (
    <div style={{ position: 'sticky', top: 0 }}>
      <Form.Item
        name="text"
        label={words.text}
        extra={words.textHint}
        rules={[{ required: true, whitespace: true, message: formWords.required }]}
      >
        <Input.TextArea style={{ height: 'calc(100vh - 250px)', resize: 'none' }} />
      </Form.Item>
    </div>
  )
}

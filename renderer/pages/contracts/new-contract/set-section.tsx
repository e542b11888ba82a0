// How many sets of each service a contract supplies, and the contract whose cards they should equal.

import { Col, Form, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { contractClauseWords as words } from '../../../../src/wording/window-contract-clauses.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { noRow } from './empty-fields.ts'
import { TickedSection } from './optional-section.tsx'
import { SourceFields, TextField, WholeNumberField } from './plain-fields.tsx'
import { Rows } from './rows.tsx'

export function SetSection(): ReactNode {
  return (
    <TickedSection part="suppliedSets" title={words.suppliedSets}>
      <p className="secondary">{words.suppliedSetsHint}</p>
      <Rows path={['suppliedSets', 'sets']} empty={noRow} addText={words.addSet}>
        {name => (
          <>
            <Row gutter={12}>
              <Col span={18}>
                <TextField name={[name, 'name']} label={words.setName} longest={100} />
              </Col>
              <Col span={6}>
                <WholeNumberField name={[name, 'count']} label={words.setCount} least={1} most={1_000_000} />
              </Col>
            </Row>
            <SourceFields name={[name]} path={['suppliedSets', 'sets', name]} />
          </>
        )}
      </Rows>
      <EqualCards />
    </TickedSection>
  )
}

type CardTotal = { readonly contractId: string; readonly termId: string }

/** Only of contracts that state how many cards they are about. */
function EqualCards(): ReactNode {
  const asked = useAnswer('contracts.list', {})
  const counting =
    asked.state === 'answered'
      ? asked.value.contracts.flatMap(({ contractId, shortTitle, statedCards }) =>
          statedCards === null ? [] : [{ contractId, shortTitle, ...statedCards }],
        )
      : []
  const totalOf = (chosen: string | undefined): CardTotal | null => {
    const found = counting.find(({ contractId }) => contractId === chosen)
    return found === undefined ? null : { contractId: found.contractId, termId: found.termId }
  }
  return (
    <Form.Item
      name={['suppliedSets', 'equalsCardsOf']}
      label={words.equalsCardsOf}
      getValueProps={(total: CardTotal | null | undefined) => ({ value: total?.contractId })}
      normalize={totalOf}
    >
      <Select
        allowClear
        placeholder={words.noComparison}
        options={counting.map(({ contractId, shortTitle, cards }) => ({
          value: contractId,
          label: words.cardsOf(shortTitle, cards),
        }))}
      />
    </Form.Item>
  )
}

// What is charged for cards besides their fee by the period: resting, replaced, the card itself, more traffic than is
// included; and what becomes of those that lie unused.

import { Checkbox, Col, Form, Input, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { replacementCauseWords } from '../../../../src/wording/card-refusals.ts'
import { contractClauseWords as clauseWords } from '../../../../src/wording/window-contract-clauses.ts'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { AmountField } from '../../../components/amount-field.tsx'
import { DueFields } from './due-fields.tsx'
import { OptionalSection } from './optional-section.tsx'
import { Choice, optionsOf, TextField, WholeNumberField } from './plain-fields.tsx'

const DUE = ['by-bill', 'days-after-period-end'] as const

export function CardSections(): ReactNode {
  return (
    <>
      <OptionalSection part="suspensionFee" title={words.suspensionFee}>
        <Row gutter={12}>
          <Col span={8}>
            <AmountField name={['suspensionFee', 'unitPrice']} label={words.holdPrice} />
          </Col>
          <Col span={6}>
            <WholeNumberField
              name={['suspensionFee', 'maximumMonths']}
              label={words.maximumMonths}
              least={1}
              most={120}
            />
          </Col>
          <Col span={10}>
            <Choice name={['suspensionFee', 'mode']} label={words.holdMode} labels={words.holdModes} />
          </Col>
        </Row>
      </OptionalSection>
      <OptionalSection part="replacementFee" title={words.replacementFee}>
        <Row gutter={12}>
          <Col span={8}>
            <AmountField name={['replacementFee', 'unitPrice']} label={words.perCard} />
          </Col>
          <Col span={16}>
            <Form.Item name={['replacementFee', 'freeCauses']} label={words.freeCauses}>
              <Checkbox.Group options={optionsOf(replacementCauseWords)} />
            </Form.Item>
          </Col>
        </Row>
        <DueFields part="replacementFee" kinds={DUE} />
      </OptionalSection>
      <OptionalSection part="cardPrice" title={words.cardPrice}>
        <Row gutter={12}>
          <Col span={8}>
            <AmountField name={['cardPrice', 'unitPrice']} label={words.perCard} />
          </Col>
          <Col span={8}>
            <TextField name={['cardPrice', 'cardType']} label={words.cardType} longest={20} />
          </Col>
          <Col span={8}>
            <Choice name={['cardPrice', 'raised']} label={words.raised} labels={words.raisedCard} />
          </Col>
        </Row>
        <DueFields part="cardPrice" kinds={DUE} />
      </OptionalSection>
      <OptionalSection part="overage" title={words.overage}>
        <Overage />
      </OptionalSection>
      <OptionalSection part="autoActivation" title={clauseWords.autoActivation}>
        <p className="secondary">{clauseWords.autoActivationHint}</p>
        <WholeNumberField
          name={['autoActivation', 'afterMonths']}
          label={clauseWords.afterMonths}
          most={120}
        />
      </OptionalSection>
    </>
  )
}

function Overage(): ReactNode {
  return (
    <>
      <Row gutter={12}>
        <Col span={6}>
          <WholeNumberField name={['overage', 'includedGigabytes']} label={words.included} most={1_000_000} />
        </Col>
        <Col span={5}>
          <Form.Item name={['overage', 'megabytesPerGigabyte']} label={words.perGigabyte}>
            <Select
              options={Object.entries(words.perGigabytes).map(([value, label]) => ({
                value: Number(value),
                label,
              }))}
            />
          </Form.Item>
        </Col>
        <Col span={6}>
          <Form.Item
            name={['overage', 'yuanPerMegabyte']}
            label={words.yuanPerMegabyte}
            rules={[{ required: true, pattern: /^\d{1,6}(\.\d{1,6})?$/, message: words.notDecimal }]}
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Form.Item>
        </Col>
        <Col span={7}>
          <Choice name={['overage', 'raised']} label={words.raised} labels={words.raisedOverage} />
        </Col>
      </Row>
      <DueFields part="overage" kinds={DUE} />
    </>
  )
}

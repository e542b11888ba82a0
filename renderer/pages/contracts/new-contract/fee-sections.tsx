// What makes money due under a contract: its total, instalments, a fee by the period, a fee by the card, and what late
// payment costs.

import { Col, Form, Input, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { parseTypedRate } from '../../../../src/base/typed-text.ts'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { AmountField } from '../../../components/amount-field.tsx'
import { CardSections } from './card-sections.tsx'
import { DueFields } from './due-fields.tsx'
import { OptionalSection } from './optional-section.tsx'
import { Choice, DayField, WholeNumberField } from './plain-fields.tsx'
import { Rows } from './rows.tsx'

export function FeeSections(): ReactNode {
  return (
    <>
      <OptionalSection part="total" title={words.total}>
        <AmountField name={['total', 'amount']} label={words.amount} />
      </OptionalSection>
      <OptionalSection part="instalments" title={words.instalments}>
        <InstalmentRows />
        <DueFields part="instalments" kinds={['after-milestones', 'by-bill']} />
      </OptionalSection>
      <OptionalSection part="recurringFee" title={words.recurringFee}>
        <RecurringFee />
      </OptionalSection>
      <OptionalSection part="cardFee" title={words.cardFee}>
        <CardFee />
      </OptionalSection>
      <CardSections />
      <OptionalSection part="lateFee" title={words.lateFee}>
        <LateFee />
      </OptionalSection>
    </>
  )
}

function InstalmentRows(): ReactNode {
  return (
    <Rows path={['instalments', 'rows']} empty={{ amount: '', forecastOn: '' }} addText={words.addRow}>
      {(name, index) => (
        <Row gutter={12}>
          <Col span={12}>
            <AmountField
              name={[name, 'amount']}
              path={['instalments', 'rows', name, 'amount']}
              label={words.instalment(index + 1)}
            />
          </Col>
          <Col span={12}>
            <DayField name={[name, 'forecastOn']} label={words.forecastOn} />
          </Col>
        </Row>
      )}
    </Rows>
  )
}

function RecurringFee(): ReactNode {
  return (
    <>
      <Row gutter={12}>
        <Col span={12}>
          <AmountField name={['recurringFee', 'amount']} label={words.feeAmount} />
        </Col>
        <Col span={12}>
          <DayField name={['recurringFee', 'firstMonth']} label={words.firstMonth} picker="month" />
        </Col>
        <Col span={12}>
          <WholeNumberField
            name={['recurringFee', 'everyMonths']}
            label={words.everyMonths}
            least={1}
            most={12}
          />
        </Col>
        <Col span={12}>
          <WholeNumberField name={['recurringFee', 'periods']} label={words.periods} least={1} most={600} />
        </Col>
      </Row>
      <DueFields part="recurringFee" kinds={['days-after-period-end', 'after-milestones', 'by-bill']} />
    </>
  )
}

export const VAT_RATES = [
  { value: '0.01', label: '1%' },
  { value: '0.03', label: '3%' },
  { value: '0.06', label: '6%' },
  { value: '0.09', label: '9%' },
  { value: '0.13', label: '13%' },
]

function CardFee(): ReactNode {
  return (
    <>
      <Row gutter={12}>
        <Col span={12}>
          <AmountField name={['cardFee', 'unitPrice']} label={words.unitPrice} />
        </Col>
        <Col span={12}>
          <Form.Item name={['cardFee', 'vatRate']} label={words.vatRate}>
            <Select options={VAT_RATES} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <WholeNumberField name={['cardFee', 'everyMonths']} label={words.everyMonths} least={1} most={12} />
        </Col>
        <Col span={12}>
          <WholeNumberField
            name={['cardFee', 'cardLimit']}
            label={words.cardLimit}
            isOptional
            least={1}
            most={1_000_000}
          />
        </Col>
      </Row>
      <DueFields part="cardFee" kinds={['by-bill', 'days-after-period-end']} />
    </>
  )
}

function LateFee(): ReactNode {
  return (
    <Row gutter={12}>
      <Col span={12}>
        <Form.Item
          name={['lateFee', 'ratePerDay']}
          label={words.ratePerDay}
          extra={words.rateHint}
          validateTrigger="onBlur"
          rules={[{ validator: (_rule, typed) => checkRate(typed) }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      </Col>
      <Col span={12}>
        <Choice name={['lateFee', 'dayCount']} label={words.dayCount} labels={words.dayCounts} />
      </Col>
    </Row>
  )
}

const checkRate = (typed: unknown): Promise<void> =>
  parseTypedRate(String(typed ?? '')).ok ? Promise.resolve() : Promise.reject(new Error(words.notRate))

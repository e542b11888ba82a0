// What a contract agrees besides what it charges: how is paid, what a change of the tax rate does, what arrears lead to, the
// periods to be kept, and what is only cited.

import { Checkbox, Col, Form, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import {
  eventWords,
  modeWords,
  obligedWords,
  payWords,
  provisionWords,
} from '../../../../src/wording/terms.ts'
import { contractClauseWords as words } from '../../../../src/wording/window-contract-clauses.ts'
import { newContractWords } from '../../../../src/wording/window-contracts.ts'
import { noPeriod, noRow } from './empty-fields.ts'
import { VAT_RATES } from './fee-sections.tsx'
import { OptionalSection, TickedSection } from './optional-section.tsx'
import {
  Choice,
  DayField,
  optionsOf,
  required,
  SourceFields,
  TextField,
  WholeNumberField,
} from './plain-fields.tsx'
import { Rows } from './rows.tsx'
import { SetSection } from './set-section.tsx'

export function ClauseSections(): ReactNode {
  return (
    <>
      <OptionalSection part="paymentTerms" title={words.paymentTerms}>
        <PaymentTerms />
      </OptionalSection>
      <OptionalSection part="taxChange" title={words.taxChange}>
        <p className="secondary">{words.taxChangeHint}</p>
        <TaxChanges />
      </OptionalSection>
      <TickedSection part="arrears" title={words.arrears}>
        <p className="secondary">{words.arrearsHint}</p>
        <ArrearsSteps />
      </TickedSection>
      <SetSection />
      <TickedSection part="periods" title={words.periods}>
        <Periods />
      </TickedSection>
      <TickedSection part="provisions" title={words.provisions}>
        <Provisions />
      </TickedSection>
    </>
  )
}

function PaymentTerms(): ReactNode {
  return (
    <Row gutter={12}>
      <Col span={7}>
        <Choice name={['paymentTerms', 'mode']} label={words.mode} labels={modeWords} />
      </Col>
      <Col span={5}>
        <WholeNumberField
          name={['paymentTerms', 'cycleMonths']}
          label={words.cycleMonths}
          least={1}
          most={120}
        />
      </Col>
      <Col span={6}>
        <Choice name={['paymentTerms', 'way']} label={words.way} labels={payWords} />
      </Col>
      <Col span={6}>
        <Choice
          name={['paymentTerms', 'invoiceKind']}
          label={words.invoiceKind}
          labels={words.invoiceKinds}
        />
      </Col>
    </Row>
  )
}

function TaxChanges(): ReactNode {
  return (
    <Rows path={['taxChange', 'proposals']} empty={{}} addText={words.addProposal} isOptional>
      {name => (
        <Row gutter={12}>
          <Col span={7}>
            <DayField name={[name, 'fromMonth']} label={words.fromMonth} picker="month" />
          </Col>
          <Col span={5}>
            <Form.Item name={[name, 'rate']} label={words.rate} rules={[required]}>
              <Select options={VAT_RATES} />
            </Form.Item>
          </Col>
          <Col span={12}>
            <TextField name={[name, 'basis']} label={words.basis} longest={100} />
          </Col>
        </Row>
      )}
    </Rows>
  )
}

function ArrearsSteps(): ReactNode {
  return (
    <Rows path={['arrears', 'steps']} empty={noRow} addText={words.addStep}>
      {name => (
        <>
          <Row gutter={12}>
            <Col span={5}>
              <WholeNumberField name={[name, 'after', 'count']} label={words.count} />
            </Col>
            <Col span={5}>
              <Choice name={[name, 'after', 'unit']} label={words.unit} labels={words.units} />
            </Col>
            <Col span={14}>
              <TextField name={[name, 'effect']} label={words.effect} longest={200} />
            </Col>
          </Row>
          <SourceFields name={[name]} path={['arrears', 'steps', name]} />
        </>
      )}
    </Rows>
  )
}

function Periods(): ReactNode {
  return (
    <Rows path={['periods', 'rows']} empty={noPeriod} addText={words.addPeriod}>
      {name => (
        <>
          <Row gutter={12}>
            <Col span={8}>
              <Choice name={[name, 'event']} label={words.event} labels={eventWords} />
            </Col>
            <Col span={7}>
              <Choice name={[name, 'direction']} label={words.direction} labels={words.directions} />
            </Col>
            <Col span={4}>
              <WholeNumberField name={[name, 'days']} label={newContractWords.days} />
            </Col>
            <Col span={5}>
              <Choice name={[name, 'obliged']} label={words.obliged} labels={obligedWords} />
            </Col>
          </Row>
          <Form.Item name={[name, 'rolls']} valuePropName="checked" style={{ marginBottom: 8 }}>
            <Checkbox>{newContractWords.rolls}</Checkbox>
          </Form.Item>
          <SourceFields name={[name]} path={['periods', 'rows', name]} />
        </>
      )}
    </Rows>
  )
}

function Provisions(): ReactNode {
  return (
    <Rows path={['provisions', 'rows']} empty={noRow} addText={words.addProvision}>
      {name => (
        <>
          <Row gutter={12}>
            <Col span={10}>
              <Choice name={[name, 'category']} label={words.category} labels={provisionWords} />
            </Col>
            <Col span={14}>
              <Form.Item name={[name, 'remindsAt']} label={words.remindsAt}>
                <Select allowClear placeholder={words.noReminder} options={optionsOf(words.reminders)} />
              </Form.Item>
            </Col>
            <Col span={24}>
              <TextField name={[name, 'summary']} label={words.summary} longest={200} />
            </Col>
          </Row>
          <SourceFields name={[name]} path={['provisions', 'rows', name]} />
        </>
      )}
    </Rows>
  )
}

// How long a contract holds, and when a paper sent under it counts as delivered.

import { Card, Checkbox, Col, Flex, Form, Row, Select } from 'antd'
import type { ReactNode } from 'react'
import { wayWords } from '../../../../src/wording/contract-refusals.ts'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { OptionalSection } from './optional-section.tsx'
import { Choice, DayField, optionsOf, SourceFields, WholeNumberField } from './plain-fields.tsx'

export function TermSection(): ReactNode {
  const renews = Form.useWatch(['term', 'renews']) === true
  return (
    <Card size="small" title={words.term}>
      <Row gutter={12}>
        <Col span={8}>
          <DayField name={['term', 'startsOn']} label={words.startsOn} />
        </Col>
        <Col span={8}>
          <WholeNumberField name={['term', 'years']} label={words.years} least={1} most={50} />
        </Col>
        <Col span={8}>
          <Choice name={['term', 'endReading']} label={words.endReading} labels={words.endReadings} />
        </Col>
      </Row>
      <Form.Item name={['term', 'renews']} valuePropName="checked">
        <Checkbox>{words.renews}</Checkbox>
      </Form.Item>
      {renews && (
        <Row gutter={12}>
          <Col span={12}>
            <WholeNumberField
              name={['term', 'renewal', 'years']}
              label={words.renewalYears}
              least={1}
              most={50}
            />
          </Col>
          <Col span={12}>
            <WholeNumberField
              name={['term', 'renewal', 'objectionWindowMonths']}
              label={words.objectionWindowMonths}
              least={1}
              most={24}
            />
          </Col>
        </Row>
      )}
      <SourceFields name={['term']} />
    </Card>
  )
}

export function DeliverySection(): ReactNode {
  return (
    <OptionalSection part="delivery" title={words.delivery}>
      {Object.entries(wayWords).map(([way, label]) => (
        <WayFields key={way} way={way} label={label} />
      ))}
      <Row gutter={12}>
        {(['toUs', 'toSupplier'] as const).map(name => (
          <Col key={name} span={12}>
            <Choice name={['delivery', name]} label={words[name]} labels={words.destinations} />
          </Col>
        ))}
      </Row>
      {(['countsSendingDay', 'earlierReceiptPrevails', 'refusalCountsAsDelivered'] as const).map(name => (
        <Form.Item key={name} name={['delivery', name]} valuePropName="checked" style={{ marginBottom: 8 }}>
          <Checkbox>{words[name]}</Checkbox>
        </Form.Item>
      ))}
    </OptionalSection>
  )
}

function WayFields({ way, label }: { readonly way: string; readonly label: string }): ReactNode {
  const kind: unknown = Form.useWatch(['delivery', 'ways', way, 'kind'])
  return (
    <Flex gap={12} align="start">
      <Form.Item name={['delivery', 'ways', way, 'kind']} label={label} style={{ width: 150 }}>
        <Select options={optionsOf(words.wayRules)} />
      </Form.Item>
      {kind === 'days-after-sending' &&
        Object.entries(words.destinations).map(([destination, name]) => (
          <div key={destination} style={{ width: 84 }}>
            <WholeNumberField name={['delivery', 'ways', way, 'days', destination]} label={name} most={365} />
          </div>
        ))}
    </Flex>
  )
}

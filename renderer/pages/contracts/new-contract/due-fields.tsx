// When the charges of a term fall due.

import { Checkbox, Flex, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { milestoneWords } from '../../../../src/wording/contract-refusals.ts'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import type { DueFields as Due } from './fields.ts'
import { required, WholeNumberField } from './plain-fields.tsx'

type Props = {
  readonly part: string
  /** A fee by the card has no milestones, and instalments have no period to end. */
  readonly kinds: readonly Due['kind'][]
}

export function DueFields({ part, kinds }: Props): ReactNode {
  const kind: unknown = Form.useWatch([part, 'due', 'kind'])
  return (
    <Flex gap={12} wrap align="start">
      <Form.Item name={[part, 'due', 'kind']} label={words.due} style={{ width: 200 }}>
        <Select options={kinds.map(value => ({ value, label: words.dueKinds[value] }))} />
      </Form.Item>
      {kind === 'after-milestones' && (
        <Form.Item name={[part, 'due', 'milestones']} label={words.milestones} rules={[required]}>
          <Checkbox.Group
            options={Object.entries(milestoneWords).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
      )}
      {kind !== 'by-bill' && (
        <>
          <div style={{ width: 90 }}>
            <WholeNumberField name={[part, 'due', 'days']} label={words.days} />
          </div>
          <Form.Item name={[part, 'due', 'rolls']} label=" " valuePropName="checked">
            <Checkbox>{words.rolls}</Checkbox>
          </Form.Item>
        </>
      )}
    </Flex>
  )
}

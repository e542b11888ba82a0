// A part that a contract may have or not: a box to tick, and its fields once it is ticked.

import { Card, Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { SourceFields } from './plain-fields.tsx'

type Props = { readonly part: string; readonly title: string; readonly children?: ReactNode }

export function OptionalSection({ part, title, children }: Props): ReactNode {
  return (
    <TickedSection part={part} title={title}>
      {children}
      <SourceFields name={[part]} />
    </TickedSection>
  )
}

/** One whose rows say each for itself where it stands. */
export function TickedSection({ part, title, children }: Props): ReactNode {
  const isThere = Form.useWatch(['has', part]) === true
  return (
    <Card
      size="small"
      styles={{ body: isThere ? {} : { display: 'none' } }}
      title={
        <Form.Item name={['has', part]} valuePropName="checked" noStyle>
          <Checkbox>{title}</Checkbox>
        </Form.Item>
      }
    >
      {isThere && children}
    </Card>
  )
}

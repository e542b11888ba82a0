// One field of a letter's form, by how its kind says that it is entered.

import { Form, Input, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import { assertNever } from '../../../src/base/assert.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { AmountField } from '../../components/amount-field.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { CarriedDifferences } from './carried-differences.tsx'
import { CardsSelect, InstalmentSelect, NoticeSelect, PaperSelect, PaymentSelect } from './fact-choices.tsx'
import type { FactField as Field } from './facts.ts'

type Props = { readonly field: Field; readonly contractId: string; readonly today: string }

export function FactField({ field, contractId, today }: Props): ReactNode {
  const { name, hint, required, input } = field
  const label = required ? words.required(field.label) : field.label
  if (input === 'amount') return <AmountField name={name} label={label} isOptional={!required} />
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={required ? [{ required: true, message: formWords.required }] : []}
    >
      {controlOf(input, { field, contractId, today })}
    </Form.Item>
  )
}

function controlOf(input: Exclude<Field['input'], 'amount'>, { field, contractId, today }: Props): ReactNode {
  switch (input) {
    case 'text':
      return <Input />
    case 'long-text':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
    case 'date':
      return <DateInput />
    case 'month':
      return <DateInput picker="month" />
    case 'integer':
      return <InputNumber {...limitsOf(field)} precision={0} style={{ width: 160 }} />
    case 'paper':
      return <PaperSelect contractId={contractId} ofKinds={field.ofKinds ?? null} />
    case 'choice':
      return <Radio.Group options={(field.choices ?? []).map(({ value, label }) => ({ value, label }))} />
    case 'cards':
      return <CardsSelect contractId={contractId} />
    case 'payment':
      return <PaymentSelect contractId={contractId} />
    case 'instalment':
      return <InstalmentSelect contractId={contractId} />
    case 'differences':
      return <CarriedDifferences />
    case 'notice':
      return <NoticeSelect contractId={contractId} today={today} ofKinds={field.ofKinds ?? null} />
    default:
      return assertNever(input)
  }
}

const limitsOf = ({ minimum, maximum }: Field) => ({
  ...(minimum !== undefined && { min: minimum }),
  ...(maximum !== undefined && { max: maximum }),
})

// A field for an amount: typed in yuan in any way that the parser permits, held in whole fen, read back in uppercase
// beneath it so that a slipped digit is seen.

import { Form, type FormRule, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { parseYuan } from '../../src/base/amount-text.ts'
import { formatRmbUppercase } from '../../src/base/rmb-uppercase.ts'
import { formWords as words } from '../../src/wording/window-pages.ts'
import { yuanText } from './amount.tsx'

type FieldPath = string | (string | number)[]

/** The form holds the text as typed; `amountFenOf` makes fen of it. */
type Props = {
  readonly name: FieldPath
  /** The whole path, where the field stands in a list that shortens its name. */
  readonly path?: FieldPath
  readonly label: string
  readonly isOptional?: boolean
  /** What must hold besides; asked again when one of `dependencies` changes. */
  readonly rules?: readonly FormRule[]
  readonly dependencies?: string[]
}

export function AmountField(props: Props): ReactNode {
  const { name, path = props.name, label, isOptional = false, rules = [], dependencies = [] } = props
  const text: unknown = Form.useWatch(path)
  const amount = typeof text === 'string' ? parseYuan(text) : null
  return (
    <Form.Item
      name={name}
      label={label}
      extra={amount?.ok === true ? formatRmbUppercase(amount.value) : ' '}
      dependencies={dependencies}
      rules={[{ validator: (_rule, value: unknown) => checkAmount(value, isOptional) }, ...rules]}
    >
      <AmountInput />
    </Form.Item>
  )
}

type InputProps = {
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}

function AmountInput({ value, onChange, id }: InputProps): ReactNode {
  const [isComposing, setComposing] = useState(false)
  return (
    <Input
      {...(id !== undefined && { id })}
      className="amount-input"
      inputMode="decimal"
      suffix={words.yuan}
      value={value ?? ''}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={event => onChange?.(event.target.value)}
      onBlur={() => {
        if (!isComposing && value !== undefined) onChange?.(tidied(value))
      }}
    />
  )
}

export function amountFenOf(text: string): number | null {
  const parsed = parseYuan(text)
  return parsed.ok ? parsed.value : null
}

/** 160730 becomes 160,730.00 once it is left. */
function tidied(text: string): string {
  const parsed = parseYuan(text)
  return parsed.ok ? yuanText(parsed.value) : text
}

function checkAmount(value: unknown, isOptional: boolean): Promise<void> {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return isOptional ? Promise.resolve() : Promise.reject(new Error(words.required))
  return parseYuan(text).ok ? Promise.resolve() : Promise.reject(new Error(words.notYuan))
}

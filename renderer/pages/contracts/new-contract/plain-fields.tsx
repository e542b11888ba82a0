// The small fields of the form: a text, a whole number, a day, where a term stands in the paper.

import { Button, Flex, Form, type FormRule, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { formWords } from '../../../../src/wording/window-pages.ts'
import { DateInput } from '../../../components/date-field.tsx'
import { useFillForm } from '../../../components/fill-form.ts'

export type FieldPath = (string | number)[]

type Props = { readonly name: FieldPath; readonly label: string }

export const required = { required: true, message: formWords.required }

type TextProps = Props & {
  readonly isOptional?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly longest?: number
}

export function TextField({
  name,
  label,
  isOptional = false,
  hint,
  placeholder,
  longest = 500,
}: TextProps): ReactNode {
  return (
    <Form.Item
      name={name}
      label={isOptional ? words.optional(label) : label}
      {...(hint !== undefined && { extra: hint })}
      rules={isOptional ? [] : [{ ...required, whitespace: true }]}
    >
      <Input maxLength={longest} autoComplete="off" {...(placeholder !== undefined && { placeholder })} />
    </Form.Item>
  )
}

type WholeNumberProps = Props & {
  readonly isOptional?: boolean
  readonly least?: number
  readonly most?: number
}

/** Told when it is out of its range, and not moved into it unasked. */
export function WholeNumberField({
  name,
  label,
  isOptional = false,
  least = 0,
  most = 3650,
}: WholeNumberProps): ReactNode {
  const range: FormRule = { type: 'number', min: least, max: most, message: words.wholeBetween(least, most) }
  return (
    <Form.Item
      name={name}
      label={isOptional ? words.optional(label) : label}
      rules={isOptional ? [range] : [required, range]}
    >
      <InputNumber precision={0} style={{ width: '100%' }} />
    </Form.Item>
  )
}

type ChoiceProps = Props & { readonly labels: Readonly<Record<string, string>> }

export const Choice = ({ name, label, labels }: ChoiceProps): ReactNode => (
  <Form.Item name={name} label={label} rules={[required]}>
    <Select options={optionsOf(labels)} />
  </Form.Item>
)

export const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

export function DayField({ name, label, picker }: Props & { readonly picker?: 'month' }): ReactNode {
  return (
    <Form.Item name={name} label={label} rules={[required]}>
      <DateInput {...(picker !== undefined && { picker })} />
    </Form.Item>
  )
}

type SourceProps = {
  readonly name: FieldPath
  /** The whole path, where the fields stand in a list that shortens their names. */
  readonly path?: FieldPath
}

/** Every term says where it stands and quotes the paper. */
export function SourceFields({ name, path = name }: SourceProps): ReactNode {
  const form = Form.useFormInstance()
  const fill = useFillForm()
  const quotation = [...path, 'source', 'quotation']
  const takeSelected = () => {
    const selected = selectionIn(form.getFieldInstance('text'))
    if (selected === '') return
    form.setFieldValue(quotation, selected)
    // Told like what is typed: what was read before no longer holds.
    fill({})
    void form.validateFields([quotation])
  }
  return (
    <Flex gap={12}>
      <div style={{ width: 130 }}>
        <TextField
          name={[...name, 'source', 'clause']}
          label={words.clause}
          placeholder={words.clausePlaceholder}
          longest={40}
        />
      </div>
      <Form.Item
        name={[...name, 'source', 'quotation']}
        style={{ flex: 1 }}
        label={
          <Flex gap={8} align="center">
            {words.quotation}
            <Button size="small" onClick={takeSelected}>
              {words.takeSelected}
            </Button>
          </Flex>
        }
        rules={[{ ...required, whitespace: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
      </Form.Item>
    </Flex>
  )
}

type TextAreaInstance = { readonly resizableTextArea?: { readonly textArea?: HTMLTextAreaElement } } | null

/** A text area keeps its selection when it is left. */
function selectionIn(instance: unknown): string {
  const area = (instance as TextAreaInstance)?.resizableTextArea?.textArea
  return area === undefined ? '' : area.value.slice(area.selectionStart, area.selectionEnd).trim()
}

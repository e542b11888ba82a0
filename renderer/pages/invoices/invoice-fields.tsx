// The figures of an invoice as printed. Net and tax are proposed from the gross at its rate and may be typed over; a
// number that is taken, or a sum that does not come out, is told at its field.

import { Flex, Form, Input, Radio, Select } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { fen } from '../../../src/base/fen.ts'
import { percentInWords } from '../../../src/wording/amounts.ts'
import { invoiceKinds, invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { yuanText } from '../../components/amount.tsx'
import { AmountField, amountFenOf } from '../../components/amount-field.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { useFillForm } from '../../components/fill-form.ts'
import { OFFERED_RATES } from './rates.ts'

export type InvoiceForm = {
  readonly number: string
  readonly kind: CallInput<'invoices.record'>['kind']
  readonly issuedOn: string | null
  readonly seller: string
  readonly gross: string
  readonly rate: string
  readonly net: string
  readonly tax: string
  readonly covers: readonly number[]
}

const required = { required: true, message: formWords.required }

export function InvoiceFields({ duplicate }: { readonly duplicate: string | null }): ReactNode {
  useProposedTax()
  return (
    <>
      <NumberField duplicate={duplicate} />
      <Flex gap={12}>
        <Form.Item name="kind" label={words.kind} style={{ flex: 1 }}>
          <Radio.Group optionType="button" options={[...invoiceKinds]} />
        </Form.Item>
        <Form.Item name="issuedOn" label={words.issuedOn} rules={[required]} style={{ flex: 1 }}>
          <DateInput />
        </Form.Item>
      </Flex>
      <Form.Item name="seller" label={words.seller}>
        <Input maxLength={200} />
      </Form.Item>
      <Flex gap={12}>
        <div style={{ flex: 1 }}>
          <AmountField name="gross" label={words.gross} />
        </div>
        <Form.Item name="rate" label={words.rate} style={{ width: 90 }}>
          <Select options={OFFERED_RATES.map(rate => ({ value: rate, label: percentInWords(rate) }))} />
        </Form.Item>
      </Flex>
      <Flex gap={12}>
        <div style={{ flex: 1 }}>
          <AmountField name="net" label={words.net} />
        </div>
        <div style={{ flex: 1 }}>
          <AmountField name="tax" label={words.tax} rules={[sumsToGross]} dependencies={['net', 'gross']} />
        </div>
      </Flex>
    </>
  )
}

function NumberField({ duplicate }: { readonly duplicate: string | null }): ReactNode {
  const number = String(Form.useWatch('number') ?? '').trim()
  const issuedOn: unknown = Form.useWatch('issuedOn')
  const { text, isDoubtful } = numberHint(number, typeof issuedOn === 'string' ? issuedOn : '')
  return (
    <Form.Item
      name="number"
      label={words.number}
      rules={[{ ...required, whitespace: true }]}
      extra={duplicate === null ? text : undefined}
      {...(isDoubtful && { hasFeedback: true, validateStatus: 'warning' as const })}
      {...(duplicate !== null && { validateStatus: 'error' as const, help: duplicate })}
    >
      <Input className="amount" maxLength={60} />
    </Form.Item>
  )
}

/** Blanks that a PDF puts into a number are no part of it. */
function numberHint(typed: string, issuedOn: string): { text: string; isDoubtful: boolean } {
  const number = typed.replace(/\s/g, '')
  if (number === '') return { text: ' ', isDoubtful: false }
  if (!/^\d{20}$/.test(number)) return { text: words.numberIsOther, isDoubtful: true }
  const year = number.slice(0, 2)
  const isOtherYear = issuedOn !== '' && issuedOn.slice(2, 4) !== year
  return {
    text: isOtherYear ? words.yearDiffers(year) : words.numberIsDigital,
    isDoubtful: isOtherYear,
  }
}

/** As soon as gross or rate are others than before; what a draft holds is left as it was. */
function useProposedTax(): void {
  const gross: unknown = Form.useWatch('gross')
  const rate: unknown = Form.useWatch('rate')
  const fill = useFillForm()
  const seen = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the two figures ask for a new proposal
  useEffect(() => {
    if (typeof gross !== 'string' || typeof rate !== 'string') return
    const grossFen = amountFenOf(gross)
    const figures = `${grossFen} ${rate}`
    const isFirst = seen.current === null
    if (seen.current === figures) return
    seen.current = figures
    if (isFirst || grossFen === null) return
    void call('tools.vatSplit', { grossFen, rate }).then(split => {
      if (!split.ok || seen.current !== figures) return
      fill({ net: yuanText(split.value.netFen), tax: yuanText(split.value.taxFen) })
    })
  }, [gross, rate])
}

const sumsToGross = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator(_rule: unknown, tax: unknown): Promise<void> {
    const [taxFen, netFen, grossFen] = [tax, getFieldValue('net'), getFieldValue('gross')].map(text =>
      typeof text === 'string' ? amountFenOf(text) : null,
    )
    if (taxFen == null || netFen == null || grossFen == null) return Promise.resolve()
    const sum = fen(netFen + taxFen)
    return sum === grossFen ? Promise.resolve() : Promise.reject(new Error(words.sumWrong(yuanText(sum))))
  },
})

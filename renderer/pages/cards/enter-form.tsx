// The form that enters a charge from the supplier's bill.

import { Flex, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { enteredWords as words } from '../../../src/wording/window-cards.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { AmountField, amountFenOf } from '../../components/amount-field.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'

type Kind = CallInput<'charges.enter'>['kind']

type Fields = {
  readonly kind: Kind
  readonly month: string | null
  readonly iccid: string
  readonly amount: string
  readonly on: string | null
  readonly reason: string
}

const kinds: readonly Kind[] = ['card-fee', 'usage-overage']

export function EnterForm({ contractId, today }: { readonly contractId: string; readonly today: string }) {
  const initial: Fields = {
    kind: 'card-fee',
    month: today.slice(0, 7),
    iccid: '',
    amount: '',
    on: today,
    reason: '',
  }

  async function enter({ kind, month, iccid, amount, on, reason }: Fields) {
    const entered = await call('charges.enter', {
      contractId,
      kind,
      month: month ?? '',
      ...(iccid.trim() !== '' && { iccid: iccid.trim() }),
      amountFen: amountFenOf(amount) ?? 0,
      effectiveOn: on ?? '',
      reason,
    })
    if (!entered.ok) return entered
    return ok({ said: words.saved(entered.value.chargeId), warnings: entered.value.warnings })
  }

  return (
    <CommandForm<Fields>
      draft={`entered charge ${contractId}`}
      initial={initial}
      submitText={words.save}
      onSubmit={enter}
    >
      <EnterFields />
    </CommandForm>
  )
}

const required = { required: true, message: formWords.required }

function EnterFields(): ReactNode {
  return (
    <>
      <Form.Item name="kind" label={words.kind}>
        <Radio.Group options={kinds.map(value => ({ value, label: chargeKindInWords(value) }))} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="month" label={words.month} rules={[required]} style={{ flex: 1 }}>
          <DateInput picker="month" />
        </Form.Item>
        <Form.Item name="on" label={words.on} rules={[required]} style={{ flex: 1 }}>
          <DateInput />
        </Form.Item>
      </Flex>
      <Form.Item name="iccid" label={words.iccid}>
        <Input maxLength={40} className="amount" />
      </Form.Item>
      <AmountField name="amount" label={words.amount} />
      <Form.Item name="reason" label={words.reason} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={words.reasonHint} />
      </Form.Item>
    </>
  )
}

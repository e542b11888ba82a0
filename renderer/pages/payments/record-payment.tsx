// 登记付款: the form at the left, at the right what recording it would do, asked of the host while she types.

import { Flex, Form, Input, Segmented, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import type { CallInput } from '../../client/procedures.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AmountField, amountFenOf } from '../../components/amount-field.tsx'
import { Answered } from '../../components/answered.tsx'
import type { ChargeGroup } from '../../components/charge-rows.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { type Designated, designationsOf, NOTHING_DESIGNATED } from './designation.ts'
import { DesignationField } from './designation-field.tsx'
import { PaymentPreview } from './payment-preview.tsx'

type Props = { readonly contractId: string; readonly today: string }

type Fields = {
  readonly paidOn: string | null
  readonly amount: string
  readonly voucher: string
  readonly way: 'rule' | 'chosen'
  readonly designated: Designated
}

export function RecordPayment({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('payments.open', { contractId })
  return (
    <Answered asked={asked}>
      {({ groups }) => <PaymentForm contractId={contractId} today={today} groups={groups} />}
    </Answered>
  )
}

function PaymentForm({
  contractId,
  today,
  groups,
}: Props & { readonly groups: readonly ChargeGroup[] }): ReactNode {
  const initial: Fields = {
    paidOn: today,
    amount: '',
    voucher: '',
    way: 'rule',
    designated: NOTHING_DESIGNATED,
  }
  const [typed, setTyped] = useState(initial)
  const input = inputOf(contractId, typed, groups)

  async function record(fields: Fields) {
    const given = inputOf(contractId, fields, groups)
    assert(given !== null, 'a payment that cannot be tried was submitted')
    const input = { ...given, voucher: fields.voucher.trim() }
    // What it warns of stood in the preview while she typed.
    return await recordOrPropose('payments.record', input, ({ paymentId }) => ({
      said: words.saved(paymentId),
    }))
  }

  return (
    <SideBySide
      width={typed.way === 'rule' ? 380 : 660}
      side={
        <CommandForm<Fields>
          draft={`payment ${contractId}`}
          initial={initial}
          submitText={words.save}
          onSubmit={record}
          onChange={setTyped}
          onSaved={() => setTyped(initial)}
          isSubmittable={input !== null}
        >
          <PaymentFields way={typed.way} groups={groups} />
        </CommandForm>
      }
    >
      <div className="scroll-pane">
        <PaymentPreview input={input === null ? null : withVoucher(input, typed.voucher)} />
      </div>
    </SideBySide>
  )
}

function PaymentFields({
  way,
  groups,
}: Pick<Fields, 'way'> & { readonly groups: readonly ChargeGroup[] }): ReactNode {
  return (
    <>
      <Flex gap={12}>
        <Form.Item name="paidOn" label={words.paidOn} rules={[required]} style={{ flex: 1 }}>
          <DateInput />
        </Form.Item>
        <Form.Item
          name="voucher"
          label={words.voucher}
          rules={[{ ...required, whitespace: true }]}
          style={{ flex: 1 }}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Flex>
      <AmountField name="amount" label={words.amount} />
      <Form.Item name="way" label={words.way} style={{ marginBottom: 8 }}>
        <Segmented
          options={[
            { value: 'rule', label: words.byRule },
            { value: 'chosen', label: words.chosen },
          ]}
        />
      </Form.Item>
      <Typography.Paragraph type="secondary">
        {way === 'rule' ? words.byRuleNote : words.chosenNote}
      </Typography.Paragraph>
      <Form.Item name="designated" hidden={way === 'rule'}>
        <DesignationField groups={groups} />
      </Form.Item>
    </>
  )
}

const required = { required: true, message: formWords.required }

type PaymentInput = Omit<CallInput<'payments.try'>, 'voucher'>

/** Null while it cannot be tried yet. */
function inputOf(
  contractId: string,
  { paidOn, amount, way, designated }: Fields,
  groups: readonly ChargeGroup[],
): PaymentInput | null {
  const amountFen = amountFenOf(amount)
  if (paidOn === null || paidOn === '' || amountFen === null || amountFen === 0) return null
  if (way === 'rule') return { contractId, paidOn, amountFen }
  const designations = designationsOf(groups, designated)
  return designations === null ? null : { contractId, paidOn, amountFen, designations }
}

const withVoucher = (input: PaymentInput, voucher: string): CallInput<'payments.try'> =>
  voucher.trim() === '' ? input : { ...input, voucher: voucher.trim() }

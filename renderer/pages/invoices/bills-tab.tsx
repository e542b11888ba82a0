// 供应商账单: a bill by form, what it should come to shown as its months are typed, beside all bills so far.

import { Alert, Flex, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { ok } from '../../../src/base/result.ts'
import { billsWords as words } from '../../../src/wording/window-invoices.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { AmountField, amountFenOf } from '../../components/amount-field.tsx'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { BillList } from './bill-list.tsx'
import { ExpectedBill } from './expected-bill.tsx'

type Props = { readonly contractId: string; readonly today: string }

type Fields = {
  readonly from: string | null
  readonly to: string | null
  readonly receivedOn: string | null
  readonly dueOn: string | null
  readonly amount: string
}

export function BillsTab({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('bills.list', { contractId })
  return (
    <Answered asked={asked}>
      {({ bills, isDueByBill }) => (
        <SideBySide
          width={340}
          side={
            <>
              {!isDueByBill && (
                <Alert showIcon type="info" title={words.ownDueRule} style={{ marginBottom: 12 }} />
              )}
              <BillForm contractId={contractId} today={today} />
            </>
          }
        >
          <BillList bills={bills} />
        </SideBySide>
      )}
    </Answered>
  )
}

function BillForm({ contractId, today }: Props): ReactNode {
  const initial: Fields = { from: null, to: null, receivedOn: today, dueOn: null, amount: '' }
  const [typed, setTyped] = useState(initial)

  async function record({ from, to, receivedOn, dueOn, amount }: Fields) {
    const amountFen = amountFenOf(amount)
    assert(
      from !== null && to !== null && receivedOn !== null && amountFen !== null,
      'a field was let through',
    )
    const recorded = await call('bills.record', {
      contractId,
      from,
      to,
      receivedOn,
      amountFen,
      ...(dueOn !== null && { dueOn }),
    })
    if (!recorded.ok) return recorded
    // By how much it differs stood beneath the form while it was typed.
    const warnings = recorded.value.warnings.filter(({ kind }) => kind !== 'bill-differs')
    return ok({ said: words.saved(recorded.value.billId), warnings })
  }

  return (
    <CommandForm<Fields>
      draft={`bill ${contractId}`}
      initial={initial}
      submitText={words.save}
      onSubmit={record}
      onChange={setTyped}
      onSaved={() => setTyped(initial)}
    >
      <Flex gap={12}>
        <Form.Item name="from" label={words.from} rules={[required]} style={{ flex: 1 }}>
          <DateInput picker="month" />
        </Form.Item>
        <Form.Item
          name="to"
          label={words.to}
          dependencies={['from']}
          rules={[required, notBeforeFrom]}
          style={{ flex: 1 }}
        >
          <DateInput picker="month" />
        </Form.Item>
      </Flex>
      <Form.Item name="receivedOn" label={words.receivedOn} rules={[required]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="dueOn" label={words.dueOn}>
        <DateInput />
      </Form.Item>
      <AmountField name="amount" label={words.amount} />
      <ExpectedBill
        contractId={contractId}
        from={typed.from}
        to={typed.to}
        amountFen={amountFenOf(typed.amount)}
      />
    </CommandForm>
  )
}

const required = { required: true, message: formWords.required }

const notBeforeFrom = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator(_rule: unknown, to: unknown): Promise<void> {
    const from = getFieldValue('from')
    const isReversed = typeof from === 'string' && typeof to === 'string' && to < from
    return isReversed ? Promise.reject(new Error(words.reversedSpan)) : Promise.resolve()
  },
})

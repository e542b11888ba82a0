// What a letter's fact is chosen from: cards, payments, instalments, earlier letters of the contract.

import { Select } from 'antd'
import type { ReactNode } from 'react'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import type { Asked } from '../../client/use-answer.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { yuanText } from '../../components/amount.tsx'

/** Inside a Form.Item: value, onChange and id come from it. */
type Given<V> = { readonly value?: V; readonly onChange?: (value: V) => void; readonly id?: string }

type Option<V> = { readonly value: V; readonly label: string }

type OfContract<V> = Given<V> & { readonly contractId: string }

export function CardsSelect({ contractId, ...given }: OfContract<string[]>): ReactNode {
  const asked = useAnswer('cards.list', { contractId })
  const options = optionsIn(asked, ({ cards }) => cards.map(({ iccid }) => ({ value: iccid, label: iccid })))
  return <Select<string[], Option<string>> {...given} mode="multiple" {...SEARCHED} options={options} />
}

export function PaymentSelect({ contractId, ...given }: OfContract<number>): ReactNode {
  const asked = useAnswer('payments.list', { contractId })
  const options = optionsIn(asked, ({ payments }) =>
    payments
      .filter(({ reversed }) => reversed === null)
      .toReversed()
      .map(({ paymentId, paidOn, amountFen, voucher }) => ({
        value: paymentId,
        label: words.paymentOf(paidOn, yuanText(amountFen), voucher),
      })),
  )
  return (
    <Select<number, Option<number>>
      {...given}
      {...SEARCHED}
      placeholder={words.newestPayment}
      options={options}
    />
  )
}

export function InstalmentSelect({ contractId, ...given }: OfContract<number>): ReactNode {
  const asked = useAnswer('contracts.get', { contractId })
  const options = optionsIn(asked, ({ schedule }) =>
    schedule.flatMap(({ instalment, amountFen }) =>
      instalment === undefined || instalment === null
        ? []
        : [{ value: instalment, label: words.instalmentOf(instalment, yuanText(amountFen)) }],
    ),
  )
  return <Select<number, Option<number>> {...given} {...SEARCHED} options={options} />
}

type NoticeProps = OfContract<number> & {
  readonly today: string
  /** Null: of any kind. */
  readonly ofKinds: readonly string[] | null
  readonly except?: number
}

export function NoticeSelect({ contractId, today, ofKinds, except, ...given }: NoticeProps): ReactNode {
  const asked = useAnswer('notices.list', { contractId, asOf: today, limit: 1000 })
  const options = optionsIn(asked, ({ notices }) =>
    notices
      .filter(({ noticeId }) => noticeId !== except)
      .filter(({ kind, withdrawn }) => withdrawn === null && (ofKinds === null || ofKinds.includes(kind)))
      .map(({ noticeId, number, title }) => ({ value: noticeId, label: `${number ?? ''}　${title}` })),
  )
  return <Select<number, Option<number>> {...given} {...SEARCHED} options={options} />
}

type PaperProps = OfContract<number> & { readonly ofKinds: readonly string[] | null }

export function PaperSelect({ contractId, ofKinds, ...given }: PaperProps): ReactNode {
  const asked = useAnswer('papers.list', { contractId })
  const options = optionsIn(asked, ({ papers }) =>
    papers
      .filter(({ kind, withdrawn }) => withdrawn === null && (ofKinds === null || ofKinds.includes(kind)))
      .map(({ paperId, receivedOn, kindLabel, subject }) => ({
        value: paperId,
        label: words.paperOf(receivedOn, kindLabel, subject),
      })),
  )
  return <Select<number, Option<number>> {...given} {...SEARCHED} options={options} />
}

const SEARCHED = { allowClear: true, showSearch: { optionFilterProp: 'label' } } as const

const optionsIn = <T, V>(asked: Asked<T>, read: (answer: T) => Option<V>[]): Option<V>[] =>
  asked.state === 'answered' ? read(asked.value) : []

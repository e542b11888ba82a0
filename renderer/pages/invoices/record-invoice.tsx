// 登记发票: the paper's figures at the left; at the right what it could cover, chosen by the clerk, and line by line in
// what it differs from the ledger, before it is recorded.

import { Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { ok } from '../../../src/base/result.ts'
import { invoiceKinds, invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { amountFenOf } from '../../components/amount-field.tsx'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { CoverChoice } from './cover-choice.tsx'
import { InvoiceComparison } from './invoice-comparison.tsx'
import { InvoiceFields, type InvoiceForm } from './invoice-fields.tsx'
import { OriginalChoice } from './original-choice.tsx'

type Props = {
  readonly contractId: string
  readonly today: string
  /** The file that it came as. */
  readonly original: string | null
  readonly onOriginal: (file: string | null) => void
}

export function RecordInvoice({ contractId, ...rest }: Props): ReactNode {
  const asked = useAnswer('contracts.get', { contractId })
  return (
    <Answered asked={asked}>
      {({ parties }) => {
        const supplier = parties.find(({ role }) => role === 'supplier')
        return <Form contractId={contractId} {...rest} seller={supplier?.name ?? ''} />
      }}
    </Answered>
  )
}

function Form({
  contractId,
  today,
  original,
  onOriginal,
  seller,
}: Props & { readonly seller: string }): ReactNode {
  const initial: InvoiceForm = {
    number: '',
    kind: invoiceKinds[0],
    issuedOn: today,
    seller,
    gross: '',
    rate: '0.06',
    net: '',
    tax: '',
    covers: [],
  }
  const [typed, setTyped] = useState(initial)
  const compared = useLiveAnswer('invoices.compare', comparisonOf(contractId, typed))
  const duplicate = compared.given?.ok === true ? compared.given.value.duplicate : null

  async function record(fields: InvoiceForm) {
    const recorded = await call('invoices.record', {
      ...invoiceOf(contractId, fields),
      ...(original !== null && { original }),
    })
    if (!recorded.ok) return recorded
    onOriginal(null)
    // In what it differs stood beside the form while it was typed.
    return ok({ said: words.saved(fields.number.trim(), recorded.value.invoiceId) })
  }

  return (
    <div className="scroll-pane" style={{ height: '100%' }}>
      <CommandForm<InvoiceForm>
        draft={`invoice ${contractId}`}
        initial={initial}
        submitText={words.save}
        onSubmit={record}
        onChange={setTyped}
        onSaved={() => setTyped(initial)}
        isSubmittable={duplicate === null}
      >
        <Flex gap={20}>
          <div style={{ flex: '0 0 400px' }}>
            <InvoiceFields duplicate={duplicate} />
            <OriginalChoice original={original} onOriginal={onOriginal} />
          </div>
          <Flex vertical gap={12} style={{ flex: 1, minWidth: 0 }}>
            <CoverChoice contractId={contractId} grossFen={amountFenOf(typed.gross)} />
            <InvoiceComparison compared={compared} grossFen={amountFenOf(typed.gross)} />
          </Flex>
        </Flex>
      </CommandForm>
    </div>
  )
}

function comparisonOf(contractId: string, typed: InvoiceForm): CallInput<'invoices.compare'> {
  const grossFen = amountFenOf(typed.gross)
  const taxFen = amountFenOf(typed.tax)
  const number = typed.number.trim()
  const seller = typed.seller.trim()
  return {
    contractId,
    covers: [...typed.covers],
    ...(number !== '' && { number }),
    ...(seller !== '' && { seller }),
    ...(grossFen !== null &&
      grossFen > 0 &&
      taxFen !== null && { amounts: { grossFen, taxFen, rate: typed.rate } }),
  }
}

/** The form's own rules have passed every field. */
function invoiceOf(contractId: string, fields: InvoiceForm): CallInput<'invoices.record'> {
  const { gross, net, tax, issuedOn, kind, rate, covers } = fields
  const [grossFen, netFen, taxFen] = [gross, net, tax].map(amountFenOf)
  assert(grossFen != null && netFen != null && taxFen != null && issuedOn !== null, 'a field was let through')
  const seller = fields.seller.trim()
  return {
    contractId,
    number: fields.number.trim(),
    kind,
    issuedOn,
    grossFen,
    netFen,
    taxFen,
    rate,
    covers: [...covers],
    ...(seller !== '' && { seller }),
  }
}

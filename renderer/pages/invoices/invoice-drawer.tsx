// One invoice: its figures, what it covers, in what it differs from the ledger, and taking it back.

import { Alert, Descriptions, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { percentInWords } from '../../../src/wording/amounts.ts'
import { electronicInvoiceWords as fileWords } from '../../../src/wording/window-electronic-invoices.ts'
import { invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import { moneyWords } from '../../../src/wording/window-money.ts'
import { call } from '../../client/procedures.ts'
import { Amount, AmountInWords, yuanText } from '../../components/amount.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { ChargeGroups } from '../../components/charge-groups.tsx'
import { ReasonAction } from '../../components/reason-action.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { takenBackText } from '../../components/taken-back.tsx'
import type { ListedInvoice } from './listed.ts'

type Props = { readonly invoice: ListedInvoice; readonly onClose: () => void }

export function InvoiceDrawer({ invoice, onClose }: Props): ReactNode {
  const { number, withdrawn, covered } = invoice
  return (
    <SideDrawer
      size={680}
      title={words.invoice(number)}
      onClose={onClose}
      extra={withdrawn === null && <Withdraw invoice={invoice} />}
    >
      <Flex vertical gap={12}>
        {withdrawn !== null && (
          <Alert showIcon type="warning" title={`${words.match.withdrawn}：${takenBackText(withdrawn)}`} />
        )}
        <Figures invoice={invoice} />
        <RedLetter invoice={invoice} />
        {withdrawn === null && <Mismatches invoice={invoice} />}
        <Typography.Title level={5} style={{ margin: 0 }}>
          {words.covers}
        </Typography.Title>
        <ChargeGroups label={words.covers} groups={covered} emptyText={words.coversNothing} />
        <Attachments recordId={invoice.invoiceId} />
      </Flex>
    </SideDrawer>
  )
}

function Figures({ invoice }: { readonly invoice: ListedInvoice }): ReactNode {
  const { invoiceId, kind, issuedOn, netFen, taxFen, grossFen, rate, seller } = invoice
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'id', label: moneyWords.number, children: invoiceId },
        { key: 'kind', label: words.kind, children: kind },
        { key: 'issuedOn', label: words.issuedOn, children: issuedOn },
        { key: 'rate', label: words.rate, children: percentInWords(rate) },
        { key: 'net', label: words.netColumn, children: <Amount fen={netFen} /> },
        { key: 'tax', label: words.taxColumn, children: <Amount fen={taxFen} /> },
        {
          key: 'gross',
          label: words.grossColumn,
          children: grossFen < 0 ? <Amount fen={grossFen} /> : <AmountInWords fen={grossFen} />,
        },
        {
          key: 'recorded',
          label: moneyWords.recorded,
          children: moneyWords.byAt(invoice.recordedBy, minuteInChina(invoice.recordedAt)),
        },
        ...(seller === null ? [] : [{ key: 'seller', label: words.seller, span: 2, children: seller }]),
      ]}
    />
  )
}

function RedLetter({ invoice }: { readonly invoice: ListedInvoice }): ReactNode {
  const { reverses, isBlueRecorded, takenBackFen, takenBackBy } = invoice
  if (reverses !== null) {
    return <Alert showIcon type="info" title={fileWords.takesBack(reverses, isBlueRecorded === true)} />
  }
  if (takenBackBy.length === 0) return null
  return <Alert showIcon type="info" title={fileWords.takenBack(yuanText(-takenBackFen), takenBackBy)} />
}

function Mismatches({ invoice: { mismatches, match } }: { readonly invoice: ListedInvoice }): ReactNode {
  if (match === 'red' || match === 'reversed') return null
  if (match === 'matched') return <Alert showIcon type="success" title={words.noMismatch} />
  return mismatches.map(({ message }) => <Alert key={message} showIcon type="warning" title={message} />)
}

function Withdraw({ invoice: { invoiceId, number } }: { readonly invoice: ListedInvoice }): ReactNode {
  async function withdraw(reason: string) {
    const withdrawn = await call('invoices.withdraw', { invoiceId, reason })
    return withdrawn.ok ? ok({ said: words.withdrawnSaid(number, withdrawn.value.withdrawalId) }) : withdrawn
  }
  return (
    <ReasonAction
      text={words.withdraw}
      title={words.withdrawTitle(number)}
      explained={words.withdrawExplained}
      draft={`withdraw invoice ${invoiceId}`}
      onConfirm={withdraw}
    />
  )
}

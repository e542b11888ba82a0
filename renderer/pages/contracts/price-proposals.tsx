// What a change of the tax rate would make of the prices, and the confirmation that puts a new price in force.

import { Button, Card, Form, Input, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { percentInWords } from '../../../src/wording/amounts.ts'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import type { TextPlace } from './contract-text.tsx'

type Proposal = CallOutput<'prices.proposals'>['proposals'][number]

type Props = {
  readonly contractId: string
  readonly proposals: readonly Proposal[]
  readonly onSee: (place: TextPlace, contractId: string) => void
}

export function PriceProposals({ contractId, proposals, onSee }: Props): ReactNode {
  return (
    <Card title={`${words.proposals}（${contractId}）`}>
      <Typography.Paragraph type="secondary">{words.proposalsNote}</Typography.Paragraph>
      {proposals.map(proposal => (
        <section key={`${proposal.fromMonth} ${proposal.rate}`}>
          <Figures proposal={proposal} />
          <Typography.Paragraph style={{ marginTop: 8 }}>
            {proposal.because}
            <Button
              size="small"
              type="link"
              onClick={() => onSee({ clause: proposal.clause, quotation: null }, contractId)}
            >
              {words.seeText}
            </Button>
          </Typography.Paragraph>
          {!proposal.confirmed && <Confirmation contractId={contractId} proposal={proposal} />}
        </section>
      ))}
    </Card>
  )
}

function Figures({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { fromMonth, rate, oldUnitPriceFen, newUnitPriceFen, monthlyFen, ceilingFen, confirmed } = proposal
  const figures: readonly (readonly [string, ReactNode])[] = [
    [words.fromMonth, fromMonth],
    [words.rate, percentInWords(rate)],
    [words.oldPrice, <Amount key="old" fen={oldUnitPriceFen} />],
    [words.newPrice, <Amount key="new" fen={newUnitPriceFen} />],
    [words.monthly, <Amount key="monthly" fen={monthlyFen} />],
    [words.ceiling, ceilingFen === null ? '' : <Amount key="ceiling" fen={ceilingFen} />],
  ]
  return (
    <table style={{ width: '100%', textAlign: 'right' }}>
      <thead>
        <tr>
          {figures.map(([label]) => (
            <th key={label} style={{ fontWeight: 'normal' }}>
              {label}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        <tr>
          {figures.map(([label, figure]) => (
            <td key={label}>{figure}</td>
          ))}
          <td>
            <Tag color={confirmed ? 'success' : 'warning'}>
              {confirmed ? words.confirmed : words.notConfirmed}
            </Tag>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

type Fields = { readonly evidence: string }

function Confirmation({
  contractId,
  proposal,
}: {
  readonly contractId: string
  readonly proposal: Proposal
}) {
  const { fromMonth, rate } = proposal
  async function confirm({ evidence }: Fields) {
    const confirmed = await call('prices.confirm', { contractId, fromMonth, rate, evidence })
    if (!confirmed.ok) return confirmed
    return ok({ said: words.confirmedPrice(yuanText(confirmed.value.unitPriceFen), fromMonth) })
  }
  return (
    <CommandForm<Fields>
      draft={`price ${contractId} ${fromMonth}`}
      initial={{ evidence: '' }}
      submitText={words.confirm}
      onSubmit={confirm}
    >
      <Form.Item
        name="evidence"
        label={words.evidence}
        rules={[{ required: true, whitespace: true, message: formWords.required }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

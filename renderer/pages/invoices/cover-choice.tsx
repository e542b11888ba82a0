// 对应款项: what is not invoiced yet, to be ticked; and the set of it that comes to the invoice's amount, to be taken
// at once.

import { Alert, Button, Card, Form } from 'antd'
import type { ReactNode } from 'react'
import { invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { ChargeGroups } from '../../components/charge-groups.tsx'
import { useFillForm } from '../../components/fill-form.ts'

type Props = { readonly contractId: string; readonly grossFen: number | null }

export function CoverChoice({ contractId, grossFen }: Props): ReactNode {
  const { given } = useLiveAnswer('invoices.candidates', {
    contractId,
    ...(grossFen !== null && grossFen > 0 && { grossFen }),
  })
  const candidates = given?.ok === true ? given.value : null
  return (
    <Card size="small" title={words.choose}>
      {grossFen !== null && candidates !== null && candidates.groups.length > 0 && (
        <Proposal proposal={candidates.proposal} />
      )}
      <Form.Item name="covers" noStyle>
        <CoverField groups={candidates?.groups ?? []} />
      </Form.Item>
    </Card>
  )
}

type Candidates = CallOutput<'invoices.candidates'>

function Proposal({ proposal }: Pick<Candidates, 'proposal'>): ReactNode {
  const fill = useFillForm()
  const covers: unknown = Form.useWatch('covers')
  if (proposal === null) {
    return <Alert showIcon type="info" title={words.noProposal} style={{ marginBottom: 8 }} />
  }
  const isTaken = Array.isArray(covers) && sameIds(covers, proposal.chargeIds)
  return (
    <Alert
      showIcon
      type="success"
      title={words.proposals[proposal.basis]}
      style={{ marginBottom: 8 }}
      action={
        <Button size="small" disabled={isTaken} onClick={() => fill({ covers: proposal.chargeIds })}>
          {isTaken ? words.taken : words.take}
        </Button>
      }
    />
  )
}

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length

type FieldProps = {
  readonly groups: Candidates['groups']
  readonly value?: readonly number[]
  readonly onChange?: (value: readonly number[]) => void
}

function CoverField({ groups, value = [], onChange }: FieldProps): ReactNode {
  return (
    <ChargeGroups
      label={words.choose}
      groups={groups}
      emptyText={words.nothingLeft}
      amountTitle={words.left}
      choice={{ chosen: value, onChoose: chargeIds => onChange?.(chargeIds) }}
    />
  )
}

// 结清合同 and 撤销结清: a reason for each matter that is left open, and a reason for opening the contract again.

import { Alert, Button, Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import { formWords } from '../../../../src/wording/window-pages.ts'
import type { CallInput } from '../../../client/procedures.ts'
import { recordOrPropose } from '../../../client/propose.ts'
import { CommandForm } from '../../../components/command-form.tsx'
import type { ListedContract } from '../../../components/contract-choice.tsx'
import { ReasonAction } from '../../../components/reason-action.tsx'
import { type Item, measureOf } from './settlement.ts'

type Reasons = Readonly<Record<string, string>>
type CloseInput = CallInput<'contracts.close'>
type Matter = NonNullable<CloseInput['reasons']>[number]['matter']

type Props = {
  readonly contract: ListedContract
  readonly closedOn: string
  readonly items: readonly Item[]
}

export function CloseAction(props: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.close}
      </Button>
      <Modal
        open={isOpen}
        width={680}
        title={words.closeTitle(props.contract.shortTitle)}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <CloseForm {...props} onSaved={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function CloseForm({
  contract,
  closedOn,
  items,
  onSaved,
}: Props & { readonly onSaved: () => void }): ReactNode {
  const blocking = items.filter(({ weight }) => weight === 'blocks')
  const open = items.filter(({ weight }) => weight === 'needs-reason')
  const close = (given: Reasons) => {
    const reasons = open.map(({ matter }) => ({
      matter: matter as Matter,
      reason: given[matter]?.trim() ?? '',
    }))
    const input = { contractId: contract.contractId, closedOn, reasons }
    return recordOrPropose('contracts.close', input, ({ closingId }) => ({
      said: words.closedSaid(contract.shortTitle, closingId),
    }))
  }
  return (
    <>
      <Typography.Paragraph>{`${words.closedOn} ${closedOn}。${words.closeExplained}`}</Typography.Paragraph>
      {blocking.length > 0 && (
        <Alert
          showIcon
          type="warning"
          title={words.blocked(blocking.map(item => `${item.title} ${measureOf(item)}`).join('；'))}
          style={{ marginBottom: 12 }}
        />
      )}
      <CommandForm<Reasons>
        draft={`close contract ${contract.contractId}`}
        initial={Object.fromEntries(open.map(({ matter }) => [matter, '']))}
        submitText={words.closeSubmit}
        isSubmittable={blocking.length === 0}
        onSubmit={close}
        onSaved={onSaved}
      >
        {open.map(item => (
          <Form.Item
            key={item.matter}
            name={item.matter}
            label={words.reasonFor(item.title, measureOf(item))}
            rules={[{ required: true, whitespace: true, message: formWords.required }]}
          >
            <Input.TextArea rows={2} maxLength={500} placeholder={words.reasonHint} />
          </Form.Item>
        ))}
      </CommandForm>
    </>
  )
}

export function ReopenAction({ contract }: Pick<Props, 'contract'>): ReactNode {
  const { contractId, shortTitle } = contract
  const reopen = (reason: string) =>
    recordOrPropose('contracts.reopen', { contractId, reason }, ({ closingId }) => ({
      said: words.reopened(shortTitle, closingId),
    }))
  return (
    <ReasonAction
      text={words.reopen}
      title={`${words.reopen}：${shortTitle}`}
      explained={words.reopenExplained}
      draft={`reopen contract ${contractId}`}
      onConfirm={reopen}
    />
  )
}

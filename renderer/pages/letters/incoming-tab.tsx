// 收文: what came in for the contract, registered by form beside the list of all so far.

import { Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { ok } from '../../../src/base/result.ts'
import { incomingWords as words } from '../../../src/wording/window-letter-steps.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { NoticeSelect } from './fact-choices.tsx'
import { IncomingList } from './incoming-list.tsx'

type Props = { readonly contractId: string; readonly today: string }

type Kind = CallInput<'papers.register'>['kind']

type Fields = {
  readonly kind: Kind
  readonly receivedOn: string | null
  readonly subject: string
  readonly reference?: string
  readonly effectiveOn?: string | null
  readonly address?: string
  readonly contactName?: string
  readonly contactPhone?: string
  readonly answers?: number
}

export function IncomingTab({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('papers.list', { contractId })
  return (
    <SideBySide
      width={340}
      isSidePrinted={false}
      side={<IncomingForm contractId={contractId} today={today} />}
    >
      <Answered asked={asked}>{({ papers }) => <IncomingList papers={papers} />}</Answered>
    </SideBySide>
  )
}

function IncomingForm({ contractId, today }: Props): ReactNode {
  const initial: Fields = { kind: 'payment-notice', receivedOn: today, subject: '' }
  const [kind, setKind] = useState<Kind>(initial.kind)

  async function register({ receivedOn, ...typed }: Fields) {
    assert(receivedOn !== null, 'a field was let through')
    const given = Object.entries(typed).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    )
    const registered = await call('papers.register', {
      ...(Object.fromEntries(given) as Pick<Fields, 'kind' | 'subject'>),
      contractId,
      receivedOn,
    })
    if (!registered.ok) return registered
    return ok({ said: words.saved(registered.value.paperId, registered.value.replyBy) })
  }

  return (
    <CommandForm<Fields>
      draft={`incoming ${contractId}`}
      initial={initial}
      submitText={words.save}
      onSubmit={register}
      onChange={typed => setKind(typed.kind)}
      onSaved={() => setKind(initial.kind)}
    >
      <Form.Item name="kind" label={words.kind}>
        <Select<Kind> options={words.kinds} listHeight={400} />
      </Form.Item>
      <Form.Item name="receivedOn" label={words.receivedOn} rules={[required]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="subject" label={words.subject} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reference" label={words.reference}>
        <Input maxLength={200} />
      </Form.Item>
      {kind === 'reply' ? (
        <Form.Item name="answers" label={words.answers}>
          <NoticeSelect contractId={contractId} today={today} ofKinds={null} />
        </Form.Item>
      ) : (
        <Form.Item name="effectiveOn" label={words.effectiveOn}>
          <DateInput />
        </Form.Item>
      )}
      {kind === 'address-notice' && (
        <>
          <Form.Item name="address" label={words.address}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="contactName" label={words.contactName}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="contactPhone" label={words.contactPhone}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
    </CommandForm>
  )
}

const required = { required: true, message: formWords.required }

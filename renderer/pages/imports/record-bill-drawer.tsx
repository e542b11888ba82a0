// Registers the audited bill: its months and its sum are the file's, its days the clerk's.

import { Form, Typography } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { auditPageWords as words } from '../../../src/wording/window-bill-audit.ts'
import { importsWords } from '../../../src/wording/window-imports.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'

type Props = {
  readonly contractId: string
  readonly path: string
  readonly audited: CallOutput<'bills.audit'>
  readonly today: string
  readonly onClose: () => void
}

type Fields = { readonly receivedOn: string | null; readonly dueOn: string | null }

export function RecordBillDrawer({ contractId, path, audited, today, onClose }: Props): ReactNode {
  const { file, from, to, lines, sha256 } = audited

  async function record({ receivedOn, dueOn }: Fields) {
    const bill = {
      from,
      to,
      ...(receivedOn !== null && { receivedOn }),
      ...(dueOn !== null && { dueOn }),
    }
    const recorded = await call('imports.record', { kind: 'bill', file: path, sha256, contractId, bill })
    if (!recorded.ok) return recorded
    return ok({ said: importsWords.recorded(recorded.value.file, recorded.value.rows) })
  }

  return (
    <SideDrawer size={460} title={words.recordTitle} onClose={onClose}>
      <Typography.Paragraph strong>{words.file(file, from, to, lines)}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{words.recordNote}</Typography.Paragraph>
      <CommandForm<Fields>
        draft={null}
        initial={{ receivedOn: today, dueOn: null }}
        submitText={importsWords.record}
        onSubmit={record}
        onSaved={onClose}
      >
        <Form.Item name="receivedOn" label={importsWords.receivedOn}>
          <DateInput />
        </Form.Item>
        <Form.Item name="dueOn" label={importsWords.dueOn}>
          <DateInput />
        </Form.Item>
      </CommandForm>
    </SideDrawer>
  )
}

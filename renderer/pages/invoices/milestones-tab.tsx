// 付款条件: what each instalment waits for and when it falls due by that, a form for what has come in, and every record
// of it.

import { Empty, Form, Select, Typography } from 'antd'
import type { ReactNode } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { ok } from '../../../src/base/result.ts'
import { milestoneWords } from '../../../src/wording/contract-refusals.ts'
import { milestonesWords as words } from '../../../src/wording/window-invoices.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { InstalmentTable } from './instalment-table.tsx'
import type { Instalment } from './listed.ts'
import { MilestoneRecords } from './milestone-records.tsx'

type Props = { readonly contractId: string; readonly today: string }
type MilestoneKind = Instalment['missing'][number]

export function MilestonesTab({ contractId, today }: Props): ReactNode {
  const asked = useAnswer('milestones.list', { contractId })
  return (
    <Answered asked={asked}>
      {({ instalments, records }) =>
        instalments.length === 0 ? (
          <Empty description={words.none} style={{ marginTop: 80 }} />
        ) : (
          <SideBySide
            width={220}
            side={<MilestoneForm contractId={contractId} today={today} instalments={instalments} />}
          >
            <InstalmentTable instalments={instalments} />
            <Typography.Text strong>{words.records}</Typography.Text>
            <MilestoneRecords records={records} />
          </SideBySide>
        )
      }
    </Answered>
  )
}

type Fields = {
  readonly instalment: number
  readonly kind: MilestoneKind | null
  readonly on: string | null
}

function MilestoneForm({
  contractId,
  today,
  instalments,
}: Props & { readonly instalments: readonly Instalment[] }): ReactNode {
  const waiting = instalments.find(({ missing }) => missing.length > 0) ?? instalments[0]
  const initial: Fields = {
    instalment: waiting?.instalment ?? 1,
    kind: waiting?.missing[0] ?? null,
    on: today,
  }

  async function record({ instalment, kind, on }: Fields) {
    assert(kind !== null && on !== null, 'a field was let through')
    const recorded = await call('milestones.record', { contractId, instalment, kind, on })
    if (!recorded.ok) return recorded
    const { milestoneId, dueOn, missing } = recorded.value
    return ok({ said: words.saved(milestoneId, dueOn, missing) })
  }

  const kinds = [...new Set(instalments.flatMap(({ conditions }) => conditions.map(({ kind }) => kind)))]
  return (
    <CommandForm<Fields>
      draft={`milestone ${contractId}`}
      initial={initial}
      submitText={words.save}
      onSubmit={record}
    >
      <Form.Item name="instalment" label={words.instalment} rules={[required]}>
        <Select
          options={instalments.map(({ instalment }) => ({
            value: instalment,
            label: words.instalmentNumber(instalment),
          }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={words.kind} rules={[required]}>
        <Select
          placeholder={formWords.choose}
          options={kinds.map(kind => ({ value: kind, label: milestoneWords[kind] }))}
        />
      </Form.Item>
      <Form.Item name="on" label={words.on} rules={[required]}>
        <DateInput />
      </Form.Item>
    </CommandForm>
  )
}

const required = { required: true, message: formWords.required }

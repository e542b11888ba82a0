// 结账: a month is closed for one contract or for all, and opened again with a reason; what was done when by whom.

import { Card, Col, Flex, Form, Row, Select, Table, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { periodWords as words } from '../../../src/wording/window-duties.ts'
import { formWords } from '../../../src/wording/window-pages.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { ReasonAction } from '../../components/reason-action.tsx'

type Periods = CallOutput<'periods.list'>
type Mark = Periods['marks'][number]
type Fields = { readonly contractId: string; readonly month: string | null }

/** Stands for all contracts in a control that needs a value. */
const ALL = '*'

export function PeriodsTab(): ReactNode {
  const asked = useAnswer('periods.list', {})
  return (
    <div className="scroll-pane" style={{ height: '100%', paddingInline: 8, overflowX: 'hidden' }}>
      <Answered asked={asked}>
        {periods => (
          <Row gutter={[16, 16]}>
            <Col span={9}>
              <CloseCard contracts={periods.contracts} />
            </Col>
            <Col span={15}>
              <ClosedCard contracts={periods.contracts} />
            </Col>
            <Col span={24}>
              <MarksCard marks={periods.marks} />
            </Col>
          </Row>
        )}
      </Answered>
    </div>
  )
}

function CloseCard({ contracts }: Pick<Periods, 'contracts'>): ReactNode {
  async function close({ contractId, month }: Fields) {
    const given = { month: month ?? '', ...(contractId !== ALL && { contractId }) }
    const closed = await call('periods.close', given)
    return closed.ok ? ok({ said: words.closed(given.month, closed.value.markId) }) : closed
  }
  return (
    <Card title={words.title}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      <CommandForm<Fields>
        draft={null}
        initial={{ contractId: ALL, month: null }}
        submitText={words.close}
        onSubmit={close}
      >
        <Flex gap={12}>
          <Form.Item name="contractId" label={words.contract} style={{ flex: 1 }}>
            <Select
              options={[
                { value: ALL, label: words.allContracts },
                ...contracts.map(({ contractId }) => ({ value: contractId, label: contractId })),
              ]}
            />
          </Form.Item>
          <Form.Item
            name="month"
            label={words.month}
            rules={[{ required: true, message: formWords.required }]}
            style={{ flex: 1 }}
          >
            <DateInput picker="month" />
          </Form.Item>
        </Flex>
      </CommandForm>
    </Card>
  )
}

function ClosedCard({ contracts }: Pick<Periods, 'contracts'>): ReactNode {
  return (
    <Card title={words.contracts} styles={{ body: { padding: 0 } }}>
      <Table
        size="small"
        rowKey="contractId"
        dataSource={contracts}
        pagination={false}
        columns={[
          { title: words.contract, dataIndex: 'contractId', width: 70 },
          {
            title: words.month,
            dataIndex: 'closed',
            render: (closed: readonly string[], { contractId }) =>
              closed.length === 0 ? (
                <Typography.Text type="secondary">{words.noneClosed}</Typography.Text>
              ) : (
                <Flex gap={12} wrap>
                  {closed.map(month => (
                    <Flex key={month} gap={4} align="center">
                      <Tag style={{ marginInlineEnd: 0 }}>{month}</Tag>
                      <Reopen contractId={contractId} month={month} />
                    </Flex>
                  ))}
                </Flex>
              ),
          },
        ]}
      />
    </Card>
  )
}

type ReopenProps = { readonly contractId: string; readonly month: string }

function Reopen({ contractId, month }: ReopenProps): ReactNode {
  const reopen = (reason: string) =>
    recordOrPropose('periods.reopen', { contractId, month, reason }, ({ markId }) => ({
      said: words.reopened(month, markId),
    }))
  return (
    <ReasonAction
      isInRow
      text={words.reopen}
      title={words.reopenTitle(`${contractId} ${month}`)}
      explained={words.reopenExplained}
      draft={`reopen ${contractId} ${month}`}
      onConfirm={reopen}
    />
  )
}

function MarksCard({ marks }: Pick<Periods, 'marks'>): ReactNode {
  return (
    <Card title={words.marks} styles={{ body: { padding: 0 } }}>
      <Table<Mark>
        size="small"
        rowKey={({ recordedAt, contractId, month }) => `${recordedAt} ${contractId} ${month}`}
        dataSource={marks}
        pagination={marks.length > 10 ? { size: 'small', pageSize: 10 } : false}
        locale={{ emptyText: words.noMarks }}
        columns={[
          {
            title: words.when,
            dataIndex: 'recordedAt',
            width: 150,
            className: 'day',
            render: minuteInChina,
          },
          { title: words.month, dataIndex: 'month', width: 90, className: 'day' },
          {
            title: words.contract,
            dataIndex: 'contractId',
            width: 100,
            render: (contractId: string | null) => contractId ?? words.allContracts,
          },
          {
            title: words.state,
            dataIndex: 'state',
            width: 100,
            render: (state: Mark['state']) => words.states[state],
          },
          { title: words.reason, dataIndex: 'reason' },
          { title: words.who, dataIndex: 'recordedBy', width: 110 },
        ]}
      />
    </Card>
  )
}

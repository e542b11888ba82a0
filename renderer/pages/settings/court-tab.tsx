// 本院资料: what the contracts state of the court, what papers need besides, and who set that when.

import { Card, Col, Form, Input, Row, Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { courtSettingForms, courtSettingNames } from '../../../src/wording/contract-refusals.ts'
import { courtWords as words } from '../../../src/wording/window-settings.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { CommandForm } from '../../components/command-form.tsx'

type Court = CallOutput<'court.get'>
type Party = Court['parties'][number]
type Name = Court['settings'][number]['name']
type Fields = Record<Name, string>

export function CourtTab(): ReactNode {
  const asked = useAnswer('court.get', {})
  return (
    <Answered asked={asked}>
      {court => (
        <Row gutter={[16, 16]}>
          <Col span={24}>
            <Stated parties={court.parties} />
          </Col>
          <Col span={10}>
            <Card title={words.needed}>
              <CourtForm key={JSON.stringify(court.settings)} settings={court.settings} />
            </Card>
          </Col>
          <Col span={14}>
            <History history={court.history} />
          </Col>
        </Row>
      )}
    </Answered>
  )
}

function Stated({ parties }: Pick<Court, 'parties'>): ReactNode {
  return (
    <Card title={words.stated} styles={{ body: { padding: 0 } }}>
      <Table<Party>
        size="small"
        rowKey="contractId"
        dataSource={parties}
        pagination={false}
        columns={[
          { title: words.contract, dataIndex: 'contractId', width: 60 },
          { title: words.name, dataIndex: 'name' },
          { title: words.creditCode, dataIndex: ['creditCode', 'value'], className: 'day' },
          { title: words.address, dataIndex: 'fullAddress' },
          {
            title: words.contacts,
            dataIndex: 'contacts',
            render: (contacts: Party['contacts']) =>
              contacts.map(({ clause, name, phone }) => (
                <div key={clause}>{[name, phone].filter(each => each !== null).join(' ')}</div>
              )),
          },
        ]}
      />
    </Card>
  )
}

function CourtForm({ settings }: Pick<Court, 'settings'>): ReactNode {
  const initial = Object.fromEntries(settings.map(({ name, value }) => [name, value ?? ''])) as Fields
  async function save(fields: Fields) {
    const set = await call('court.set', fields)
    return set.ok ? ok({ said: words.saved(set.value.changed.length) }) : set
  }
  return (
    <CommandForm<Fields> draft="court" initial={initial} submitText={words.save} onSubmit={save}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      {settings.map(({ name }) => (
        <Form.Item key={name} name={name} label={courtSettingNames[name]} style={{ marginBottom: 12 }}>
          <Input maxLength={60} placeholder={courtSettingForms[name]} />
        </Form.Item>
      ))}
    </CommandForm>
  )
}

function History({ history }: Pick<Court, 'history'>): ReactNode {
  return (
    <Card title={words.history} styles={{ body: { padding: 0 } }}>
      <Table
        size="small"
        rowKey={each => `${each.recordedAt} ${each.name}`}
        dataSource={history}
        pagination={history.length > 10 ? { size: 'small', pageSize: 10 } : false}
        locale={{ emptyText: words.noHistory }}
        columns={[
          {
            title: words.when,
            dataIndex: 'recordedAt',
            width: 150,
            className: 'day',
            render: (at: string | null) => (at === null ? '' : minuteInChina(at)),
          },
          {
            title: words.item,
            dataIndex: 'name',
            width: 120,
            render: (name: Name) => courtSettingNames[name],
          },
          {
            title: words.value,
            dataIndex: 'value',
            render: (value: string | null) => value ?? words.emptied,
          },
          { title: words.who, dataIndex: 'recordedBy', width: 100 },
        ]}
      />
    </Card>
  )
}

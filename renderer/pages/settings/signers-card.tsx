// Whose keys sign, which of one's own is in use, and a key that its owner brings in a file.

import { App, Button, Card, Table, Tag, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { signerWords as words } from '../../../src/wording/window-signers.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { ImportSigner } from './import-signer.tsx'
import { ending } from './serial-ending.ts'

type Signer = CallOutput<'signers.list'>['signers'][number]

export function SignersCard({ ownId }: { readonly ownId: number | null }): ReactNode {
  const asked = useAnswer('signers.list', {})
  const [isImporting, setImporting] = useState(false)
  return (
    <Card
      title={words.title}
      extra={<Button onClick={() => setImporting(true)}>{words.import}</Button>}
      styles={{ body: { padding: 0 } }}
    >
      <Answered asked={asked}>
        {({ signers }) => (
          <Table<Signer>
            size="small"
            rowKey={({ role, serial }) => `${role} ${serial}`}
            dataSource={signers}
            pagination={false}
            locale={{ emptyText: words.none }}
            columns={columnsFor(ownId)}
          />
        )}
      </Answered>
      {isImporting && <ImportSigner onClose={() => setImporting(false)} />}
    </Card>
  )
}

const columnsFor = (ownId: number | null) => [
  { title: words.name, dataIndex: 'name' },
  {
    title: words.role,
    dataIndex: 'role',
    width: 84,
    render: (role: Signer['role']) => words.roles[role],
  },
  {
    title: words.origin,
    dataIndex: 'isImported',
    width: 68,
    render: (isImported: boolean, { issuer }: Signer) => (
      <Tooltip title={`${words.issuer}：${issuer}`}>
        {isImported ? words.origins.imported : words.origins.made}
      </Tooltip>
    ),
  },
  { title: words.serial, dataIndex: 'serial', width: 96, render: shortSerial },
  { title: words.validUntil, dataIndex: 'validUntil', width: 98, className: 'day' },
  { title: words.user, dataIndex: 'user', width: 80 },
  {
    key: 'use',
    width: 96,
    render: (_value: unknown, signer: Signer) => <UseOf signer={signer} ownId={ownId} />,
  },
]

/** Numbers of other authorities have forty digits: the end tells them apart, all of it is in the hint. */
const shortSerial = (serial: string): ReactNode =>
  ending(serial) === serial ? serial : <Tooltip title={serial}>{ending(serial)}</Tooltip>

function UseOf({ signer, ownId }: { readonly signer: Signer; readonly ownId: number | null }): ReactNode {
  const { message } = App.useApp()
  const { isInUse, role, userId, name, serial } = signer
  if (role === 'authority') return null
  if (isInUse) return <Tag color="success">{words.inUse}</Tag>
  if (userId !== ownId) return null
  async function use(): Promise<void> {
    const used = await call('signers.use', { serial })
    if (used.ok) void message.success(words.used(name, ending(serial)))
    else void message.error(refusalInWords(used.error))
  }
  return (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={use}>
      {words.use}
    </Button>
  )
}

// 电子发票: files are chosen, read one after another, and stand in a list with what became of each; the one that is looked
// at beneath it.

import { Alert, Button, Flex, Spin, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { electronicInvoiceWords as words } from '../../../src/wording/window-electronic-invoices.ts'
import { call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'
import { Amount } from '../../components/amount.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { ElectronicInvoice } from './electronic-invoice.tsx'
import { type ChosenFile, nameOfPath, stateOf } from './read-file.ts'

type Props = {
  /** Where a picture of an invoice is typed. */
  readonly onTypeByHand: (original: string) => void
}

export function InvoiceFilesTab({ onTypeByHand }: Props): ReactNode {
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [opened, setOpened] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)

  async function choose(): Promise<void> {
    const paths = await shell.chooseInvoices()
    if (paths.length === 0) return
    setReading(true)
    const read: ChosenFile[] = []
    for (const path of paths) {
      read.push({ path, answer: await call('invoices.readFile', { file: path }), recorded: null })
    }
    setFiles(read)
    setOpened(read[0]?.path ?? null)
    setReading(false)
  }
  async function open(path: string): Promise<void> {
    setOpened(path)
    const file = files.find(each => each.path === path)
    // What was recorded meanwhile may tell of which contract it is.
    if (file === undefined || stateOf(file) !== 'undecided') return
    change({ ...file, answer: await call('invoices.readFile', { file: path }) })
  }
  const change = (changed: ChosenFile) =>
    setFiles(before => before.map(file => (file.path === changed.path ? changed : file)))
  const shown = files.find(({ path }) => path === opened)

  return (
    <PageFrame
      controls={<Typography.Text type="secondary">{files.length === 0 ? words.intro : ''}</Typography.Text>}
      extra={
        <Button type="primary" loading={isReading} onClick={choose}>
          {words.import}
        </Button>
      }
    >
      {isReading && <Spin description={words.reading} style={{ margin: 48 }} />}
      {!isReading && (
        <Flex vertical gap={12} className="scroll-pane" style={{ flex: 1, minHeight: 0 }}>
          {files.length > 1 && <FileList files={files} opened={opened} onOpen={open} />}
          {shown !== undefined && (
            <OpenedFile key={shown.path} file={shown} onChange={change} onTypeByHand={onTypeByHand} />
          )}
        </Flex>
      )}
    </PageFrame>
  )
}

type OpenedProps = Props & {
  readonly file: ChosenFile
  readonly onChange: (file: ChosenFile) => void
}

function OpenedFile({ file, onChange, onTypeByHand }: OpenedProps): ReactNode {
  const { answer, path } = file
  if (!answer.ok) {
    return <Alert showIcon type="error" title={nameOfPath(path)} description={refusalInWords(answer.error)} />
  }
  if (answer.value.invoice === null) {
    return (
      <Alert
        showIcon
        type="info"
        title={answer.value.file}
        description={[words.picture, ...answer.value.findings.map(({ message }) => message)].join('')}
        action={<Button onClick={() => onTypeByHand(path)}>{words.typeByHand}</Button>}
      />
    )
  }
  return (
    <ElectronicInvoice file={file} read={answer.value} printed={answer.value.invoice} onChange={onChange} />
  )
}

type ListProps = {
  readonly files: readonly ChosenFile[]
  readonly opened: string | null
  readonly onOpen: (path: string) => Promise<void>
}

function FileList({ files, opened, onOpen }: ListProps): ReactNode {
  return (
    <section aria-label={words.files}>
      <Table<ChosenFile>
        size="small"
        rowKey="path"
        dataSource={files}
        columns={columns}
        pagination={false}
        rowSelection={{
          type: 'radio',
          selectedRowKeys: opened === null ? [] : [opened],
          onChange: ([path]) => path !== undefined && onOpen(String(path)),
        }}
        onRow={({ path }) => ({ onClick: () => onOpen(path) })}
      />
    </section>
  )
}

const STATE_COLOURS = {
  recordable: 'processing',
  undecided: 'warning',
  refused: 'error',
  picture: 'warning',
  recorded: 'success',
}

const columns: TableColumnsType<ChosenFile> = [
  { title: words.file, key: 'file', ellipsis: true, render: (_value, { path }) => nameOfPath(path) },
  {
    title: words.number,
    key: 'number',
    width: 190,
    className: 'amount',
    render: (_value, { answer }) => (answer.ok ? answer.value.invoice?.number : ''),
  },
  {
    title: words.seller,
    key: 'seller',
    ellipsis: true,
    render: (_value, { answer }) => (answer.ok ? answer.value.invoice?.seller.name : ''),
  },
  {
    title: words.gross,
    key: 'gross',
    width: 130,
    align: 'right',
    render: (_value, { answer }) =>
      answer.ok && answer.value.invoice?.grossFen != null && <Amount fen={answer.value.invoice.grossFen} />,
  },
  {
    title: words.state,
    key: 'state',
    width: 120,
    render: (_value, file) => <Tag color={STATE_COLOURS[stateOf(file)]}>{words.states[stateOf(file)]}</Tag>,
  },
]

// One electronic invoice before it is recorded: what it says at the left; at the right what was found in it, the
// contract that it belongs to and what it covers. Its figures are the file's and are not typed over.

import { Card, Flex, Form, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { assert } from '../../../src/base/assert.ts'
import { ok } from '../../../src/base/result.ts'
import { electronicInvoiceWords as words } from '../../../src/wording/window-electronic-invoices.ts'
import { call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { CommandForm } from '../../components/command-form.tsx'
import { CoverChoice } from './cover-choice.tsx'
import { Findings, PrintedFigures } from './electronic-figures.tsx'
import { InvoiceComparison } from './invoice-comparison.tsx'
import type { ChosenFile, PrintedInvoice, ReadInvoice } from './read-file.ts'

type Props = {
  readonly file: ChosenFile
  readonly read: ReadInvoice
  readonly printed: PrintedInvoice
  readonly onChange: (file: ChosenFile) => void
}

export function ElectronicInvoice({ file, read, printed, onChange }: Props): ReactNode {
  async function choose(contractId: string): Promise<void> {
    onChange({ ...file, answer: await call('invoices.readFile', { file: file.path, contractId }) })
  }
  return (
    <Flex gap={20} align="start" wrap>
      <div style={{ flex: '1 1 420px', maxWidth: 520 }}>
        <PrintedFigures read={read} printed={printed} />
      </div>
      <Flex vertical gap={12} style={{ flex: '1 1 320px', minWidth: 0 }}>
        {file.recorded === null && <Findings findings={read.findings} />}
        {file.recorded === null ? (
          <>
            <ContractSelect contractId={read.contractId} onChoose={choose} />
            {read.contractId !== null && read.isRecordable && (
              <RecordForm
                key={read.contractId}
                file={file}
                read={read}
                printed={printed}
                contractId={read.contractId}
                onChange={onChange}
              />
            )}
          </>
        ) : (
          <Card size="small">
            <Attachments recordId={file.recorded} />
          </Card>
        )}
      </Flex>
    </Flex>
  )
}

type SelectProps = {
  readonly contractId: string | null
  readonly onChoose: (contractId: string) => void
}

function ContractSelect({ contractId, onChoose }: SelectProps): ReactNode {
  const asked = useAnswer('contracts.list', {})
  return (
    <Answered asked={asked}>
      {({ contracts }) => (
        <Flex gap={8} align="center">
          <label htmlFor="invoice-contract">{words.contract}</label>
          <Select
            id="invoice-contract"
            style={{ flex: 1 }}
            placeholder={words.chooseContract}
            value={contractId}
            options={contracts.map(({ contractId: value, shortTitle: label }) => ({ value, label }))}
            onChange={onChoose}
          />
        </Flex>
      )}
    </Answered>
  )
}

type Covers = { readonly covers: readonly number[] }
const NOTHING: Covers = { covers: [] }

function RecordForm({
  file,
  read,
  printed,
  contractId,
  onChange,
}: Props & { readonly contractId: string }): ReactNode {
  const [{ covers }, setCovers] = useState(NOTHING)
  const { number, seller, grossFen, taxFen, rate, isRed } = printed
  assert(number !== null && grossFen !== null && taxFen !== null && rate !== null, 'it was not recordable')
  const compared = useLiveAnswer('invoices.compare', {
    contractId,
    covers: [...covers],
    ...(seller.name !== null && { seller: seller.name }),
    ...(!isRed && { amounts: { grossFen, taxFen, rate } }),
  })

  async function record(chosen: Covers) {
    const recorded = await call('invoices.recordFile', {
      contractId,
      file: file.path,
      sha256: read.sha256,
      ...(!isRed && { covers: [...chosen.covers] }),
    })
    if (!recorded.ok) return recorded
    const { invoiceId } = recorded.value
    onChange({ ...file, recorded: invoiceId })
    return ok({ said: words.saved(recorded.value.number, invoiceId) })
  }

  return (
    <CommandForm<Covers>
      draft={null}
      initial={NOTHING}
      submitText={words.record}
      onSubmit={record}
      onChange={setCovers}
    >
      {isRed ? (
        <Form.Item>{words.coversOfBlue}</Form.Item>
      ) : (
        <Flex vertical gap={12} style={{ marginBottom: 12 }}>
          <CoverChoice contractId={contractId} grossFen={grossFen} />
          <InvoiceComparison compared={compared} grossFen={grossFen} />
        </Flex>
      )}
    </CommandForm>
  )
}

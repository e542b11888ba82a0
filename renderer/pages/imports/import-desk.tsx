// A chosen file on the desk: its columns set right, then checked, its problems told by their places or what it will bring
// shown, and only then recorded, all of it or nothing.

import { Alert, App, Button, Flex, Select, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import type { Result } from '../../../src/base/result.ts'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { ImportOptionFields } from './import-option-fields.tsx'
import {
  choiceOf,
  chooseColumn,
  type ImportKind,
  type ImportOptions,
  missingIn,
  orderOf,
  type SeenFile,
} from './import-order.ts'
import { ImportProblems } from './import-problems.tsx'
import { MappingTable } from './mapping-table.tsx'

type Props = {
  readonly order: { readonly kind: ImportKind; readonly path: string; readonly contractId?: string }
  readonly seen: SeenFile
  readonly today: string
  readonly onSheet: (sheet: string) => void
  readonly onDone: () => void
}

type Tried = Result<CallOutput<'imports.try'>, Refusal>

export function ImportDesk({ order, seen, today, onSheet, onDone }: Props): ReactNode {
  const { message, modal, notification } = App.useApp()
  const [choice, setChoice] = useState(() => choiceOf(seen))
  const [options, setOptions] = useState<ImportOptions>({
    suppliedOn: today,
    takesKnownCards: false,
    receivedOn: today,
    dueOn: null,
    again: false,
  })
  /** The answer to what stands here now; gone with the next change. */
  const [tried, setTried] = useState<Tried | null>(null)
  const [isRunning, setRunning] = useState(false)
  const missing = missingIn(order.kind, choice)
  const input = orderOf(order, seen, choice, options)

  async function check(): Promise<void> {
    setRunning(true)
    setTried(await call('imports.try', input))
    setRunning(false)
  }
  async function record(): Promise<void> {
    const recorded = await recordOrPropose('imports.record', input, ({ file, rows, warnings }) => ({
      said: words.recorded(file, rows),
      warnings,
    }))
    if (!recorded.ok) return setTried(recorded)
    void message.success(recorded.value.said)
    for (const { message: title } of recorded.value.warnings ?? []) {
      notification.warning({ title, duration: 0 })
    }
    onDone()
  }
  const confirm = (sentences: readonly string[]) =>
    modal.confirm({
      title: words.recordTitle,
      content: words.recordConfirm(sentences),
      okText: words.record,
      onOk: record,
    })
  function change<T>(set: (value: T) => void): (value: T) => void {
    return value => {
      set(value)
      setTried(null)
    }
  }

  return (
    <Flex vertical gap={10} className="scroll-pane" style={{ flex: 1, minHeight: 0 }}>
      <FileLine seen={seen} onSheet={onSheet} />
      <Typography.Text type="secondary">{words.mappingNote(seen.headingRow)}</Typography.Text>
      <MappingTable
        kind={order.kind}
        seen={seen}
        choice={choice}
        onChoose={(column, name) => change(setChoice)(chooseColumn(choice, column, name))}
      />
      <ImportOptionFields
        kind={order.kind}
        options={options}
        wasImported={seen.importedBefore !== null}
        onChange={change(setOptions)}
      />
      <Flex gap={12} align="center">
        <Button disabled={missing.length > 0} loading={isRunning} onClick={check}>
          {words.check}
        </Button>
        <Button
          type="primary"
          disabled={tried?.ok !== true}
          onClick={() => tried?.ok === true && confirm(tried.value.sentences)}
        >
          {words.record}
        </Button>
        {missing.length > 0 && <Typography.Text type="danger">{words.missing(missing)}</Typography.Text>}
      </Flex>
      {tried?.ok === false && <ImportProblems refusal={tried.error} />}
      {tried?.ok === true && <WillRecord tried={tried.value} />}
    </Flex>
  )
}

function FileLine({ seen, onSheet }: Pick<Props, 'seen' | 'onSheet'>): ReactNode {
  const { file, rowCount, sheets, sheet, importedBefore } = seen
  return (
    <>
      <Flex gap={12} align="center">
        <Typography.Text strong>{words.file(file, rowCount)}</Typography.Text>
        {sheets.length > 1 && (
          <>
            <label htmlFor="import-sheet">{words.sheet}</label>
            <Select
              id="import-sheet"
              size="small"
              value={sheet}
              style={{ minWidth: 160 }}
              options={sheets.map(({ name }) => ({ value: name, label: name }))}
              onChange={onSheet}
            />
          </>
        )}
      </Flex>
      {importedBefore !== null && (
        <Alert
          showIcon
          type="warning"
          title={words.before(importedBefore.recordedBy, minuteInChina(importedBefore.recordedAt))}
        />
      )}
    </>
  )
}

function WillRecord({ tried }: { readonly tried: CallOutput<'imports.try'> }): ReactNode {
  return (
    <>
      <Alert
        showIcon
        type="success"
        title={words.will}
        description={tried.sentences.map(sentence => <div key={sentence}>{sentence}</div>)}
      />
      {tried.warnings.map(({ message }) => (
        <Alert key={message} showIcon type="warning" title={message} />
      ))}
    </>
  )
}

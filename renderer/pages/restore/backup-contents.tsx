// The second step: what the backup holds, what of the ledger at the place it does not have, the consent to set that one
// aside, and how far the restoring has come.

import { Alert, Button, Checkbox, Descriptions, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { restoreWords as words } from '../../../src/wording/window-restore.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useLongCall } from '../../client/use-long-call.ts'
import { LongCallProgress } from '../../components/long-call-progress.tsx'
import { RefusalAlert } from '../../components/refusal-alert.tsx'
import type { Wanted } from './wanted.ts'

type Held = CallOutput<'desk.lookIntoBackup'>
type Standing = NonNullable<Held['standing']>

type Props = {
  readonly wanted: Wanted
  readonly held: Held
  readonly refusal: Refusal | null
  readonly onRestore: (setsAside: boolean) => Promise<void>
  readonly onBack: () => void
}

export function BackupContents({ wanted, held, refusal, onRestore, onBack }: Props): ReactNode {
  const [hasConsent, setConsent] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const running = useLongCall('desk.restore')
  const { court, madeAt, lastSeq, lastAt, standing } = held

  async function restore(): Promise<void> {
    setRunning(true)
    await onRestore(standing !== null)
    setRunning(false)
  }

  return (
    <Flex vertical gap={12}>
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 124, whiteSpace: 'nowrap' }, content: { overflowWrap: 'anywhere' } }}
        items={[
          { key: 'file', label: words.file, children: wanted.file },
          { key: 'court', label: words.court, children: court ?? words.courtUnknown },
          { key: 'made', label: words.madeAt, children: minuteInChina(madeAt) },
          {
            key: 'last',
            label: words.last,
            children: words.lastRecord(lastSeq, lastAt === null ? null : minuteInChina(lastAt)),
          },
          { key: 'to', label: words.target, children: wanted.to },
        ]}
      />
      {standing !== null && (
        <>
          <Alert
            showIcon
            type={standing.kind === 'same' ? 'info' : 'warning'}
            title={standingInWords(standing)}
            description={words.aside}
          />
          <Checkbox
            checked={hasConsent}
            disabled={isRunning}
            onChange={({ target }) => setConsent(target.checked)}
          >
            {words.consent}
          </Checkbox>
        </>
      )}
      <RefusalAlert refusal={refusal} />
      {running !== undefined && <LongCallProgress call={running} />}
      <Flex justify="end" gap={8}>
        <Button disabled={isRunning} onClick={onBack}>
          {words.back}
        </Button>
        <Button
          type="primary"
          disabled={standing !== null && !hasConsent}
          loading={isRunning}
          onClick={restore}
        >
          {words.restore}
        </Button>
      </Flex>
    </Flex>
  )
}

function standingInWords(standing: Standing): string {
  switch (standing.kind) {
    case 'same':
      return words.same
    case 'newer': {
      const { from, to } = standing.missing
      return words.newer(from.seq, minuteInChina(from.recordedAt), to.seq, minuteInChina(to.recordedAt))
    }
    case 'other':
      return words.other(standing.last.seq, minuteInChina(standing.last.recordedAt))
    case 'unreadable':
      return words.unreadable(standing.problem)
  }
}

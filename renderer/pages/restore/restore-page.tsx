// 从备份恢复: which backup and where to, what it holds and what would be missing, the work itself, and the way in.

import { Alert, Button, Flex, Steps, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { restoreWords as words } from '../../../src/wording/window-restore.ts'
import { enterLedger } from '../../client/enter-ledger.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { LoneCard, LonePage } from '../../components/lone-page.tsx'
import { RefusalAlert } from '../../components/refusal-alert.tsx'
import { BackupChoice } from './backup-choice.tsx'
import { BackupContents } from './backup-contents.tsx'
import type { Wanted } from './wanted.ts'

type Props = {
  /** Where the ledger lay that was opened last: the first guess of the place. */
  readonly place: string | null
  readonly onOpen: (ledger: OpenLedger) => void
  readonly onBack: () => void
}

type State =
  | { readonly at: 'choice' }
  | { readonly at: 'contents'; readonly wanted: Wanted; readonly held: CallOutput<'desk.lookIntoBackup'> }
  | { readonly at: 'done'; readonly wanted: Wanted; readonly restored: CallOutput<'desk.restore'> }

const stepOf = { choice: 0, contents: 1, done: 2 } as const

export function RestorePage({ place, onOpen, onBack }: Props): ReactNode {
  const [state, setState] = useState<State>({ at: 'choice' })
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function look(wanted: Wanted): Promise<void> {
    setRefusal(null)
    const held = await call('desk.lookIntoBackup', wanted)
    if (held.ok) setState({ at: 'contents', wanted, held: held.value })
    else setRefusal(held.error)
  }

  async function restore(wanted: Wanted, setsAside: boolean): Promise<void> {
    setRefusal(null)
    const restored = await call('desk.restore', { ...wanted, setsAside })
    if (restored.ok) setState({ at: 'done', wanted, restored: restored.value })
    else setRefusal(restored.error)
  }

  async function enter({ credential }: Wanted, file: string): Promise<void> {
    const opened = await enterLedger({ file, credential })
    if (opened.ok) onOpen(opened.value)
    else setRefusal(opened.error)
  }

  return (
    <LonePage>
      <Steps
        size="small"
        current={stepOf[state.at]}
        items={words.steps.map(title => ({ title }))}
        style={{ marginBottom: 16 }}
      />
      <LoneCard title={words.heading}>
        {/* Kept while the contents are looked at: the way back finds what was typed. */}
        <div hidden={state.at !== 'choice'}>
          <BackupChoice place={place} refusal={refusal} onLook={look} onBack={onBack} />
        </div>
        {state.at === 'contents' && (
          <BackupContents
            wanted={state.wanted}
            held={state.held}
            refusal={refusal}
            onRestore={setsAside => restore(state.wanted, setsAside)}
            onBack={() => {
              setRefusal(null)
              setState({ at: 'choice' })
            }}
          />
        )}
        {state.at === 'done' && (
          <Done
            restored={state.restored}
            refusal={refusal}
            onEnter={() => enter(state.wanted, state.restored.file)}
          />
        )}
      </LoneCard>
    </LonePage>
  )
}

type DoneProps = {
  readonly restored: CallOutput<'desk.restore'>
  readonly refusal: Refusal | null
  readonly onEnter: () => Promise<void>
}

function Done({ restored: { file, lastSeq, aside }, refusal, onEnter }: DoneProps): ReactNode {
  const [isOpening, setOpening] = useState(false)
  return (
    <Flex vertical gap={16}>
      <Alert
        showIcon
        type="success"
        title={words.doneTitle}
        description={
          <>
            <Typography.Paragraph style={{ overflowWrap: 'anywhere' }}>
              {words.done(lastSeq, file)}
            </Typography.Paragraph>
            {aside !== null && (
              <Typography.Paragraph style={{ overflowWrap: 'anywhere', margin: 0 }}>
                {words.kept(aside)}
              </Typography.Paragraph>
            )}
          </>
        }
      />
      <RefusalAlert refusal={refusal} />
      <Button
        type="primary"
        autoFocus
        block
        loading={isOpening}
        onClick={async () => {
          setOpening(true)
          await onEnter()
          setOpening(false)
        }}
      >
        {words.enter}
      </Button>
    </Flex>
  )
}

// What kind of table, of which contract, from which file; and a template to be filled in.

import { Alert, App, Button, Flex, Segmented, Spin, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { importKindWords } from '../../../src/wording/imports.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { ImportDesk } from './import-desk.tsx'
import type { ImportKind } from './import-order.ts'

type Looked = { readonly path: string; readonly answer: Result<CallOutput<'imports.look'>, Refusal> }

export function BringTab({ today }: { readonly today: string }): ReactNode {
  const [kind, setKind] = useState<ImportKind>('cards')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isReading, setReading] = useState(false)

  async function look(path: string, sheet?: string): Promise<void> {
    setReading(true)
    const answer = await call('imports.look', { kind, file: path, ...(sheet !== undefined && { sheet }) })
    setReading(false)
    setLooked({ path, answer })
  }
  async function choose(): Promise<void> {
    const path = await shell.chooseTable()
    if (path !== null) await look(path)
  }

  return (
    // Events are known by their cards, whatever the contract; payments may be of any.
    <ContractChoice isOffered={({ hasCards }) => kind === 'payments' || hasCards}>
      {({ contractId }, choice) => (
        <PageFrame
          controls={
            <>
              <Segmented<ImportKind>
                aria-label={words.kind}
                options={words.kinds}
                value={kind}
                onChange={next => {
                  setKind(next)
                  setLooked(null)
                }}
              />
              {kind !== 'card-events' && choice}
            </>
          }
          extra={
            <>
              <TemplateButton kind={kind} />
              <Button type="primary" loading={isReading} onClick={choose}>
                {words.chooseFile}
              </Button>
            </>
          }
        >
          <Shown
            looked={looked}
            isReading={isReading}
            desk={(path, seen) => (
              <ImportDesk
                key={`${kind} ${path} ${seen.sha256} ${seen.sheet}`}
                order={{ kind, path, ...(kind !== 'card-events' && { contractId }) }}
                seen={seen}
                today={today}
                onSheet={sheet => look(path, sheet)}
                onDone={() => setLooked(null)}
              />
            )}
          />
        </PageFrame>
      )}
    </ContractChoice>
  )
}

type ShownProps = {
  readonly looked: Looked | null
  readonly isReading: boolean
  readonly desk: (path: string, seen: CallOutput<'imports.look'>) => ReactNode
}

function Shown({ looked, isReading, desk }: ShownProps): ReactNode {
  if (isReading) return <Spin description={words.reading} style={{ margin: 48 }} />
  if (looked === null) return <Typography.Text type="secondary">{words.intro}</Typography.Text>
  if (!looked.answer.ok) return <Alert showIcon type="error" title={refusalInWords(looked.answer.error)} />
  return desk(looked.path, looked.answer.value)
}

function TemplateButton({ kind }: { readonly kind: ImportKind }): ReactNode {
  const { message, notification } = App.useApp()
  async function save(): Promise<void> {
    const file = await choosePaperFile(words.templateName(importKindWords[kind]), 'xlsx')
    if (file === null) return
    const saved = await call('imports.template', { kind, file })
    if (saved.ok) void message.success(words.templateSaved(saved.value.file))
    else notification.error({ title: refusalInWords(saved.error), duration: 0, placement: 'bottomLeft' })
  }
  return (
    <Flex gap={8}>
      <Button onClick={save}>{words.saveTemplate}</Button>
    </Flex>
  )
}

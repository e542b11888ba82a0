// 保存拟稿: what was typed is recorded as a draft to be reviewed, beside the button that signs at once.

import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { draftsWords as words } from '../../../src/wording/window-letter-steps.ts'
import { call } from '../../client/procedures.ts'
import type { Draft } from './draft.ts'
import { factsOf, isComplete, type NoticeKind, type TypedFacts } from './facts.ts'

type Props = {
  readonly kind: NoticeKind
  readonly contractId: string
  readonly draft: Draft | null
  readonly typed: TypedFacts
  readonly onKept: () => void
}

export function KeepDraft({ kind, contractId, draft, typed, onKept }: Props): ReactNode {
  const { message, notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function keep(): Promise<void> {
    setRunning(true)
    const saved = await call('letterDrafts.save', {
      kind: kind.kind,
      contractId,
      facts: factsOf(kind.facts, typed),
      ...(draft !== null && { draftId: draft.draftId }),
    })
    setRunning(false)
    if (!saved.ok) {
      notification.error({ title: refusalInWords(saved.error), duration: 0, placement: 'bottomLeft' })
      return
    }
    void message.success(words.saved(saved.value.draftId, saved.value.version))
    onKept()
  }

  return (
    <Button
      loading={isRunning}
      disabled={!isComplete(kind.facts, typed)}
      style={{ marginBottom: 12 }}
      onClick={keep}
    >
      {draft === null ? words.save : words.saveAnew}
    </Button>
  )
}

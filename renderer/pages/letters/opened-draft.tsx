// A draft as it is reviewed: the paper, the opinions so far, and what can be done with it.

import { App, Button, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { opinionWords } from '../../../src/wording/letter-steps.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { draftsWords as words } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords } from '../../../src/wording/window-letters.ts'
import { call } from '../../client/procedures.ts'
import { ReasonAction } from '../../components/reason-action.tsx'
import type { Draft } from './draft.ts'
import { IssueDraft } from './issue-draft.tsx'
import { LetterPreview } from './letter-preview.tsx'

type Props = {
  readonly draft: Draft
  readonly today: string
  readonly onEdit: () => void
  readonly onSigned: (noticeId: number) => void
}

export function OpenedDraft({ draft, today, onEdit, onSigned }: Props): ReactNode {
  const { draftId, kind, contractId, facts, state, title, reviews } = draft
  return (
    <Flex vertical gap={8} style={{ flex: 1, minWidth: 0, minHeight: 0 }}>
      <Flex gap={8} wrap className="no-print">
        {state !== 'approved' && <Approve draft={draft} />}
        <GiveBack draft={draft} />
        {state === 'approved' && <IssueDraft draft={draft} today={today} onSigned={onSigned} />}
        <Button onClick={onEdit}>{words.edit}</Button>
        <Drop draftId={draftId} />
      </Flex>
      {reviews.map(({ reviewId, recordedBy, recordedAt, opinion, reason, isOnNewest }) => (
        <Typography.Text key={reviewId} {...(!isOnNewest && { type: 'secondary' as const })}>
          {words.review(recordedBy, minuteInChina(recordedAt), opinionWords[opinion], reason)}
          {!isOnNewest && words.olderVersion}
        </Typography.Text>
      ))}
      <LetterPreview
        asked={{ kind, contractId, facts }}
        fileName={lettersWords.fileName([lettersWords.forReview, title])}
      />
    </Flex>
  )
}

function Approve({ draft: { draftId, version } }: Pick<Props, 'draft'>): ReactNode {
  const { message, notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function approve(): Promise<void> {
    setRunning(true)
    const reviewed = await call('letterDrafts.review', { draftId, version, opinion: 'approved' })
    setRunning(false)
    if (reviewed.ok) void message.success(words.approved(draftId))
    else notification.error({ title: refusalInWords(reviewed.error), duration: 0, placement: 'bottomLeft' })
  }

  return (
    <Button type="primary" loading={isRunning} onClick={approve}>
      {words.approve}
    </Button>
  )
}

function GiveBack({ draft: { draftId, version } }: Pick<Props, 'draft'>): ReactNode {
  return (
    <ReasonAction
      text={words.giveBack}
      title={words.giveBackTitle}
      explained={words.giveBackExplained}
      draft={`return draft ${draftId}`}
      onConfirm={async reason => {
        const reviewed = await call('letterDrafts.review', { draftId, version, opinion: 'returned', reason })
        return reviewed.ok ? ok({ said: words.givenBack(draftId) }) : reviewed
      }}
    />
  )
}

function Drop({ draftId }: { readonly draftId: number }): ReactNode {
  return (
    <ReasonAction
      text={words.drop}
      title={words.dropTitle}
      explained={words.dropExplained}
      draft={`drop draft ${draftId}`}
      onConfirm={async reason => {
        const dropped = await call('letterDrafts.drop', { draftId, reason })
        return dropped.ok ? ok({ said: words.dropped(draftId) }) : dropped
      }}
    />
  )
}

// One proposal: what was entered, what would come of it, and what the one who looks at it may do.

import { Alert, App, Button, Descriptions, Flex, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { ok } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { reviewWords as words } from '../../../src/wording/window-duties.ts'
import { type CallInput, type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { PaperView } from '../../components/paper-view.tsx'
import { ReasonAction } from '../../components/reason-action.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { StateTag } from './state-tag.tsx'

type Shown = CallOutput<'proposals.get'>

export function ReviewDetail({ proposalId }: { readonly proposalId: number }): ReactNode {
  const asked = useAnswer('proposals.get', { proposalId })
  return <Answered asked={asked}>{shown => <Detail shown={shown} />}</Answered>
}

function Detail({ shown }: { readonly shown: Shown }): ReactNode {
  const { proposal, lines, problem } = shown
  const { proposalId, decision, isOwn, recordedBy, recordedAt } = proposal
  return (
    <Flex vertical gap={12}>
      {decision === null && <Alert showIcon type="info" title={isOwn ? words.ownNote : words.effectNote} />}
      {problem !== null && <Alert showIcon type="warning" title={problem} />}
      <Descriptions
        bordered
        size="small"
        column={1}
        title={words.detail(proposalId)}
        styles={{ label: { width: 150 } }}
        items={[
          { key: 'state', label: words.state, children: <StateTag decision={decision} /> },
          {
            key: 'by',
            label: words.proposedBy,
            children: words.decidedBy(recordedBy, minuteInChina(recordedAt)),
          },
          ...lines.map(({ label, value }) => ({ key: label, label, children: value })),
          ...decisionItems(decision),
        ]}
      />
      <Flex gap={8} wrap>
        {proposal.procedure === 'notices.issue' && (
          <LetterButton asked={shown.input as CallInput<'notices.preview'>} />
        )}
        {decision === null &&
          (isOwn ? <Withdraw proposalId={proposalId} /> : <Decide proposalId={proposalId} />)}
      </Flex>
    </Flex>
  )
}

function decisionItems(decision: Shown['proposal']['decision']) {
  if (decision === null) return []
  const { outcome, recordedBy, recordedAt, reason } = decision
  return [
    {
      key: 'decision',
      label: words.decided[outcome],
      children: words.decidedBy(recordedBy, minuteInChina(recordedAt)),
    },
    ...(reason === null ? [] : [{ key: 'why', label: words.reason, children: reason }]),
  ]
}

function Decide({ proposalId }: { readonly proposalId: number }): ReactNode {
  const { message } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function approve(): Promise<void> {
    setRunning(true)
    const approved = await call('proposals.approve', { proposalId })
    setRunning(false)
    setRefusal(approved.ok ? null : approved.error)
    if (approved.ok) void message.success(words.approved(proposalId))
  }
  async function refuse(reason: string) {
    const refused = await call('proposals.refuse', { proposalId, reason })
    return refused.ok ? ok({ said: words.refused(proposalId) }) : refused
  }

  return (
    <>
      <Button type="primary" loading={isRunning} onClick={approve}>
        {words.approve}
      </Button>
      <ReasonAction
        text={words.refuse}
        title={`${words.refuse} ${proposalId}`}
        explained={words.refuseExplained}
        draft={`refuse proposal ${proposalId}`}
        onConfirm={refuse}
      />
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ width: '100%' }} />
      )}
    </>
  )
}

function Withdraw({ proposalId }: { readonly proposalId: number }): ReactNode {
  const { message } = App.useApp()
  async function withdraw(): Promise<void> {
    const withdrawn = await call('proposals.withdraw', { proposalId })
    if (withdrawn.ok) void message.success(words.withdrawn(proposalId))
    else void message.error(refusalInWords(withdrawn.error))
  }
  return (
    <Popconfirm title={words.confirmWithdraw} onConfirm={withdraw}>
      <Button danger>{words.withdraw}</Button>
    </Popconfirm>
  )
}

function LetterButton({ asked }: { readonly asked: CallInput<'notices.preview'> }): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Button onClick={() => setShown(true)}>{words.showLetter}</Button>
      {isShown && (
        <SideDrawer size={820} title={words.showLetter} onClose={() => setShown(false)}>
          <Letter asked={asked} />
        </SideDrawer>
      )}
    </>
  )
}

function Letter({
  asked: { kind, contractId, facts },
}: {
  readonly asked: CallInput<'notices.preview'>
}): ReactNode {
  const preview = useAnswer('notices.preview', { kind, contractId, facts })
  return <Answered asked={preview}>{paper => <PaperView paper={paper} title={null} />}</Answered>
}

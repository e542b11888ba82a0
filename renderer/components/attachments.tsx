// 附件 of a record: what is attached to it, looked at here where the window can show it, saved elsewhere, added and
// withdrawn.

import { App, Button, Flex, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../src/base/china-time.ts'
import type { ListColumn } from '../../src/base/list-cell.ts'
import { ok } from '../../src/base/result.ts'
import { safeFileName } from '../../src/base/safe-file-name.ts'
import { attachmentFallbackName, attachmentWords as words } from '../../src/wording/attachments.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { attachmentListWords as heads } from '../../src/wording/window-lists.ts'
import { type ExportedList, shownContent } from '../client/exported-lists.ts'
import { type CallOutput, call } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { shell } from '../client/window-shell.ts'
import { Answered } from './answered.tsx'
import { AttachmentView, isShown } from './attachment-view.tsx'
import { DrawerHeading } from './drawer-heading.tsx'
import { ExportButton } from './export-lists.tsx'
import { ReasonAction } from './reason-action.tsx'

type Listed = CallOutput<'attachments.list'>['attachments'][number]

export function Attachments({ recordId }: { readonly recordId: number }): ReactNode {
  const asked = useAnswer('attachments.list', { recordId })
  const { message, notification } = App.useApp()

  async function add(): Promise<void> {
    const file = await shell.chooseAttachment()
    if (file === null) return
    const added = await call('attachments.add', { recordId, file })
    if (!added.ok) {
      notification.error({ title: refusalInWords(added.error), duration: 0, placement: 'bottomLeft' })
      return
    }
    const { name, attachmentId, alsoAt } = added.value
    void message.success(words.added(name, attachmentId))
    if (alsoAt.length > 0) notification.warning({ title: words.alsoAt(alsoAt), duration: 0 })
  }

  return (
    <section aria-label={words.title}>
      <Flex justify="space-between" align="center" gap={8}>
        <DrawerHeading text={words.title} />
        <Flex gap={8}>
          {asked.state === 'answered' && asked.value.attachments.length > 0 && (
            <ExportButton size="small" lists={[listOf(recordId, asked.value.attachments)]} />
          )}
          <Button size="small" onClick={add}>
            {words.add}
          </Button>
        </Flex>
      </Flex>
      <Answered asked={asked}>
        {({ attachments }) =>
          attachments.length === 0 ? (
            <Typography.Text type="secondary">{words.none}</Typography.Text>
          ) : (
            attachments.map(attachment => <Line key={attachment.attachmentId} attachment={attachment} />)
          )
        }
      </Answered>
    </section>
  )
}

const listOf = (recordId: number, attachments: readonly Listed[]): ExportedList => ({
  label: heads.ofRecord(recordId),
  content: () => shownContent(handedOut, attachments),
})

const handedOut: readonly ListColumn<Listed>[] = [
  { title: heads.number, cell: ({ attachmentId }) => attachmentId },
  { title: heads.name, cell: ({ name }) => name },
  { title: heads.size, cell: ({ bytes }) => bytes },
  { title: heads.note, cell: ({ note }) => note },
  {
    title: heads.state,
    cell: ({ withdrawn }) => (withdrawn === null ? heads.inForce : words.withdrawn(withdrawn)),
  },
  { title: heads.recordedBy, cell: ({ recordedBy }) => recordedBy },
  { title: heads.recordedAt, cell: ({ recordedAt }) => minuteInChina(recordedAt) },
  { title: heads.sha256, cell: ({ sha256 }) => sha256 },
]

function Line({ attachment }: { readonly attachment: Listed }): ReactNode {
  const { attachmentId, name, mediaType, bytes, note, withdrawn } = attachment
  const [isOpen, setOpen] = useState(false)
  const save = useSaving(attachment)

  async function withdraw(reason: string) {
    const taken = await call('attachments.withdraw', { attachmentId, reason })
    return taken.ok ? ok({ said: words.withdrawnSaid(attachmentId, taken.value.withdrawalId) }) : taken
  }

  return (
    <>
      <Flex gap={8} align="center" wrap>
        <span style={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
          {name} <Typography.Text type="secondary">{words.size(bytes)}</Typography.Text>
          {note !== null && <Typography.Text type="secondary"> {note}</Typography.Text>}
        </span>
        {withdrawn !== null && <Tag color="warning">{words.withdrawn(withdrawn)}</Tag>}
        <Button
          size="small"
          disabled={!isShown(mediaType)}
          title={isShown(mediaType) ? undefined : words.notShown}
          onClick={() => setOpen(true)}
        >
          {words.show}
        </Button>
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
        {withdrawn === null && (
          <ReasonAction
            text={words.withdraw}
            title={`${words.withdraw} ${attachmentId}`}
            explained={words.withdrawExplained}
            draft={`withdraw attachment ${attachmentId}`}
            onConfirm={withdraw}
          />
        )}
      </Flex>
      {isOpen && <AttachmentView attachmentId={attachmentId} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

function useSaving({ attachmentId, name }: Listed): () => Promise<void> {
  const { message, notification } = App.useApp()
  return async () => {
    const file = await shell.chooseAttachmentFile(safeFileName(name, attachmentFallbackName(attachmentId)))
    if (file === null) return
    const written = await call('attachments.export', { attachmentId, file })
    if (written.ok) void message.success(words.saved(written.value.file))
    else notification.error({ title: refusalInWords(written.error), duration: 0, placement: 'bottomLeft' })
  }
}

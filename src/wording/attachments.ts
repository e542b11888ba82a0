// The words of attachments: their refusals, and what the window says of them.

import type { AttachmentRefusal } from '../api/refusals.ts'
import type { Sentences } from './sentences.ts'

export const attachmentSentences: Sentences<AttachmentRefusal> = {
  'empty-attachment': ({ name }) => `文件“${name}”是空的，没有可以保存的内容。`,
  'attachment-too-large': ({ name, bytes, most }) =>
    `文件“${name}”有${megabytes(bytes)}，超过每个附件${megabytes(most)}的上限。请降低扫描分辨率，或分成几个文件。`,
  'already-attached': ({ name, attachmentId }) =>
    `这条记录已经有内容完全相同的附件（第${attachmentId}号），没有重复添加“${name}”。`,
  'unknown-attachment': ({ attachmentId }) => `没有第${attachmentId}号附件。`,
  'attachment-withdrawn': ({ attachmentId, reason }) => `第${attachmentId}号附件已经撤回，理由：${reason}。`,
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

/** Where nothing of the name can be used. */
export const attachmentFallbackName = (attachmentId: number): string => `附件${attachmentId}`

export const attachmentWords = {
  title: '附件',
  none: '没有附件',
  add: '添加附件…',
  choose: '选择要添加的文件',
  added: (name: string, attachmentId: number) => `附件“${name}”已添加，编号 ${attachmentId}`,
  alsoAt: (records: readonly number[]) => `同一文件已附在第 ${records.join('、')} 号记录`,
  show: '查看',
  save: '另存为…',
  saved: (file: string) => `附件已保存到 ${file}`,
  withdraw: '撤回附件',
  withdrawExplained: '附件留在账本里，标明已撤回和理由，不再列为有效附件。',
  withdrawnSaid: (attachmentId: number, withdrawalId: number) =>
    `附件 ${attachmentId} 已撤回，撤回编号 ${withdrawalId}`,
  withdrawn: (reason: string) => `已撤回：${reason}`,
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  notShown: '这种文件不能在窗口里查看，请另存后用其他程序打开。',
} as const

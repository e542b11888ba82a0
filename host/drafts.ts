// The signed-in user's drafts: what was typed into a form and not recorded. They survive the page and the host.

import { readDrafts, writeDrafts } from '../db/drafts-file.ts'
import type { DeskOutputOf } from '../src/api/desk-procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { Session } from './session.ts'

export function listDrafts({ file }: Session): Result<DeskOutputOf<'drafts.list'>, Refusal> {
  const own = readDrafts(file.unlocked).filter(({ userId }) => userId === file.user.userId)
  return ok({ drafts: own.map(({ form, content }) => ({ form, content })) })
}

/** Null takes the draft away. Refused with `file-not-written` where the disk does not take it. */
export function keepDraft(
  { file }: Session,
  form: string,
  content: unknown,
): Result<DeskOutputOf<'drafts.keep'>, Refusal> {
  const { userId } = file.user
  const others = readDrafts(file.unlocked).filter(each => each.userId !== userId || each.form !== form)
  const drafts = content === null ? others : [...others, { userId, form, content }]
  try {
    writeDrafts(file.unlocked, drafts)
    return ok({})
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-written', file: file.path, code })
  }
}

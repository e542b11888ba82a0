// Wrong passwords, counted beside the ledger (`<ledger>.tries`), so that the wait for the next try outlasts a restart. It
// is no record: it holds no secret and may be deleted, and whoever can do that can also take the files away and try at
// leisure, at scrypt's cost. Many wrong ones are therefore also told to the ledger when it is next opened for writing.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { AccessRefusal } from '../src/access/refusals.ts'
import { secondsLeft } from '../src/access/tries.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { replaceDurably } from './durable-files.ts'
import { errorCode } from './storage-failure.ts'

export type UserTries = {
  readonly userId: number
  /** In a row: what the wait depends on. */
  readonly wrong: number
  /** Since the ledger was last told. */
  readonly untold: number
  readonly firstAt: number
  readonly lastAt: number
}

/** Fewer are slips, and no record is made of them. */
export const TOLD_FROM = 5

export const triesPath = (ledgerPath: string): string => `${ledgerPath}.tries`

/** The computer's own time: `--today` must neither shorten a wait nor lengthen it. */
export const wallClock = (): number => Math.round(performance.timeOrigin + performance.now())

export function readTries(ledgerPath: string): readonly UserTries[] {
  const path = triesPath(ledgerPath)
  if (!existsSync(path)) return []
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(found) ? found.filter(isUserTries) : []
  } catch {
    return []
  }
}

/**
 * Tries a user's password with the wait that stands against it. Once there is a wait, the try counts as wrong before it
 * is made, so that ten programs at once get no more tries than one.
 */
export function withWait<T>(
  ledgerPath: string,
  userId: number,
  attempt: () => T | null,
  now: number = wallClock(),
): Result<T | null, AccessRefusal> {
  const before = readTries(ledgerPath).find(each => each.userId === userId)
  const seconds = before === undefined ? 0 : secondsLeft(before, now)
  if (seconds > 0 && before !== undefined) {
    // A clock set back would else make him wait until it has come round again.
    if (before.lastAt > now) keepTries(ledgerPath, { ...before, lastAt: now })
    return err({ kind: 'too-many-tries', seconds })
  }
  const ifWrong = oneMore(before, userId, now)
  const isSuspect = ifWrong.wrong > TOLD_FROM
  if (isSuspect) keepTries(ledgerPath, ifWrong)
  const opened = attempt()
  if (opened === null && !isSuspect) keepTries(ledgerPath, ifWrong)
  if (opened !== null && before !== undefined) keepTries(ledgerPath, { ...before, wrong: 0 })
  return ok(opened)
}

/** What the ledger has been told need not be told again. */
export function clearTold(ledgerPath: string): void {
  for (const each of readTries(ledgerPath)) {
    if (each.untold >= TOLD_FROM) keepTries(ledgerPath, { ...each, untold: 0 })
  }
}

function oneMore(before: UserTries | undefined, userId: number, now: number): UserTries {
  const { wrong, untold, firstAt } = before ?? { wrong: 0, untold: 0, firstAt: now }
  return {
    userId,
    wrong: wrong + 1,
    untold: untold + 1,
    firstAt: untold === 0 ? now : firstAt,
    lastAt: now,
  }
}

function keepTries(ledgerPath: string, kept: UserTries): void {
  const others = readTries(ledgerPath).filter(({ userId }) => userId !== kept.userId)
  const isOver = kept.wrong === 0 && kept.untold < TOLD_FROM
  const tries = isOver ? others : [...others, kept]
  try {
    if (tries.length === 0) rmSync(triesPath(ledgerPath), { force: true })
    else replaceDurably(triesPath(ledgerPath), JSON.stringify(tries))
  } catch (error) {
    // A full disk or a read-only one keeps nobody out who has the right password.
    if (errorCode(error) === null) throw error
  }
}

const isUserTries = (value: unknown): value is UserTries =>
  typeof value === 'object' &&
  value !== null &&
  ['userId', 'wrong', 'untold', 'firstAt', 'lastAt'].every(
    name => name in value && Number.isSafeInteger((value as Record<string, unknown>)[name]),
  )

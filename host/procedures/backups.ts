// Backups by schedule. Each is written and verified under another name first, so the last good one is never written
// over; only then those go that no rule keeps.

import { mkdirSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { type BackupMade, backupLedger } from '../../db/backup.ts'
import {
  backupsIn,
  besideFolder,
  datedBackup,
  type FoundBackup,
  removeBackup,
} from '../../db/backup-folder.ts'
import { isWholeBackup, unpackForProof } from '../../db/prove-backup.ts'
import { type Verification, verifyLedger } from '../../db/verify.ts'
import { type DatedBackup, pruneBackups, REMINDER_DAYS } from '../../src/access/backup-keeping.ts'
import type { OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate, daysBetween } from '../../src/base/calendar-date.ts'
import { minuteInChina } from '../../src/base/china-time.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { damagedBackupInWords, proofInWords } from '../../src/wording/backups.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { backupNote, keepBackupNote } from '../backup-notes.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'

type Status = OutputOf<'backups.status'>
type Run = OutputOf<'backups.run'>

/** A disk is asked once a month whether it still gives back what was written on it. */
const PROOF_DAYS = 30

export const backupsHandlers: Handlers<
  'backups.status' | 'backups.setPlaces' | 'backups.run' | 'backups.prove'
> = {
  'backups.status': session => ok(statusOf(session)),
  'backups.setPlaces': (session, { folders }) => {
    const wanted = [...new Set(folders.map(folder => resolve(session.folder, folder)))]
    const beside = besideFolder(session.file.path)
    const places = wanted.filter(folder => isAbsolute(folder) && folder !== beside)
    if (!keepBackupNote(session.file.unlocked, 'backup-places', places)) {
      return err({ kind: 'file-not-written', file: session.file.path, code: 'EIO' })
    }
    return ok({ folders: places })
  },
  'backups.run': async (session, { onlyIfDue }) => {
    const nothing: Run = { made: [], removed: [], problems: [] }
    if (onlyIfDue === true && !statusOf(session).isDue) return ok(nothing)
    const runs: Run[] = []
    for (const folder of placesOf(session)) runs.push(await backUpInto(session, folder))
    return ok({
      made: runs.flatMap(({ made }) => made),
      removed: runs.flatMap(({ removed }) => removed),
      problems: runs.flatMap(({ problems }) => problems),
    })
  },
  'backups.prove': async session => {
    const { unlocked } = session.file
    const [newest] = newestFirst(placesOf(session).flatMap(folder => backupsIn(folder, unlocked) ?? []))
    if (newest === undefined) return err({ kind: 'no-backup-yet' })
    const proved = await verifyBackup(session, newest.file)
    if (!proved.ok && isHindered.has(proved.error.kind)) return proved
    const problem = proved.ok ? null : refusalInWords(proved.error)
    const isGood = proved.ok && proved.value.ok
    const proof = {
      file: newest.file,
      provedAt: session.clock.now(),
      ok: isGood,
      message: proofInWords(newest.file, newest.lastSeq, isGood, problem),
    }
    keepBackupNote(unlocked, 'backup-proof', proof)
    return ok(proof)
  },
}

/** What says nothing about the backup: it was not looked at to the end. */
const isHindered: ReadonlySet<Refusal['kind']> = new Set(['cancelled', 'already-running', 'disk-full'])

async function verifyBackup(
  { file, threads, watch }: Session,
  backup: string,
): Promise<Result<Verification, Refusal>> {
  const unpacked = unpackForProof(backup, file.unlocked)
  if (!unpacked.ok) return unpacked
  const { unlocked, discard } = unpacked.value
  try {
    return threads === undefined
      ? verifyLedger(unlocked)
      : await threads.verify({ unlocked, anchor: null }, watch)
  } finally {
    discard()
  }
}

function placesOf({ file }: Session): readonly string[] {
  return [besideFolder(file.path), ...(backupNote(file.unlocked, 'backup-places') ?? [])]
}

function statusOf(session: Session): Status {
  const { file, ledger, clock } = session
  const beside = besideFolder(file.path)
  const places = placesOf(session).map(folder => {
    const found = backupsIn(folder, file.unlocked)
    // The one beside the ledger is made when it is first needed.
    return {
      folder,
      isBeside: folder === beside,
      isThere: found !== null || folder === beside,
      backups: found ?? [],
    }
  })
  const [newest] = newestFirst(places.flatMap(({ backups }) => backups))
  const byHand = backupNote(file.unlocked, 'last-backup')
  const away = [
    ...places
      .filter(({ isBeside }) => !isBeside)
      .flatMap(({ backups }) => backups.map(({ madeAt }) => madeAt)),
    ...(byHand === null ? [] : [byHand.madeAt]),
    madeOn(session),
  ]
  const today = clock.today()
  const daysWithoutAway = Math.max(0, Math.min(...away.map(at => daysBetween(dayOf(at), today))))
  const proof = backupNote(file.unlocked, 'backup-proof')
  const isNew = newest === undefined || ledger.lastRecord() > newest.lastSeq
  return {
    places: places.map(place => ({ ...place, backups: [...place.backups] })),
    isDue: isNew && (newest === undefined || dayOf(newest.madeAt) !== today),
    daysWithoutAway,
    isReminderDue: daysWithoutAway >= REMINDER_DAYS,
    proof,
    isProofDue:
      newest !== undefined && (proof === null || daysBetween(dayOf(proof.provedAt), today) >= PROOF_DAYS),
  }
}

/** The first record says when the ledger was made: no one is reminded of a backup before there was anything to lose. */
function madeOn({ ledger, clock }: Session): string {
  const [identity] = ledger.records([1])
  return String(identity?.fields['created_at'] ?? clock.now())
}

const dayOf = (instant: string) => calendarDate(minuteInChina(instant).slice(0, 10))

const newestFirst = (backups: readonly FoundBackup[]): readonly FoundBackup[] =>
  backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))

async function backUpInto(session: Session, folder: string): Promise<Run> {
  const { file, clock } = session
  const beside = besideFolder(file.path)
  if (folder === beside) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const before = backupsIn(folder, file.unlocked)
  // A disk that is not put in is no fault; the reminder counts the days.
  if (before === null) return { made: [], removed: [], problems: [] }
  const madeAt = clock.now()
  const made = await backUpTo(session, datedBackup(folder, file.path, madeAt), madeAt)
  if (!made.ok) return { made: [], removed: [], problems: [{ folder, message: refusalInWords(made.error) }] }
  const { path, lastSeq, bytes } = made.value
  const all = backupsIn(folder, file.unlocked) ?? []
  const dated = all.map(({ file: name, madeAt: at }) => ({ file: name, day: dayOf(at), madeAt: at }))
  // What was just written has been read back.
  const isWhole = ({ file: name }: DatedBackup) => name === path || isWholeBackup(name, file.unlocked)
  const { spare, damaged } = pruneBackups(dated, isWhole)
  const removed = spare.map(({ file: name }) => name).filter(removeBackup)
  const problems = damaged.map(({ file: name }) => ({ folder, message: damagedBackupInWords(name) }))
  return { made: [{ file: path, madeAt, lastSeq, bytes }], removed, problems }
}

async function backUpTo(
  { file, threads, watch }: Session,
  target: string,
  madeAt: string,
): Promise<Result<BackupMade, Refusal>> {
  const wanted = { unlocked: file.unlocked, target, madeAt }
  return threads === undefined
    ? backupLedger(file.unlocked, target, madeAt)
    : await threads.backUp(wanted, watch)
}

// Gathers the diagnostics and writes them as one JSON file. Everything in it is chosen here, one by one, and is a
// number, a version, a kind or a moment; a text of the ledger never gets in.

import { statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import { dirname } from 'node:path'
import { countRecords } from '../../db/count-records.ts'
import { fileSystemOf, placeConcerns } from '../../db/ledger-place.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { sqliteVersion } from '../../db/sqlite-version.ts'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { verifySession } from '../audit.ts'
import { backupNote } from '../backup-notes.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'

export const diagnosticsHandlers: Handlers<'ledger.diagnose'> = { 'ledger.diagnose': diagnose }

async function diagnose(
  session: Session,
  { file, program }: InputOf<'ledger.diagnose'>,
): Promise<Result<OutputOf<'ledger.diagnose'>, Refusal>> {
  const verified = await verifySession(session, null)
  if (!verified.ok && verified.error.kind === 'cancelled') return verified
  const errors = session.errors?.list() ?? []
  const content = {
    madeAt: session.clock.now(),
    program: program ?? null,
    runtime: runtimeFacts(),
    system: systemFacts(),
    disk: diskFacts(session.file.path),
    ledger: ledgerFacts(session),
    verification: verified.ok ? verificationFacts(verified.value) : { refused: verified.error.kind },
    errors,
  }
  const written = writeExport(session, file, Buffer.from(`${JSON.stringify(content, null, 2)}\n`))
  if (!written.ok) return written
  return ok({ ...written.value, isSound: verified.ok && verified.value.ok, errors: errors.length })
}

function runtimeFacts() {
  const { node, electron = null, chrome = null, v8 } = process.versions
  return { node, electron, chrome, v8, sqlite: sqliteVersion(), ledgerVersion: LEDGER_VERSION }
}

function systemFacts() {
  return {
    platform: process.platform,
    release: os.release(),
    architecture: process.arch,
    processors: os.cpus().length,
    memoryBytes: os.totalmem(),
    freeMemoryBytes: os.freemem(),
    programMemoryBytes: process.memoryUsage().rss,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    uptimeSeconds: Math.round(process.uptime()),
  }
}

function diskFacts(ledgerPath: string) {
  const folder = dirname(ledgerPath)
  const { bsize, blocks, bavail } = statfsSync(folder)
  return { totalBytes: bsize * blocks, freeBytes: bsize * bavail, fileSystem: fileSystemOf(folder) }
}

function ledgerFacts({ file, clock }: Session) {
  const { path, reader, unlocked } = file
  const sizeOf = (suffix: string) => statSync(`${path}${suffix}`, { throwIfNoEntry: false })?.size ?? null
  const backup = backupNote(unlocked, 'last-backup')
  return {
    bytes: sizeOf(''),
    walBytes: sizeOf('-wal'),
    anchorBytes: sizeOf('.anchors'),
    keyBytes: sizeOf('.keys'),
    records: countRecords(reader),
    place: placeConcerns(path).map(({ kind }) => kind),
    clockWentBack: 'transact' in file && file.clockWentBackFrom !== null,
    lastBackupAt: backup?.madeAt ?? null,
    lastBackupSeq: backup?.lastSeq ?? null,
    today: clock.today(),
  }
}

/** The kinds of what is wrong, and where in the chain: a problem's other facts may quote the file. */
function verificationFacts({ ok: isSound, problems, entries, lastSeq }: OutputOf<'audit.verify'>) {
  const kinds = Map.groupBy(problems, ({ kind }) => kind)
  return {
    ok: isSound,
    entries,
    lastSeq,
    problems: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
  }
}

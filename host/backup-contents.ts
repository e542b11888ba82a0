// What a backup holds, told before it is restored: whose ledger, up to which record of which day; and what stands at the
// place where it is to go, with what of that the backup does not have.

import { existsSync } from 'node:fs'
import { isBackup, openBackup, withUnpackedBackup } from '../db/backup-file.ts'
import { openLedgerForReading } from '../db/ledger-file.ts'
import { readLedger } from '../db/stores/ledger-store.ts'
import type { Credential } from '../db/unlock.ts'
import type { DeskOutputOf } from '../src/api/desk-procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { assert } from '../src/base/assert.ts'
import { ok, type Result } from '../src/base/result.ts'
import type { ReadLedger } from '../src/services/ports.ts'
import { refusalInWords } from '../src/wording/refusals.ts'

export type BackupContents = DeskOutputOf<'desk.lookIntoBackup'>

type Point = { readonly seq: number; readonly recordedAt: string }

export function lookIntoBackup(
  from: string,
  to: string,
  credential: Credential,
): Result<BackupContents, Refusal> {
  const backup = openBackup(from)
  if (!backup.ok) return backup
  try {
    const { madeAt, lastSeq, head } = backup.value.manifest
    return withUnpackedBackup(backup.value, credential, ({ path }) => {
      const held = readClosed(path, credential, ledger => ({
        court: courtOf(ledger),
        lastAt: pointAt(ledger, lastSeq).recordedAt,
      }))
      // One of an older form is brought up to date when it is opened; until then its manifest says what there is.
      if (!held.ok && held.error.kind !== 'older-ledger') return held
      const { court, lastAt } = held.ok ? held.value : { court: null, lastAt: null }
      const standing = existsSync(to) ? standingAt(to, credential, { seq: lastSeq, h: head }) : null
      return ok({ court, madeAt, lastSeq, lastAt, standing })
    })
  } finally {
    backup.value.close()
  }
}

function standingAt(
  to: string,
  credential: Credential,
  backedUp: { readonly seq: number; readonly h: string },
): NonNullable<BackupContents['standing']> {
  if (isBackup(to))
    return { kind: 'unreadable', problem: refusalInWords({ kind: 'ledger-exists', path: to }) }
  const read = readClosed(to, credential, ledger => {
    const last = ledger.lastRecord()
    const isSame = ledger.records([Math.min(last, backedUp.seq)])[0]?.h === backedUp.h
    if (!isSame) return { kind: 'other' as const, last: pointAt(ledger, last) }
    if (last === backedUp.seq) return { kind: 'same' as const }
    const missing = { from: pointAt(ledger, backedUp.seq + 1), to: pointAt(ledger, last) }
    return { kind: 'newer' as const, missing }
  })
  return read.ok ? read.value : { kind: 'unreadable', problem: refusalInWords(read.error) }
}

function readClosed<T>(
  path: string,
  credential: Credential,
  read: (ledger: ReadLedger) => T,
): ReturnType<typeof openLedgerForReading> extends Result<unknown, infer E> ? Result<T, E> : never {
  const opened = openLedgerForReading(path, credential)
  if (!opened.ok) return opened
  try {
    return ok(read(readLedger(opened.value.reader)))
  } finally {
    opened.value.close()
  }
}

function pointAt(ledger: ReadLedger, seq: number): Point {
  const [record] = ledger.records([seq])
  assert(record !== undefined, `record ${seq} of a gapless chain`)
  return { seq, recordedAt: record.recordedAt }
}

/** As the first contract calls it. */
function courtOf(ledger: ReadLedger): string | null {
  const [id] = ledger.contractIds()
  const contract = id === undefined ? null : ledger.contractInForce(id)
  return contract?.buyer.names[0]?.value ?? null
}

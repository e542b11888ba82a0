// The ledger's own file: how large, how long its chain, when it was last backed up; a backup now; and the fonts that
// papers are drawn with.

import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backupLedger } from '../../db/backup.ts'
import { ledgerHead } from '../../db/ledger-head.ts'
import { ok } from '../../src/base/result.ts'
import type { ReadLedger } from '../../src/services/ports.ts'
import { backupNote, keepBackupNote } from '../backup-notes.ts'
import { placeWarningsOf } from '../place-warnings.ts'
import type { Handlers } from './handler.ts'

export const ledgerHandlers: Handlers<'ledger.info' | 'ledger.backup' | 'fonts.list'> = {
  'ledger.info': ({ file, ledger }) => {
    const { seq, h } = ledgerHead(file.unlocked)
    const last = backupNote(file.unlocked, 'last-backup')
    return ok({
      file: file.path,
      bytes: statSync(file.path).size,
      records: seq,
      head: h,
      isNew: isNew(ledger),
      placeWarnings: placeWarningsOf(file.path),
      lastBackup: last === null ? null : { ...last, isThere: existsSync(last.file) },
    })
  },
  'ledger.backup': async ({ file, folder, clock, threads, watch }, { file: target }) => {
    const madeAt = clock.now()
    const wanted = { unlocked: file.unlocked, target: resolve(folder, target), madeAt }
    const made =
      threads === undefined
        ? backupLedger(wanted.unlocked, wanted.target, madeAt)
        : await threads.backUp(wanted, watch)
    if (!made.ok) return made
    const { path, lastSeq, head, bytes } = made.value
    const backup = { file: path, madeAt, lastSeq, head, bytes }
    keepBackupNote(file.unlocked, 'last-backup', backup)
    return ok(backup)
  },
  'fonts.list': async () => {
    const { listFonts } = await import('../pdf/list-fonts.ts')
    return ok(listFonts())
  },
}

const isNew = (ledger: ReadLedger): boolean =>
  ledger
    .contractIds()
    .every(
      id =>
        ledger.cardsOf(id).length === 0 &&
        ledger.milestonesOf(id).length === 0 &&
        ledger.paymentsOf(id).length === 0,
    )

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupLedger } from '../../db/backup.ts'
import { writeExport } from '../../host/files.ts'
import { folderState, makeLedger, openWriter, temporaryFolder, unlock, valueIn } from '../db/test-ledgers.ts'

const PAPER = Buffer.from('paper')

describe('a file for the clerk', () => {
  it.each(['', '.keys', '.anchors', '.lock', '-wal', '-shm'])(
    'is never saved over court.ledger%s, open or closed',
    suffix => {
      const { path, folder } = makeLedger()
      const file = `court.ledger${suffix}`
      const refused = { ok: false, error: { kind: 'file-exists', file: `${path}${suffix}` } }
      const closed = folderState(folder)
      expect(writeExport({ folder }, file, PAPER)).toEqual(refused)
      expect(folderState(folder)).toEqual(closed)
      openWriter(path)
      const open = folderState(folder)
      expect(writeExport({ folder }, file, PAPER)).toEqual(refused)
      expect(folderState(folder)).toEqual(open)
    },
  )

  it('is never saved over a backup', () => {
    const { path } = makeLedger()
    const folder = temporaryFolder()
    valueIn(backupLedger(unlock(path), join(folder, 'court.backup'), '2024-04-01T01:00:00.000Z'))
    const before = folderState(folder)
    expect(writeExport({ folder }, 'court.backup', PAPER)).toMatchObject({ error: { kind: 'file-exists' } })
    expect(folderState(folder)).toEqual(before)
  })

  it('replaces an earlier paper of the same name, and leaves nothing beside it', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'paper.pdf'), 'an earlier one')
    expect(writeExport({ folder }, 'paper.pdf', PAPER)).toMatchObject({ ok: true })
    expect(Object.keys(folderState(folder))).toEqual(['paper.pdf'])
  })

  it.each([
    ['too long', 'a'.repeat(300), 'ENAMETOOLONG'],
    ['with a NUL in it', 'a\0b', 'ERR_INVALID_ARG_VALUE'],
    ['of a folder', '.', 'EISDIR'],
    ['in no folder', 'none/paper.pdf', 'ENOENT'],
  ])('is refused under a name %s, and nothing is left', (_, file, code) => {
    const folder = temporaryFolder()
    expect(writeExport({ folder }, file, PAPER)).toMatchObject({
      ok: false,
      error: { kind: 'file-not-written', code },
    })
    expect(folderState(folder)).toEqual({})
  })
})

// 年度归档: the year's vouchers, books, statements, letters and attachments in a folder, with an index, a list of hashes and
// a page that explains them; read back, recorded, and only then under its name.

import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { UNWATCHED } from '../../src/base/watch.ts'
import { ARCHIVE_GROUPS } from '../../src/records/retention.ts'
import { archiveFolders, archiveWords as words } from '../../src/wording/archive.ts'
import type { Session } from '../session.ts'
import { type ArchiveFolder, startFolder } from './archive-folder.ts'
import { checkArchive } from './check-archive.ts'
import { hashList } from './hash-list.ts'
import { type PlannedFile, planArchive } from './plan-archive.ts'
import { readmeOf, type WrittenFile, writeIndex } from './write-index.ts'
import { issueYearEnds } from './year-end-statements.ts'

type Made = OutputOf<'archive.make'>

export async function makeArchive(
  session: Session,
  { year, folder: parent }: InputOf<'archive.make'>,
): Promise<Result<Made, Refusal>> {
  if (session.clock.today() <= `${year}-12-31`) return err({ kind: 'year-not-over', year })
  const target = join(resolve(session.folder, parent), words.folder(year))
  const folders = ARCHIVE_GROUPS.map(group => archiveFolders[group]).filter(name => name !== '')
  const started = startFolder(target, folders)
  if (!started.ok) return started
  try {
    const filled = await fill(session, year, started.value)
    if (!filled.ok) return filled
    const { files, sha256 } = filled.value
    const recorded = session.transact('archive.make', ledger =>
      ok(
        ledger.addHandOut({
          kind: 'archive',
          title: words.indexTitle(year),
          name: basename(target),
          rows: files,
          sha256,
        }),
      ),
    )
    if (!recorded.ok) return recorded
    const published = started.value.publish()
    return published.ok ? ok({ handOutId: recorded.value, folder: target, files, sha256 }) : published
  } finally {
    // After it got its name there is nothing left under this one.
    started.value.giveUp()
  }
}

async function fill(
  session: Session,
  year: number,
  folder: ArchiveFolder,
): Promise<Result<{ readonly files: number; readonly sha256: string }, Refusal>> {
  const issued = await issueYearEnds(session, year, folder.path)
  if (!issued.ok) return issued
  const planned = await planArchive(session, year)
  if (!planned.ok) return planned
  const written = await writeFiles(session, folder, planned.value)
  if (!written.ok) return written
  const indexed = await writeIndex(session, year, folder, written.value)
  if (!indexed.ok) return indexed
  const readme = await addText(folder, words.readme, readmeOf(session, year, written.value))
  if (!readme.ok) return readme
  const hashed = [...written.value, ...indexed.value, readme.value].map(({ path, sha256 }) => ({
    path,
    sha256,
  }))
  const list = await addText(folder, words.hashes, hashList(hashed))
  if (!list.ok) return list
  const checked = await checkArchive(folder.path, UNWATCHED)
  if (!checked.ok) return checked
  const { missing, changed, extra, files, sha256 } = checked.value
  const wrong = [...missing, ...changed, ...extra]
  if (wrong.length > 0) return err({ kind: 'archive-differs', files: wrong })
  assert(sha256 === list.value.sha256, 'the list of hashes was read back as another')
  return ok({ files, sha256 })
}

async function writeFiles(
  { watch }: Session,
  folder: ArchiveFolder,
  planned: readonly PlannedFile[],
): Promise<Result<readonly WrittenFile[], Refusal>> {
  const written: WrittenFile[] = []
  for (const { write, ...file } of planned) {
    if (existsSync(join(folder.path, file.path))) return err({ kind: 'file-exists', file: file.path })
    const added = await folder.add(file.path, write)
    if (!added.ok) return added
    written.push({ ...file, sha256: added.value.file.sha256, extent: added.value.written })
    watch.tell({ stage: 'files', done: written.length, total: planned.length })
    await nextTurn()
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
  }
  return ok(written)
}

async function addText(folder: ArchiveFolder, path: string, text: string) {
  const added = await folder.add(path, async sink => ok(sink(Buffer.from(text))))
  return added.ok ? ok(added.value.file) : added
}

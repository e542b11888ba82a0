// Which files a year's archive has: each with its place, its title and what writes it.

import { join } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { safeFileName } from '../../src/base/safe-file-name.ts'
import { UNWATCHED } from '../../src/base/watch.ts'
import { ARCHIVE_GROUPS, type ArchiveGroup } from '../../src/records/retention.ts'
import { type ArchivedItem, gatherArchive } from '../../src/services/gather-archive.ts'
import {
  archiveFileNameOf,
  archiveFolders,
  archiveGroupOf,
  archiveTitleOf,
  archiveWords as words,
} from '../../src/wording/archive.ts'
import type { PieceByPiece } from '../hashed-file.ts'
import { writeList } from '../lists/export-list.ts'
import type { Session } from '../session.ts'
import { pdfPages } from './pdf-pages.ts'
import { type Book, yearBooks } from './year-books.ts'

export type PlannedFile = {
  readonly group: ArchiveGroup
  readonly title: string
  readonly on: string
  /** From the archive's folder, with `/` between. */
  readonly path: string
  /** The record whose file it is; null for what was made for the archive. */
  readonly recordId: number | null
  /** Says how long it is, in words. */
  readonly write: PieceByPiece<string>
}

export async function planArchive(
  session: Session,
  year: number,
): Promise<Result<readonly PlannedFile[], Refusal>> {
  const books = await yearBooks(session, year)
  if (!books.ok) return books
  const planned = [
    ...gatherArchive(session.ledger, year)
      .filter(item => item.kind === 'attachment' || contentOf(session, item) !== null)
      .map(item => plannedItem(session, item)),
    ...books.value.flatMap(book => ['xlsx', 'csv'].map(ending => plannedBook(year, book, ending))),
  ]
  return ok(planned.toSorted((a, b) => ARCHIVE_GROUPS.indexOf(a.group) - ARCHIVE_GROUPS.indexOf(b.group)))
}

function plannedItem(session: Session, item: ArchivedItem): PlannedFile {
  const group = archiveGroupOf(item)
  return {
    group,
    title: archiveTitleOf(item),
    on: item.on,
    path: join(archiveFolders[group], safeFileName(archiveFileNameOf(item), fallbackOf(item))).replaceAll(
      '\\',
      '/',
    ),
    recordId: item.kind === 'attachment' ? item.recordId : item.documentId,
    write: sink => {
      const content = contentOf(session, item)
      assert(content !== null, 'the content of a paper has gone')
      sink(content)
      const pages = pdfPages(content)
      return Promise.resolve(ok(pages === null ? words.copies : words.pages(pages)))
    },
  }
}

const fallbackOf = (item: ArchivedItem): string =>
  item.kind === 'attachment' ? `${item.attachmentId}` : `${item.documentId}.pdf`

const contentOf = ({ ledger }: Session, item: ArchivedItem): Uint8Array | null =>
  item.kind === 'attachment'
    ? ledger.attachmentContent(item.attachmentId)
    : ledger.documentContent(item.documentId)

function plannedBook(year: number, { title, source }: Book, ending: string): PlannedFile {
  const name = `${words.bookName(year, title)}.${ending}`
  return {
    group: 'books',
    title: words.bookTitle(year, title, ending),
    on: `${year}-12-31`,
    path: `${archiveFolders.books}/${name}`,
    recordId: null,
    write: async sink => {
      const written = await writeList(name, title, source, UNWATCHED, sink)
      return written.ok ? ok(words.rows(written.value)) : written
    },
  }
}

// The index of an archive, as a paper to sign and as a table to search, and the page that explains what lies where.

import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import type { ListColumn } from '../../src/base/list-cell.ts'
import { textOrDay } from '../../src/base/list-cell.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { UNWATCHED } from '../../src/base/watch.ts'
import { archiveIndexDocument } from '../../src/documents/archive-index-document.ts'
import { RETENTION_YEARS } from '../../src/records/retention.ts'
import type { ArchiveIndex, IndexLine } from '../../src/statements/archive-index.ts'
import { statementParty } from '../../src/statements/statement-parties.ts'
import { archiveReadme, archiveWords as words } from '../../src/wording/archive.ts'
import { chainHeadInWords } from '../../src/wording/documents.ts'
import { writeList } from '../lists/export-list.ts'
import { chainHeadOf } from '../procedures/compose-notice.ts'
import { render } from '../procedures/render.ts'
import type { Session } from '../session.ts'
import type { ArchiveFolder } from './archive-folder.ts'
import type { HashedFile } from './hash-list.ts'
import type { PlannedFile } from './plan-archive.ts'

export type WrittenFile = Omit<PlannedFile, 'write'> & { readonly sha256: string; readonly extent: string }

export async function writeIndex(
  session: Session,
  year: number,
  folder: ArchiveFolder,
  files: readonly WrittenFile[],
): Promise<Result<readonly HashedFile[], Refusal>> {
  const index = indexOf(session, year, files)
  const pdf = await drawIndex(session, index)
  if (!pdf.ok) return pdf
  const paper = await folder.add(`${words.index}.pdf`, async sink => ok(sink(pdf.value)))
  if (!paper.ok) return paper
  const rows = index.lines.map((line, place) =>
    columns.map(({ cell }) => cell({ ...line, place: place + 1 })),
  )
  const source = {
    headings: columns.map(({ title }) => title),
    page: async () => ok({ rows, total: rows.length }),
  }
  const name = `${words.index}.xlsx`
  const table = await folder.add(name, sink => writeList(name, words.index, source, UNWATCHED, sink))
  return table.ok ? ok([paper.value.file, table.value.file]) : table
}

const columns: readonly ListColumn<IndexLine & { readonly place: number }>[] = [
  { title: words.place, cell: ({ place }) => place },
  { title: words.title, cell: ({ title }) => title },
  { title: words.on, cell: ({ on }) => textOrDay(on) },
  { title: words.extent, cell: ({ extent }) => extent },
  { title: words.retention, cell: ({ retention }) => retention },
  { title: words.file, cell: ({ path }) => path },
  { title: words.sha256, cell: ({ sha256 }) => sha256 },
]

function indexOf(session: Session, year: number, files: readonly WrittenFile[]): ArchiveIndex {
  const [first] = session.ledger.contractIds()
  const contract = first === undefined ? null : session.ledger.contractInForce(first)
  assert(contract !== null, 'a ledger without a contract')
  const madeOn = session.clock.today()
  return {
    year,
    number: words.number(year, madeOn),
    madeOn,
    madeBy: session.file.user.name,
    payer: statementParty(contract.buyer),
    chainHead: chainHeadOf(session),
    lines: files.map(({ group, title, on, extent, path, sha256 }) => ({
      ...{ title, on, extent, path, sha256 },
      retention: words.retentionYears(RETENTION_YEARS[group]),
    })),
  }
}

/** A name may hold what no font can draw; the table of the index has it as it is. */
async function drawIndex(session: Session, index: ArchiveIndex): Promise<Result<Uint8Array, Refusal>> {
  const drawn = await render(session, archiveIndexDocument(index))
  if (drawn.ok) return ok(drawn.value.bytes)
  if (drawn.error.kind !== 'missing-glyph') return drawn
  const { characters } = drawn.error
  const drawable = (text: string) =>
    characters.reduce((known, character) => known.replaceAll(character, words.undrawn), text)
  const lines = index.lines.map(line => ({ ...line, title: drawable(line.title), path: drawable(line.path) }))
  const again = await render(session, archiveIndexDocument({ ...index, lines }))
  return again.ok ? ok(again.value.bytes) : err(again.error)
}

export function readmeOf(session: Session, year: number, files: readonly WrittenFile[]): string {
  const counts = Object.groupBy(files, ({ group }) => group)
  const withFile = new Set(files.map(({ recordId }) => recordId))
  const { seq, hash } = chainHeadOf(session)
  const ids = session.ledger.contractIds()
  const isOfYear = (day: string) => day.startsWith(`${year}-`)
  const payments = ids
    .flatMap(id => session.ledger.paymentsOf(id))
    .filter(({ paidOn, paymentId }) => isOfYear(paidOn) && session.ledger.reversalOf(paymentId) === null)
  const invoices = ids
    .flatMap(id => session.ledger.invoicesOf(id))
    .filter(({ issuedOn }) => isOfYear(issuedOn))
  const lines = archiveReadme({
    year,
    madeOn: session.clock.today(),
    madeBy: session.file.user.name,
    files: files.length,
    head: chainHeadInWords(seq, hash),
    counts: {
      vouchers: counts.vouchers?.length ?? 0,
      books: counts.books?.length ?? 0,
      statements: counts.statements?.length ?? 0,
      letters: counts.letters?.length ?? 0,
      attachments: counts.attachments?.length ?? 0,
    },
    paymentsWithoutFile: payments.map(({ paymentId }) => paymentId).filter(id => !withFile.has(id)),
    invoicesWithoutFile: invoices
      .filter(({ invoiceId }) => !withFile.has(invoiceId))
      .map(({ number }) => number),
  })
  // Notepad reads it too.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

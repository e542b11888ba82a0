// 发文登记簿, read a page at a time or written whole as a spreadsheet.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { letterBookWorkbook } from '../../src/documents/letter-book-sheet.ts'
import type { BookLine } from '../../src/notices/letter-book.ts'
import { letterBook } from '../../src/services/letter-book.ts'
import { bookRemark } from '../../src/wording/letter-book.ts'
import { noticeTitleOf } from '../../src/wording/notices.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'

export function readBook({ ledger }: Session, asked: InputOf<'notices.book'>): OutputOf<'notices.book'> {
  const { total, lines } = letterBook(ledger, asked)
  return { total, lines: lines.map(toApi) }
}

const toApi = (line: BookLine): OutputOf<'notices.book'>['lines'][number] => {
  const { noticeKind, takenBackBecause, withdrawnBecause, replacedBy: _replacedBy, ...facts } = line
  return {
    ...facts,
    kindTitle: noticeTitleOf(noticeKind),
    seals: [...line.seals],
    sendings: [...line.sendings],
    remark: bookRemark(line),
    isInForce: takenBackBecause === null && withdrawnBecause === null,
  }
}

/** A year's letters of one court are some hundreds. */
const MOST_LINES = 100_000

export async function exportBook(
  session: Session,
  { year, file }: InputOf<'notices.exportBook'>,
): Promise<Result<OutputOf<'notices.exportBook'>, Refusal>> {
  const { lines } = letterBook(session.ledger, { year, offset: 0, limit: MOST_LINES })
  // Loaded when somebody asks: nothing else here needs it.
  const { writeWorkbook } = await import('../sheets/write-workbook.ts')
  const written = writeExport(session, file, await writeWorkbook(letterBookWorkbook(year, lines)))
  return written.ok ? ok({ ...written.value, lines: lines.length }) : written
}

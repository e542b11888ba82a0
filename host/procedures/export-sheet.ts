// The statement as a spreadsheet: looked at and calculated with, never issued.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { statementWorkbook } from '../../src/documents/statement-sheets.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import { stateFor } from './export-statement.ts'

export async function exportSheet(
  session: Session,
  { file, ...asked }: InputOf<'statements.exportSheet'>,
): Promise<Result<OutputOf<'statements.exportSheet'>, Refusal>> {
  const made = stateFor(session, asked, null)
  if (!made.ok) return made
  const { statement, contractIds, openQuestions } = made.value
  const workbook = statementWorkbook(statement)
  // Loaded when somebody asks: nothing else here needs it.
  const { writeWorkbook } = await import('../sheets/write-workbook.ts')
  const written = writeExport(session, file, await writeWorkbook(workbook))
  if (!written.ok) return written
  return ok({
    ...written.value,
    sheets: workbook.sheets.map(({ name }) => name),
    openQuestions: [...openQuestions],
    warnings: warningsInWords(remindOfSecrecy(session.ledger, contractIds)),
  })
}

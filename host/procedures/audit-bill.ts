// The audit of the supplier's bill by card, and the bill that the contract makes of the same cards.

import { err, ok } from '../../src/base/result.ts'
import { billWorkbook } from '../../src/documents/import-sheets.ts'
import { readBilledLine } from '../../src/imports/read-rows.ts'
import { auditBill } from '../../src/services/audit-bill.ts'
import { expectBillLines } from '../../src/services/expect-bill-lines.ts'
import { readImport } from '../../src/services/read-import.ts'
import { billedItemInWords, findingWords } from '../../src/wording/bill-audit.ts'
import { importWords } from '../../src/wording/imports.ts'
import type { Handlers } from './handler.ts'
import { readFile, saveWorkbook } from './imports.ts'

export const auditBillHandlers: Handlers<'bills.audit' | 'bills.exportExpected'> = {
  'bills.audit': async (session, { contractId, file: path, sheet, from, to }) => {
    if (from !== undefined && to !== undefined && from > to) return err({ kind: 'span-reversed', from, to })
    const file = await readFile(session, path)
    if (!file.ok) return file
    const table = { sheets: file.value.sheets, words: importWords, sheetName: sheet ?? null, mapping: null }
    const read = readImport(table, 'bill', readBilledLine)
    if (!read.ok) return read
    const lines = read.value.rows.map(({ value }) => value)
    const { statedTotalFen } = read.value
    const bill = { lines, statedTotalFen, from: from ?? null, to: to ?? null }
    const audited = auditBill(session.ledger, contractId, bill, file.value.sha256)
    if (!audited.ok) return audited
    const { findings, openQuestions, ...sums } = audited.value
    return ok({
      file: file.value.name,
      sha256: file.value.sha256,
      lines: lines.length,
      ...sums,
      differences: findings.map(({ source, item, itemText, ...finding }) => ({
        ...finding,
        item: billedItemInWords(item, itemText),
        message: findingWords[finding.kind],
        clause: source.clause,
        quotation: source.quotation,
      })),
      openQuestions: [...openQuestions],
    })
  },
  'bills.exportExpected': async (session, { file, ...asked }) => {
    const lines = expectBillLines(session.ledger, asked)
    return lines.ok ? await saveWorkbook(session, file, billWorkbook(lines.value)) : lines
  },
}

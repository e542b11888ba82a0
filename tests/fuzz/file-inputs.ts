// One ordinary input for each procedure that reads or writes a file, draws a paper or hands out access: what the other examples
// leave out. Files are named relative to the ledger's folder.

import type { ProcedureName } from '../../src/api/procedures.ts'
import { FUZZ_PASSWORD } from './fuzzed-office.ts'

const SPAN = { contractId: 'B', from: '2024-03-11', to: '2024-12-31' }
const LETTER = { kind: 35, contractId: 'B', facts: { paymentId: 30 } }

export const fileInputs: Readonly<Partial<Record<ProcedureName, unknown>>> = {
  'statements.preview': SPAN,
  'statements.export': { ...SPAN, file: '对账单.pdf' },
  'statements.exportSheet': { ...SPAN, detail: 'months', file: '对账单.xlsx' },
  'notices.preview': LETTER,
  'notices.issue': { ...LETTER, file: '函.pdf' },
  'notices.exportDocx': { ...LETTER, file: '函.docx' },
  'notices.exportBook': { year: 2024, file: '登记簿.xlsx' },
  'letterDrafts.issue': { draftId: 30, file: '函.pdf' },
  'documents.preview': { paper: 'card-list', contractId: 'B', asOf: '2024-06-30' },
  'documents.issue': { paper: 'payment-application', contractId: 'B', dueBy: '2024-12-31', file: '申请.pdf' },
  'documents.export': { documentId: 30, file: '副本.pdf' },
  'documents.countersign': { documentId: 30, file: '复核.pdf' },
  'journal.export': { file: '账.journal' },
  'attachments.export': { attachmentId: 30, file: '附件.pdf' },
  'invoices.readFile': { file: '发票.xml' },
  'invoices.recordFile': { contractId: 'A', file: '发票.ofd' },
  'imports.look': { kind: 'bill', file: '账单.csv' },
  'imports.try': { kind: 'usage', file: '用量.csv', contractId: 'B' },
  'imports.record': { kind: 'cards', file: '卡.csv' },
  'imports.template': { kind: 'payments', file: '模板.xlsx' },
  'cards.exportSheet': { contractId: 'B', file: '卡.xlsx' },
  'bills.exportExpected': { contractId: 'B', from: '2024-03', to: '2024-05', file: '应付.xlsx' },
  'bills.audit': { contractId: 'B', file: '账单.csv' },
  'ledger.backup': { file: '备份.backup' },
  'ledger.diagnose': { file: '诊断.json', program: { version: '0.1.0', build: 'abc' } },
  'handovers.preview': { receiverId: 30 },
  'handovers.issue': { receiverId: 30, file: '移交.pdf' },
  'handovers.accept': { handoverId: 30, file: '接收.pdf' },
  'backups.run': { onlyIfDue: true },
  'ledger.exportCsv': { folder: '表格' },
  'archive.make': { year: 2024, folder: '.' },
  'archive.check': { folder: '2024年合同台账归档' },
  'archive.list': {},
  'lists.export': {
    title: '应付',
    content: { list: 'charges', question: { contractId: 'B' } },
    file: '应付.csv',
  },
  'users.list': {},
  'users.appoint': { name: '李经办', roles: ['recorder'], password: FUZZ_PASSWORD },
  'users.change': { userId: 3, roles: ['reader'], disabled: false },
  'users.changePassword': { userId: 3, password: FUZZ_PASSWORD, formerPassword: FUZZ_PASSWORD },
  'users.replaceRecoveryCode': {},
}

// The papers of the demonstration: statements of both contracts, what else is handed out, a letter of every kind, the
// journal.

import { writeDemoLetters } from './letters.ts'
import type { Call } from './story.ts'

export type DemoFile = { readonly file: string; readonly pages: number | null; readonly sha256: string }

const STATEMENTS = [
  { contractId: 'A', from: '2024-03-11', to: '2027-03-31', file: '对账单-服务协议-2024至2027.pdf' },
  { contractId: 'B', from: '2024-03-11', to: '2024-12-31', file: '对账单-物联网合同-2024.pdf' },
  { contractId: 'B', from: '2025-01-01', to: '2025-12-31', file: '对账单-物联网合同-2025.pdf' },
  { contractId: 'B', from: '2026-01-01', to: '2026-12-31', file: '对账单-物联网合同-2026.pdf' },
  { contractId: 'B', from: '2024-03-11', to: '2027-03-31', file: '对账单-物联网合同-2024至2027.pdf' },
] as const

const SPAN = { from: '2024-03-11', to: '2027-03-31' } as const

/** As the supplier's own clerk and the office that pays ask for it. */
const FURTHER = [
  {
    procedure: 'statements.export',
    input: {
      ...SPAN,
      contractId: 'A',
      scope: 'supplier',
      replyBy: '2027-04-30',
      file: '总对账单-两份合同.pdf',
    },
  },
  {
    procedure: 'statements.export',
    input: { ...SPAN, contractId: 'B', detail: 'cards', from: '2026-01-01', file: '分卡汇总-物联网合同.pdf' },
  },
  {
    procedure: 'statements.exportSheet',
    input: { ...SPAN, contractId: 'A', scope: 'supplier', detail: 'months', file: '总对账单-两份合同.xlsx' },
  },
  {
    procedure: 'documents.issue',
    input: {
      paper: 'payment-application',
      contractId: 'A',
      dueBy: '2027-04-30',
      file: '付款申请单-服务协议.pdf',
    },
  },
  {
    procedure: 'documents.issue',
    input: {
      paper: 'payment-application',
      contractId: 'B',
      dueBy: '2027-04-30',
      file: '付款申请单-物联网合同.pdf',
    },
  },
  {
    procedure: 'documents.issue',
    input: { paper: 'card-list', contractId: 'B', asOf: '2027-03-31', file: '物联网卡清单.pdf' },
  },
  {
    procedure: 'documents.issue',
    input: {
      paper: 'late-fee-note',
      contractId: 'B',
      asOf: '2027-04-30',
      file: '违约金估算说明-物联网合同.pdf',
    },
  },
] as const

/** Paths count from the session's folder, which is the demonstration's own. */
export async function writeDemoPapers(call: Call, firstPayment: number): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = []
  for (const statement of STATEMENTS) files.push(fileOf(await call('statements.export', statement)))
  for (const { procedure, input } of FURTHER) files.push(fileOf(await call(procedure, input)))
  files.push(fileOf(await call('notices.issue', letter(firstPayment))))
  for (const written of await writeDemoLetters(call)) files.push(fileOf(written))
  files.push(fileOf(await call('journal.export', { file: '账目.journal' })))
  return files
}

const letter = (paymentId: number) => ({
  kind: 'payment-made',
  contractId: 'A',
  facts: { paymentId, documentNumber: '蛟法函〔2025〕12号', signedOn: '2025-04-21' },
  file: '付款告知函-服务协议-第1期.pdf',
})

export const fileOf = ({ file, pages, sha256 }: Record<string, unknown>): DemoFile => ({
  file: String(file),
  pages: typeof pages === 'number' ? pages : null,
  sha256: String(sha256),
})

// The papers of the demonstration: statements of both contracts, a letter of every kind, the journal.

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

/** Paths count from the session's folder, which is the demonstration's own. */
export async function writeDemoPapers(call: Call, firstPayment: number): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = []
  for (const statement of STATEMENTS) files.push(fileOf(await call('statements.export', statement)))
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

const fileOf = ({ file, pages, sha256 }: Record<string, unknown>): DemoFile => ({
  file: String(file),
  pages: typeof pages === 'number' ? pages : null,
  sha256: String(sha256),
})

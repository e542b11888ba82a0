// What the demonstration came to, as a table that a person reads, in columns of Chinese characters' width.

import { type Fen, formatYuan } from '../../../src/base/fen.ts'
import type { DemoFile } from './papers.ts'
import type { QueriedBill } from './queried-bill.ts'
import type { ReadDemoInvoice } from './read-invoice.ts'
import type { Call } from './story.ts'

export type Row = readonly [label: string, ...cells: string[]]

export const yuan = (amountFen: unknown): string =>
  typeof amountFen === 'number' ? formatYuan(amountFen as Fen) : '—'

/** Labels to the left, figures to the right. */
export function tableText(rows: readonly Row[]): string {
  const columns = Math.max(...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map(row => widthOf(row[column] ?? ''))),
  )
  return rows
    .map(row => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n')
}

function padded(cell: string, width: number, column: number): string {
  const blank = ' '.repeat(width - widthOf(cell))
  return column === 0 ? cell + blank : blank + cell
}

/** A Han character or a full-width mark takes two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1),
    0,
  )

const AS_OF = '2027-03-31'

export async function demoSummary(
  call: Call,
  files: readonly DemoFile[],
  told: Pick<QueriedBill, 'planted' | 'found'> & { readonly invoice: ReadDemoInvoice },
): Promise<string> {
  const { planted, found, invoice } = told
  const positions: Record<string, unknown>[] = []
  for (const contractId of ['A', 'B']) positions.push(await call('position.get', { contractId, asOf: AS_OF }))
  const { cards } = await call('cards.list', { contractId: 'B', asOf: AS_OF })
  const { questions } = await call('questions.list', {})
  const open = (questions as { choice: string | null }[]).filter(({ choice }) => choice === null)
  const verified = await call('audit.verify', {})
  return [
    tableText(positionRows(positions)),
    '',
    `物联网卡 ${(cards as unknown[]).length} 张；待定事项未答 ${open.length} 项（按默认处理）。`,
    `账单核对：乙方账单明细中有意放入差错 ${planted} 处，查出差异 ${found} 处，已逐项列入查询核对函。`,
    `电子发票：${invoice.number} 已从 XML 读入并登记（${yuan(invoice.grossFen)} 元，编号 ${invoice.invoiceId}），原件存于账本。`,
    `账本核验：${verified['ok'] === true ? '通过' : '未通过'}，${verified['lastSeq']} 条记录，链头 ${String(verified['head']).slice(0, 16)}。`,
    '',
    ...files.map(({ file, pages }) => `  ${file}${pages === null ? '' : `（${pages} 页）`}`),
  ].join('\n')
}

function positionRows(positions: readonly Record<string, unknown>[]): Row[] {
  const row = (label: string, field: string): Row => [
    label,
    ...positions.map(position => yuan(position[field])),
  ]
  return [
    [`截至 ${AS_OF}（元）`, '服务协议', '物联网合同'],
    row('合同总价', 'contractTotalFen'),
    row('累计应付', 'chargedFen'),
    row('累计已付', 'paidFen'),
    row('未付余额', 'owedFen'),
    row('其中逾期', 'overdueFen'),
    row('违约金估算', 'lateFeeEstimateFen'),
    row('合同总价内未付', 'remainingFen'),
  ]
}

// The supplier's bill of the demonstration: a year of charges by card, as a file, with twelve mistakes in it. It is brought
// in and held against the contract; what is found must be the twelve and nothing else, and a letter asks about each.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fen, formatYuan } from '../../../src/base/fen.ts'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { type Call, iccidOf } from './story.ts'

const SPAN = { from: '2025-09', to: '2026-09' } as const
const BILL = '账单明细-乙方-物联网合同-2025年9月至2026年9月.csv'
const LETTER = '函-32-账单查询核对函-物联网合同-2025年9月至2026年9月.pdf'

type Line = {
  readonly iccid: string
  readonly month: string
  readonly item: string
  readonly amountFen: number
}

const SUM = '合计'
/** Beyond what the lines come to. */
const WRONG_SUM_FEN = 1_000_00

/** Each with what the bill says, and in whose place: null where it is said besides. */
const PLANTED: readonly {
  readonly line: Line | null
  readonly instead: Omit<Line, 'amountFen' | 'item'> | null
}[] = [
  // Charged after they were cancelled on 14 August 2026.
  besides(12, '2026-09', '套餐费', 30_00),
  besides(13, '2026-09', '套餐费', 30_00),
  // On hold the whole of September 2025.
  instead(60, '2025-09', '套餐费', 30_00),
  // Nobody's card here.
  besides(999, '2026-02', '套餐费', 30_00),
  // Usage that was never recorded.
  besides(20, '2026-03', '套餐外流量费', 58_00),
  // The list price, and a price after tax that nobody confirmed.
  instead(41, '2025-12', '套餐费', 75_00),
  instead(5, '2026-01', '套餐费', 30_85),
  besides(18, '2026-05', '套餐费', 30_00),
  { line: null, instead: { iccid: iccidOf(25), month: '2026-04' } },
  // Burnt out in normal use, so replaced for nothing.
  besides(133, '2026-01', '补卡费', 1_00),
  besides(1, '2026-06', '联调支持费', 200_00),
]

function besides(card: number, month: string, item: string, amountFen: number) {
  return { line: { iccid: iccidOf(card), month, item, amountFen }, instead: null }
}

function instead(card: number, month: string, item: string, amountFen: number) {
  const place = { iccid: iccidOf(card), month }
  return { line: { ...place, item, amountFen }, instead: place }
}

export type QueriedBill = {
  readonly planted: number
  readonly found: number
  readonly letter: Record<string, unknown>
}

type Difference = Record<string, unknown> & { readonly billedFen: number; readonly expectedFen: number }

export async function tellQueriedBill(call: Call, folder: string): Promise<QueriedBill> {
  writeFileSync(join(folder, BILL), billText(plant(await rightLines(call))))
  await call('imports.record', {
    kind: 'bill',
    contractId: 'B',
    file: BILL,
    bill: { ...SPAN, receivedOn: '2026-10-12' },
  })
  const { differences } = await call('bills.audit', { contractId: 'B', file: BILL })
  const found = differences as readonly Difference[]
  const letter = await call('notices.issue', {
    kind: 'bill-query',
    contractId: 'B',
    facts: {
      fromMonth: SPAN.from,
      toMonth: SPAN.to,
      differences: found.map(({ iccid, month, kind, item, clause, billedFen, expectedFen }) => ({
        iccid,
        month,
        kind,
        item,
        clause,
        billedFen,
        expectedFen,
      })),
      replyDays: 15,
      signedOn: '2026-10-15',
      documentNumber: '蛟法函〔2026〕61号',
    },
    file: LETTER,
  })
  // The wrong sum is a mistake too.
  return { planted: PLANTED.length + 1, found: found.length, letter }
}

async function rightLines(call: Call): Promise<readonly Line[]> {
  const { charges } = await call('charges.list', { contractId: 'B', ...SPAN })
  return (charges as (Line & { readonly kind: string })[]).map(({ iccid, month, kind, amountFen }) => ({
    iccid,
    month,
    item: chargeKindInWords(kind),
    amountFen,
  }))
}

function plant(lines: readonly Line[]): readonly Line[] {
  const replaced = PLANTED.flatMap(({ instead: place }) => (place === null ? [] : [place]))
  const kept = lines.filter(
    line => !replaced.some(({ iccid, month }) => iccid === line.iccid && month === line.month),
  )
  return [...kept, ...PLANTED.flatMap(({ line }) => (line === null ? [] : [line]))]
}

function billText(lines: readonly Line[]): string {
  const yuan = (amountFen: number) => formatYuan(amountFen as Fen).replaceAll(',', '')
  const sumFen = lines.reduce((sum, { amountFen }) => sum + amountFen, WRONG_SUM_FEN)
  const rows = [
    ['ICCID', '账期', '项目', '金额'],
    ...lines.map(({ iccid, month, item, amountFen }) => [iccid, month, item, yuan(amountFen)]),
    [SUM, '', '', yuan(sumFen)],
  ]
  // With the mark by which a spreadsheet knows UTF-8.
  return `\uFEFF${rows.map(row => row.join(',')).join('\r\n')}\r\n`
}

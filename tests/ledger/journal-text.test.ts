// The exported journal is read by the real hledger, which computes the balances again from the text alone.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen, formatYuan } from '../../src/base/fen.ts'
import { contractId, entryId } from '../../src/base/ids.ts'
import { foldBalances } from '../../src/ledger/balances.ts'
import type { Entry } from '../../src/ledger/entry.ts'
import { journalText } from '../../src/ledger/journal-text.ts'
import { accountInWords, entryInWords } from '../../src/wording/accounts.ts'
import { fc } from '../fuzz/cases.ts'
import { anyJournal } from './random-journal.ts'

const names = { account: accountInWords, description: entryInWords }

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journal-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Account and balance as hledger prints them: '负债:应付账款:B', 'CNY-2520.00'. */
function hledgerBalances(journal: string): Readonly<Record<string, string>> {
  const file = path.join(folder, 'court.journal')
  writeFileSync(file, journal)
  const csv = execFileSync('hledger', ['-f', file, 'bal', '--flat', '--empty', '--no-total', '-O', 'csv'], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  const rows = csv.trim().split('\n').slice(1)
  return Object.fromEntries(rows.map(row => row.slice(1, -1).split('","')))
}

function expectedBalances(entries: readonly Entry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...foldBalances(entries)].map(([account, amountFen]) => [
      accountInWords(account),
      amountFen === 0 ? '0' : `CNY ${formatYuan(amountFen).replaceAll(',', '')}`,
    ]),
  )
}

const entries: readonly Entry[] = [
  {
    entryId: entryId(12),
    contractId: contractId('B'),
    kind: 'charge',
    effectiveOn: calendarDate('2024-04-01'),
    lines: [
      { account: 'expense:B:monthly-fee', amountFen: fen(252_000) },
      { account: 'payable:B', amountFen: fen(-252_000) },
    ],
    reverses: null,
  },
  {
    entryId: entryId(97),
    contractId: contractId('A'),
    kind: 'reversal',
    effectiveOn: calendarDate('2024-07-10'),
    lines: [
      { account: 'payable:A', amountFen: fen(-16_073_005) },
      { account: 'treasury', amountFen: fen(16_073_005) },
    ],
    reverses: entryId(95),
  },
]

describe('the journal as text', () => {
  it('names day, number, what happened and every account in Chinese, to the fen, without separators', () => {
    expect(journalText(entries, names)).toBe(
      [
        'decimal-mark .',
        'commodity CNY 1000.00',
        '',
        '2024-04-01 (12) 应付费用（合同B）',
        '    费用:业务活动费用:B:套餐费  CNY 2520.00',
        '    负债:应付账款:B  CNY -2520.00',
        '',
        '2024-07-10 (97) 冲销第95号（合同A）',
        '    负债:应付账款:A  CNY -160730.05',
        '    财政拨款:国库集中支付  CNY 160730.05',
        '',
      ].join('\n'),
    )
  })

  it('is read by hledger to the same balances', () => {
    expect(hledgerBalances(journalText(entries, names))).toEqual(expectedBalances(entries))
  })

  it('is read by hledger to the fen, whatever was posted', () => {
    fc.assert(
      fc.property(anyJournal, journal => {
        expect(hledgerBalances(journalText(journal, names))).toEqual(expectedBalances(journal))
      }),
      { numRuns: 15 },
    )
  })
})

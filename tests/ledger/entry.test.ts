import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId, entryId } from '../../src/base/ids.ts'
import { type Account, accountParts, parseAccount } from '../../src/ledger/account.ts'
import { balancedEntry, type Entry, reversalOf } from '../../src/ledger/entry.ts'

type Line = readonly [account: Account, amountFen: number]

const entry = (lines: readonly Line[], facts: Partial<Entry> = {}): Entry => ({
  entryId: entryId(5),
  contractId: contractId('B'),
  kind: 'payment',
  effectiveOn: calendarDate('2024-09-10'),
  lines: lines.map(([account, amountFen]) => ({ account, amountFen: fen(amountFen) })),
  reverses: null,
  ...facts,
})

const paid: readonly Line[] = [
  ['payable:B', 1_512_000],
  ['prepayment:B', 100],
  ['treasury', -1_512_100],
]

describe('an entry', () => {
  it('is let through as it is when it balances', () => {
    expect(balancedEntry(entry(paid))).toEqual(entry(paid))
  })

  it.each<[string, Entry, string]>([
    [
      'its lines do not sum to zero',
      entry([
        ['payable:B', 100],
        ['treasury', -99],
      ]),
      'payment entry of B on 2024-09-10 is out of balance by 1 fen',
    ],
    ['it has one line', entry([['treasury', 5]]), 'fewer than two lines'],
    ['it has no line', entry([]), 'fewer than two lines'],
    ['a line moves nothing', entry([...paid, ['treasury', 0]]), 'a line of nothing'],
    [
      'it reverses nothing but is a reversal',
      entry(paid, { kind: 'reversal' }),
      'must name what it reverses',
    ],
    [
      'it reverses an entry but is a payment',
      entry(paid, { reverses: entryId(1) }),
      'must name what it reverses',
    ],
  ])('stops the program when %s', (_, unsound, message) => {
    expect(() => balancedEntry(unsound)).toThrow(message)
  })
})

describe('a reversal', () => {
  it('mirrors the lines that were posted, on their own day, and names the entry', () => {
    expect(reversalOf(entry(paid))).toEqual({
      contractId: 'B',
      kind: 'reversal',
      effectiveOn: '2024-09-10',
      lines: [
        { account: 'payable:B', amountFen: -1_512_000 },
        { account: 'prepayment:B', amountFen: -100 },
        { account: 'treasury', amountFen: 1_512_100 },
      ],
      reverses: 5,
    })
  })

  it('is never itself reversed', () => {
    const reversal: Entry = { ...reversalOf(entry(paid)), entryId: entryId(6) }
    expect(() => reversalOf(reversal)).toThrow('is itself a reversal')
  })
})

describe('an account read from a file', () => {
  it.each([
    ['treasury', { kind: 'treasury' }],
    ['payable:B', { kind: 'payable', contractId: 'B' }],
    ['prepayment:COURT-2', { kind: 'prepayment', contractId: 'COURT-2' }],
    ['expense:COURT-2:monthly-fee', { kind: 'expense', contractId: 'COURT-2', chargeKind: 'monthly-fee' }],
  ])('is one of four forms, and says what it is for: %s', (text, parts) => {
    const parsed = parseAccount(text)
    expect(parsed).toEqual({ ok: true, value: text })
    expect(parsed.ok && accountParts(parsed.value)).toEqual(parts)
  })

  it.each([
    '',
    'cash',
    'payable',
    'payable:',
    'treasury:B',
    'the treasury',
    'expense:B',
    'expense:B:x:y',
    'expense::x',
    'payable:B ',
  ])('is refused otherwise: %j', text => {
    const parsed = parseAccount(text)
    expect(parsed).toEqual({ ok: false, error: { kind: 'unknown-account', text } })
  })
})

describe('an account that is none', () => {
  // Only a damaged file can hold one, for what the program writes is typed.
  it.each([
    ['payable', 'account without a contract: payable'],
    ['expense:B', 'not an account: expense:B'],
    ['cash:B:monthly-fee', 'not an account: cash:B:monthly-fee'],
  ])('stops the program: %s', (text, message) => {
    expect(() => accountParts(text as Account)).toThrow(message)
  })
})

// The supplier's bill by card, as a file, against the ledger: what is wrong with it is found, and nothing else.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'

type BillLine = readonly [card: number | string, month: string, item: string, yuan: string]

const MONTHS = ['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09']

/** Four cards: 2 is on hold from May to July, 3 is cancelled in June. */
async function openWithCards(): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 4, '2024-03-12')
  await office.do('cards.record', {
    events: [
      { iccid: iccidOf(2), kind: 'suspended', on: '2024-05-01' },
      { iccid: iccidOf(2), kind: 'resumed', on: '2024-08-01' },
      { iccid: iccidOf(3), kind: 'cancelled', on: '2024-06-10' },
    ],
  })
  return office
}

const rightLines = (): BillLine[] =>
  MONTHS.flatMap((month): BillLine[] => [
    [1, month, '套餐费', '30.00'],
    month >= '2024-05' && month <= '2024-07'
      ? [2, month, '停机保号费', '1.00']
      : [2, month, '套餐费', '30.00'],
    ...(month <= '2024-06' ? [[3, month, '套餐费', '30.00'] as const] : []),
    [4, month, '套餐费', '30.00'],
  ])

function writeBill(office: Office, lines: readonly BillLine[], foot: readonly string[] = []): string {
  const rows = lines.map(([card, ...rest]) =>
    [typeof card === 'number' ? iccidOf(card) : card, ...rest].join(','),
  )
  writeFileSync(join(office.folder, '账单.csv'), ['ICCID,账期,项目,金额', ...rows, ...foot].join('\r\n'))
  return '账单.csv'
}

const audit = async (office: Office, lines: readonly BillLine[], foot: readonly string[] = []) =>
  await office.do('bills.audit', { contractId: 'B', file: writeBill(office, lines, foot) })

const told = (differences: Awaited<ReturnType<typeof audit>>['differences']) =>
  differences.map(({ iccid, month, kind, clause, billedFen, expectedFen }) => [
    iccid === null ? null : Number(iccid.slice(-3)),
    month,
    kind,
    clause,
    billedFen,
    expectedFen,
  ])

describe('a right bill', () => {
  it('has no difference, on hold, after a cancellation, with its sum, and for a card fee that is billed once', async () => {
    const office = await openWithCards()
    const lines: BillLine[] = [...rightLines(), [1, '2024-04', '卡费', '1.00']]
    const audited = await audit(office, lines, ['合计,,,544.00'])
    expect(audited).toMatchObject({ from: '2024-04', to: '2024-09', lines: 22, differences: [] })
    expect(audited.billedFen).toBe(audited.expectedFen)
    expect(audited.undisputedFen).toBe(audited.billedFen)
  })
})

const replaced = (lines: BillLine[], at: number, line: BillLine) => lines.with(at, line)
const placeOf = (card: number, month: string) =>
  rightLines().findIndex(line => line[0] === card && line[1] === month)

/** Each mistake alone, as the supplier might make it, and the one difference that it must give. */
const FAULTS: readonly (readonly [string, (lines: BillLine[]) => BillLine[], readonly unknown[]])[] = [
  [
    'a charge after the cancellation',
    lines => [...lines, [3, '2024-07', '套餐费', '30.00']],
    [3, '2024-07', 'charged-after-cancellation', '5.1', 3000, 0],
  ],
  [
    'the full price of a card on hold',
    lines => replaced(lines, placeOf(2, '2024-06'), [2, '2024-06', '套餐费', '30.00']),
    [2, '2024-06', 'full-price-while-suspended', '5.5', 3000, 100],
  ],
  [
    'the fee on hold for a card in use',
    lines => replaced(lines, placeOf(1, '2024-06'), [1, '2024-06', '停机保号费', '1.00']),
    [1, '2024-06', 'hold-fee-while-in-use', '5.4(1)', 100, 3000],
  ],
  [
    'a card that is not ours',
    lines => [...lines, [77, '2024-06', '套餐费', '30.00']],
    [77, '2024-06', 'card-not-ours', '5.9', 3000, 0],
  ],
  [
    'overage without usage',
    lines => [...lines, [4, '2024-06', '套餐外流量费', '58.00']],
    [4, '2024-06', 'overage-without-usage', '5.3', 5800, 0],
  ],
  [
    'the list price',
    lines => replaced(lines, placeOf(4, '2024-09'), [4, '2024-09', '套餐费', '75.00']),
    [4, '2024-09', 'wrong-unit-price', '5.4(1)', 7500, 3000],
  ],
  [
    'a month that is missing',
    lines => lines.toSpliced(placeOf(4, '2024-07'), 1),
    [4, '2024-07', 'missing-from-bill', '5.4(1)', 0, 3000],
  ],
  [
    'a line twice',
    lines => [...lines, [1, '2024-05', '套餐费', '30.00']],
    [1, '2024-05', 'charged-twice', '5.4(1)', 6000, 3000],
  ],
  [
    'a card replaced that was not',
    lines => [...lines, [1, '2024-05', '补卡费', '1.00']],
    [1, '2024-05', 'replacement-not-due', '5.1', 100, 0],
  ],
  [
    'a card fee twice',
    lines => [...lines, [1, '2024-05', '卡费', '1.00'], [1, '2024-05', '卡费', '1.00']],
    [1, '2024-05', 'charged-twice', '5.1(1)', 200, 100],
  ],
  [
    'something that the contract does not know',
    lines => [...lines, [1, '2024-05', '联调支持费', '200.00']],
    [1, '2024-05', 'item-not-agreed', '5.9', 20_000, 0],
  ],
]

describe('each mistake of a bill', () => {
  it.each(FAULTS)('%s is the one difference', async (_, plant, difference) => {
    const office = await openWithCards()
    const audited = await audit(office, plant(rightLines()))
    expect(told(audited.differences)).toEqual([difference])
  })

  it('all of them together are found together, and come to what is billed too much', async () => {
    const office = await openWithCards()
    const planted = FAULTS.filter(([name]) => name !== 'a month that is missing').reduce(
      (lines, [, plant]) => plant(lines),
      rightLines(),
    )
    const audited = await audit(office, planted, ['合计,,,99999.00'])
    const expected = [
      ...FAULTS.filter(([name]) => name !== 'a month that is missing').map(([, , difference]) => difference),
    ]
    expect(told(audited.differences)).toHaveLength(expected.length + 1)
    expect(told(audited.differences)).toEqual(expect.arrayContaining(expected))
    const excess = audited.differences.reduce((sum, each) => sum + each.billedFen - each.expectedFen, 0)
    expect(audited.billedFen - audited.expectedFen).toBe(excess)
    expect(audited.billedFen).toBe(9_999_900)
  })
})

describe('a bill that is none of the contract', () => {
  it('is refused: no card of it is known', async () => {
    const office = await openWithCards()
    const file = writeBill(office, [[70, '2024-05', '套餐费', '30.00']])
    expect(await office.refused('bills.audit', { contractId: 'B', file })).toEqual({
      kind: 'bill-of-another-customer',
      contractId: 'B',
      cards: 1,
    })
    expect(await office.refused('bills.audit', { contractId: 'A', file })).toEqual({
      kind: 'no-cards-agreed',
      contractId: 'A',
    })
  })
})

describe('a month that was billed for a card before', () => {
  const importBill = (office: Office, lines: readonly BillLine[], rest: object = {}) =>
    office.do('imports.record', {
      kind: 'bill',
      contractId: 'B',
      file: writeBill(office, lines),
      bill: { receivedOn: '2024-10-08', dueOn: '2024-10-31' },
      ...rest,
    })
  const april = (...cards: readonly number[]): BillLine[] =>
    cards.map(card => [card, '2024-04', '套餐费', '30.00'])

  it('is a difference, with its clause and in full, and is not missing from the bill that leaves it out', async () => {
    const office = await openWithCards()
    await importBill(office, [...april(1, 2), [1, '2024-04', '卡费', '1.00']])
    const again = await audit(office, [
      ...april(1, 3, 4),
      [1, '2024-05', '套餐费', '30.00'],
      [2, '2024-05', '停机保号费', '1.00'],
      [3, '2024-05', '套餐费', '30.00'],
      [4, '2024-05', '套餐费', '30.00'],
      [1, '2024-05', '卡费', '1.00'],
    ])
    expect(told(again.differences)).toEqual([
      [1, '2024-04', 'billed-before', '5.4(1)', 3000, 0],
      [1, '2024-05', 'not-due', '5.1(1)', 100, 0],
    ])
    expect(again).toMatchObject({ billedFen: 18_200, expectedFen: 15_100, undisputedFen: 15_100 })
    expect(again.differences[0]?.message).toBe('此前账单已收取')
  })

  it('leaves what was asked too little to be asked later', async () => {
    const office = await openWithCards()
    await importBill(office, [[1, '2024-04', '套餐费', '20.00'], ...april(2, 3, 4)])
    const rest = await audit(office, [[1, '2024-04', '套餐费', '10.00']])
    expect(rest.differences).toEqual([])
    const tooMuch = await audit(office, [[1, '2024-04', '套餐费', '30.00']])
    expect(told(tooMuch.differences)).toEqual([[1, '2024-04', 'billed-before', '5.4(1)', 3000, 1000]])
  })

  it('is not the bill itself, audited again, nor one that was withdrawn', async () => {
    const office = await openWithCards()
    const lines = april(1, 2, 3, 4)
    await importBill(office, lines)
    expect((await audit(office, lines)).differences).toEqual([])
    const twice = await importBill(office, lines, { again: true })
    expect(twice.sentences.at(-1)).toContain('有 4 处差异')
    const { bills } = await office.do('bills.list', { contractId: 'B' })
    for (const { billId } of bills) await office.do('bills.withdraw', { billId, reason: '重复' })
    const changed = await audit(office, [...lines, [1, '2024-05', '套餐费', '30.00']])
    expect(changed.differences.map(({ kind }) => kind)).not.toContain('billed-before')
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

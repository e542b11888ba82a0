import { describe, expect, it } from 'vitest'
import { checkContract, checkContracts } from '../../src/contracts/consistency.ts'
import type { ContractFinding } from '../../src/contracts/findings.ts'
import { builtInContracts, loadPack } from '../../src/contracts/packs.ts'
import thirdPack from '../fixtures/contracts/third.json' with { type: 'json' }
import { type Change, changedContract } from './change-pack.ts'

describe('the two contracts as they stand', () => {
  const findings = checkContracts(builtInContracts())

  it('hold no contradiction beyond those that the reading of the papers tells', () => {
    expect(computed(findings)).toEqual([])
  })

  it('are told with every finding of their reading once, under its clause', () => {
    const ids = findings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(42)
    expect(findings.find(({ id }) => id === 'B-F14')).toMatchObject({
      contractId: 'B',
      clause: '5.7',
      severity: 'medium',
    })
  })

  it('disagree about the supplier in ways that a check without a reader finds by itself', () => {
    const [a, b] = builtInContracts().map(contract => ({ ...contract, findings: [] }))
    const both = a === undefined || b === undefined ? [] : [a, b]
    expect(checkContracts(both).map(({ id }) => id)).toEqual([
      'A-buyer-address',
      'A-buyer-contact',
      'A-supplier-name',
      'A-supplier-address',
      'A-supplier-bank',
      'A-supplier-contact',
      'A-supplier-phone',
    ])
  })
})

describe('a finding that explains a disagreement', () => {
  it('quotes every value that it claims to tell of', () => {
    const unquoted = builtInContracts()
      .flatMap(({ findings }) => findings)
      .flatMap(({ id, sources, explains }) =>
        (explains ?? [])
          .flatMap(({ values }) => values)
          .filter(value => !sources.some(({ quotation }) => quotation?.replace(/\s/g, '').includes(value)))
          .map(value => `${id}: ${value}`),
      )
    expect(unquoted).toEqual([])
  })
})

describe('a third contract', () => {
  it('without a contradiction gets no finding, and adds none to the other two', () => {
    const third = loadPack(thirdPack)
    if (!third.ok) throw new Error(third.error.kind)
    expect(checkContract(third.value)).toEqual([])
    expect(computed(checkContracts([...builtInContracts(), third.value]))).toEqual([])
  })
})

describe('a contradiction that is planted', () => {
  const cases: readonly (readonly [says: string, id: 'A' | 'B', change: Change, finding: object])[] = [
    [
      'an instalment one fen short',
      'A',
      { path: 'terms.#A-DUE.instalments.1.amountFen', value: 16_072_999 },
      { kind: 'sum-differs', clause: '7.3', summedFen: 48_218_999, statedFen: 48_219_000, severity: 'high' },
    ],
    [
      'a total in words of another amount',
      'A',
      { path: 'terms.#A-PRICE.uppercase', value: '肆拾捌万贰仟壹佰玖拾壹元整' },
      { kind: 'uppercase-differs', wordsFen: 48_219_100, statedFen: 48_219_000 },
    ],
    [
      'a total in words that are none',
      'A',
      { path: 'terms.#A-PRICE.uppercase', value: '四十八万' },
      { kind: 'uppercase-differs', wordsFen: null },
    ],
    [
      'one card more than the total counts',
      'B',
      { path: 'terms.#B-TOTAL.product.cards', value: 85 },
      { kind: 'product-differs', cards: 85, productFen: 9_180_000, statedFen: 9_072_000 },
    ],
    [
      'a price that the total was not made with',
      'B',
      { path: 'terms.#B-MONTH.unitPriceFen', value: 3100 },
      { kind: 'unit-price-differs', totalUnitPriceFen: 3000, unitPriceFen: 3100 },
    ],
    [
      'a discount that does not give the price',
      'B',
      { path: 'terms.#B-MONTH.discount', value: '0.45' },
      { kind: 'discount-differs', discountedFen: 3375, unitPriceFen: 3000, severity: 'medium' },
    ],
    [
      'fewer cards allowed than priced',
      'B',
      { path: 'terms.#B-LIMIT.maximum', value: 80 },
      { kind: 'cards-above-limit', cards: 84, maximum: 80 },
    ],
    [
      'a digit of a credit code',
      'A',
      { path: 'supplier.creditCode.value', value: '912202017710679752' },
      {
        kind: 'credit-code-invalid',
        role: 'supplier',
        clause: '7.1',
        problem: { kind: 'check-character-wrong', expected: '1', found: '2' },
      },
    ],
  ]

  it.each(cases)('%s', (_says, id, change, finding) => {
    const found = checkContract(changedContract(id, change))
    expect(found).toContainEqual(expect.objectContaining(finding))
  })

  it('sets that are not as many as the other contract has cards', () => {
    const a = changedContract('A', { path: 'terms.#A-SETS.sets.0.count', value: 30 })
    const [, b] = builtInContracts()
    const findings = b === undefined ? [] : computed(checkContracts([a, b]))
    expect(findings).toEqual([
      {
        id: 'A-SETS-sets-differ',
        severity: 'medium',
        contractId: 'A',
        clause: '6.1',
        kind: 'sets-differ',
        counts: [30, 55],
        setCount: 85,
        cards: 84,
        cardsContractId: 'B',
        cardsClause: '5.4(1)',
      },
    ])
  })

  it('sets without the other contract beside them are compared with nothing', () => {
    const a = changedContract('A', { path: 'terms.#A-SETS.sets.0.count', value: 30 })
    expect(computed(checkContracts([a]))).toEqual([])
  })

  const details: readonly (readonly [detail: string, path: string, value: string])[] = [
    ['account', 'supplier.bank.account.value', '0802210309000007325'],
    ['representative', 'buyer.representative.value', '赵志钧'],
    ['credit-code', 'buyer.creditCode.value', '91350100M000100Y43'],
    ['bank', 'buyer.bank.name.value', '中国工商银行蛟河支行'],
    ['phone', 'buyer.contacts.0.phone', '17644262060'],
  ]

  it.each(details)('%s that is not the same in both', (detail, path, value) => {
    const [a] = builtInContracts()
    const b = changedContract('B', { path, value })
    const found = computed(a === undefined ? [] : checkContracts([a, b]))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'party-differs', detail }))
  })

  it('a further bank, which no reader has told of, is told with all the values', () => {
    const [a] = builtInContracts()
    const b = changedContract('B', { path: 'supplier.bank.name.value', value: '中国工商银行吉林市分行' })
    expect(computed(a === undefined ? [] : checkContracts([a, b]))).toMatchObject([
      {
        id: 'A-supplier-bank',
        values: [
          { contractId: 'A', clause: '7.1', value: '中国工商银行吉林省分行南京路支行' },
          { contractId: 'B', clause: '5.7', value: '中国工商银行吉林市分行' },
        ],
      },
    ])
  })

  it('figures in another width and white space are no difference', () => {
    const [a] = builtInContracts()
    const b = changedContract(
      'B',
      { path: 'buyer.bank.account.value', value: '０８０２ 2701 0920 0688 321' },
      { path: 'buyer.addresses.0.value', value: '吉林省蛟河市河北街道北京路55号' },
    )
    expect(computed(a === undefined ? [] : checkContracts([a, b]))).toEqual([])
  })
})

const computed = (findings: readonly ContractFinding[]) => findings.filter(({ kind }) => kind !== 'as-read')

import { describe, expect, it } from 'vitest'
import { builtInContracts } from '../../src/contracts/packs.ts'
import type { Term } from '../../src/contracts/terms.ts'

const contracts = builtInContracts()

describe('every rule of the two contracts is a term with the clause it rests on', () => {
  // Where one rule asks for two terms, the second has an id of its own (B-FORCE-REQUEST, B-TOTAL, B-REPLACE).
  it.each([
    ['A-PRICE', 'stated-total', '7.3'],
    ['A-DUE', 'instalments', '7.2'],
    ['A-LATE', 'late-fee', '10.3'],
    ['A-CAP', 'provision', '10.2'],
    ['B-CARD', 'card-fee', '5.1(1)'],
    ['B-REPLACE', 'replacement-fee', '5.1'],
    ['B-LIMIT', 'card-limit', '5.1'],
    ['B-MONTH', 'card-period-fee', '5.4(1)'],
    ['B-TOTAL', 'stated-total', '5.4(1)'],
    ['B-OVER', 'usage-overage', '5.3'],
    ['B-HOLD', 'suspension-fee', '5.5'],
    ['B-TEST', 'provision', '5.1'],
    ['B-APN', 'provision', '5.2'],
    ['B-PAY', 'payment-terms', '5.4(3)'],
    ['B-LATE', 'late-fee', '3.13'],
    ['B-CUT', 'arrears-steps', '3.13'],
    ['B-RECYCLE', 'provision', '4.11'],
    ['B-TAX', 'tax-change', '5.8'],
    ['B-REFUND', 'provision', '3.14'],
    ['B-TARIFF', 'period', '10.3'],
    ['A-SETS', 'supplied-sets', '6.1'],
    ['A-TERM', 'contract-term', '13.1'],
    ['B-TERM', 'contract-term', '10.1'],
    ['A-DELIVER', 'period', '5.8'],
    ['A-FORCE', 'period', '9'],
    ['B-FORCE', 'period', '7.8'],
    ['B-FORCE-REQUEST', 'period', '7.8'],
    ['A-BREACH', 'period', '10.1'],
    ['B-AMEND', 'period', '10.8'],
    ['A-AMEND', 'provision', '14.2'],
    ['A-COURT', 'provision', '8.1'],
    ['B-COURT', 'provision', '8.3(2)'],
    ['B-REPORT', 'provision', '3.9'],
    ['A-DELIVERY', 'delivery', '12.3'],
    ['B-DELIVERY', 'delivery', '9.3'],
    ['B-CAP', 'provision', '7.1'],
    ['B-AUTOACT', 'auto-activation', '5.1'],
    ['B-NEWCARD', 'provision', '10.1'],
    ['B-FORM', 'provision', '5.1'],
    ['B-END', 'provision', '4.6'],
    ['B-CLOSE', 'provision', '3.13'],
    ['B-FORFEIT', 'provision', '3.4'],
    ['B-COSTS', 'provision', '8.3(2)'],
    ['B-BILLING', 'provision', '5.9'],
    ['B-COUNT', 'provision', '2.3'],
    ['B-DEV', 'provision', '4.2'],
    ['B-SALE', 'provision', '3.20'],
  ])('%s is a %s of clause %s', (id, kind, clause) => {
    const term = termOf(id.slice(0, 1), id)
    expect([term.kind, term.sources[0]?.clause]).toEqual([kind, clause])
  })

  it.each([
    ['AB-ACCT', '7.1', '5.7'],
    ['AB-ADDR', '12.2', '9.2'],
    ['AB-UNDISPUTED', '8.2', '8.4'],
    ['AB-SECRET', '11.1', '5.8'],
  ])('%s stands in both, in clause %s of A and %s of B', (id, clauseOfA, clauseOfB) => {
    const clauses = ['A', 'B'].map(contractId => termOf(contractId, id).sources[0]?.clause)
    expect(clauses).toEqual([clauseOfA, clauseOfB])
  })
})

describe('the figures of the contracts', () => {
  it('A is paid in three instalments of 160,730.00, each 30 days after the last of three events', () => {
    expect(termOf('A', 'A-PRICE')).toMatchObject({ amountFen: 48_219_000, covers: ['instalment'] })
    expect(termOf('A', 'A-DUE')).toMatchObject({
      instalments: [
        { number: 1, amountFen: 16_073_000, forecastOn: '2025-03-11' },
        { number: 2, amountFen: 16_073_000, forecastOn: '2026-03-11' },
        { number: 3, amountFen: 16_073_000, forecastOn: '2027-03-11' },
      ],
      due: {
        kind: 'after-milestones',
        milestones: ['accepted', 'notice-received', 'documents-received'],
        clock: ['accepted', 'notice-received', 'documents-received'],
        days: 30,
        rolls: true,
      },
    })
  })

  it('a card of B costs 30.00 a month for as long as it lives, due by the bill', () => {
    expect(termOf('B', 'B-MONTH')).toMatchObject({
      unitPriceFen: 3000,
      listPriceFen: 7500,
      discount: '0.4',
      vatRate: '0.06',
      everyMonths: 1,
      maximumPeriods: null,
      due: { kind: 'by-bill' },
    })
    expect(termOf('B', 'B-TOTAL')).toMatchObject({ amountFen: 9_072_000, covers: ['monthly-fee'] })
  })

  it('the late fees are three in a thousand a day for A and one in ten thousand for B', () => {
    const rates = [termOf('A', 'A-LATE'), termOf('B', 'B-LATE')]
    expect(rates).toMatchObject([
      { ratePerDay: '0.003', dayCount: 'after-due-through-payment' },
      { ratePerDay: '0.0001', dayCount: 'after-due-through-payment' },
    ])
  })

  it('small fees of B: 1.00 a suspended month, 1.00 a replacement unless burnt out, 0.29 a MB beyond 50 GB', () => {
    const fees = ['B-HOLD', 'B-REPLACE', 'B-CARD', 'B-OVER'].map(id => termOf('B', id))
    expect(fees).toMatchObject([
      { unitPriceFen: 100, maximumMonths: 6, mode: 'replaces-whole-periods' },
      { unitPriceFen: 100, freeCauses: ['burnt-out'] },
      { unitPriceFen: 100, cardType: 'MP1', raised: 'when-billed' },
      { includedGigabytes: 50, megabytesPerGigabyte: 1024, yuanPerMegabyte: '0.29', raised: 'advisory' },
    ])
  })

  it('B renews itself by a year unless it is objected to in the last month, A does not', () => {
    const terms = [termOf('A', 'A-TERM'), termOf('B', 'B-TERM')]
    expect(terms).toMatchObject([
      { startsOn: '2024-03-11', years: 3, renewal: null },
      { startsOn: '2024-03-11', years: 3, renewal: { years: 1, objectionWindowMonths: 1 } },
    ])
  })

  it('a registered letter is deemed delivered under B and asked about under A', () => {
    const days = { 'same-city': 7, domestic: 14, 'hk-mo-tw': 20, abroad: 30 }
    const [a, b] = [termOf('A', 'A-DELIVERY'), termOf('B', 'B-DELIVERY')]
    expect(a).toMatchObject({ ways: { registered: { kind: 'open', questionId: 'Q-REGISTERED' } } })
    expect(b).toMatchObject({ ways: { registered: { kind: 'days-after-sending', clause: '9.3(3)', days } } })
  })

  it.each([
    ['A', 'A-DELIVER', 'signing', 'within', 90, 'supplier'],
    ['A', 'A-FORCE', 'force-majeure', 'within', 15, 'either'],
    ['A', 'A-BREACH', 'breach-notice-received', 'within', 10, 'either'],
    ['A', 'AB-ACCT', 'account-change', 'ahead', 10, 'either'],
    ['A', 'AB-ADDR', 'address-change', 'ahead', 10, 'either'],
    ['B', 'AB-ACCT', 'account-change', 'ahead', 10, 'either'],
    ['B', 'AB-ADDR', 'address-change', 'ahead', 10, 'either'],
    ['B', 'B-FORCE', 'force-majeure-lasts', 'within', 30, 'either'],
    ['B', 'B-FORCE-REQUEST', 'negotiation-request-sent', 'within', 10, 'either'],
    ['B', 'B-CONSULT', 'consultation-requested', 'within', 0, 'either'],
    ['B', 'B-AMEND', 'amendment', 'ahead', 30, 'either'],
    ['B', 'B-TARIFF', 'tariff-change', 'ahead', 30, 'supplier'],
  ])('%s %s: on %s, %s %i days, by %s', (contractId, id, event, direction, days, obliged) => {
    expect(termOf(contractId, id)).toMatchObject({ kind: 'period', event, direction, days, obliged })
  })

  it('no period that is counted back moves to a later day', () => {
    const ahead = contracts
      .flatMap(({ terms }) => terms)
      .filter(term => term.kind === 'period' && term.direction === 'ahead')
    expect(ahead.length).toBe(6)
    expect(ahead).toEqual(ahead.map(term => ({ ...term, rolls: false })))
  })
})

describe('what the papers leave open', () => {
  it('is asked, each question once, with the ids under which the rules know them', () => {
    const ids = new Set(contracts.flatMap(({ questions }) => questions.map(({ id }) => id)))
    expect([...ids].toSorted()).toEqual([
      'Q-ACCEPT',
      'Q-ADDR',
      'Q-ANCHOR',
      'Q-BANK',
      'Q-CARDTYPE',
      'Q-CITY',
      'Q-CONTACT',
      'Q-CYCLE',
      'Q-CYCLE-INVOICE',
      'Q-CYCLE-PERIOD',
      'Q-CYCLE-WAY',
      'Q-DUPCITE',
      'Q-EMAIL',
      'Q-END',
      'Q-FUNCTIONS',
      'Q-GATE',
      'Q-GB',
      'Q-HOLD',
      'Q-HOLIDAY',
      'Q-LATEDAYS',
      'Q-NAME',
      'Q-NTHDAY',
      'Q-RECEIPT',
      'Q-REGISTERED',
      'Q-SIGNED',
      'Q-START',
    ])
  })

  it('all 32 contradictions and gaps that were found in the papers are told', () => {
    const numbers = contracts.flatMap(({ findings }) => findings.map(({ id }) => Number(id.slice(3))))
    expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    )
  })
})

function termOf(contractId: string, id: string): Term {
  const term = contracts.find(contract => contract.id === contractId)?.terms.find(each => each.id === id)
  if (term === undefined) throw new Error(`no term ${id} in ${contractId}`)
  return term
}

import { describe, expect, it } from 'vitest'
import {
  type Answer,
  answerInForce,
  checkAnswer,
  openQuestionsFor,
  withAnswers,
} from '../../src/contracts/answers.ts'
import { type Contract, contractSchema, type Question, termById } from '../../src/contracts/contract.ts'
import { builtInContracts, loadPack } from '../../src/contracts/packs.ts'
import { questionsAcross } from '../../src/contracts/questions.ts'
import thirdPack from '../fixtures/contracts/third.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'

const [a, b] = builtInContracts() as readonly [Contract, Contract]
const c = thirdContract()
const contracts = [a, b, c]

describe('an answer', () => {
  it.each([
    [
      'A',
      'Q-GATE',
      'notice-and-documents',
      'A-DUE',
      { due: { clock: ['notice-received', 'documents-received'] } },
    ],
    ['A', 'Q-ACCEPT', 'once-only', 'A-DUE', { due: { firstInstalmentOnly: ['accepted'] } }],
    [
      'A',
      'Q-ANCHOR',
      'calendar-year-end',
      'A-DUE',
      {
        instalments: [
          { forecastOn: '2024-12-31' },
          { forecastOn: '2025-12-31' },
          { number: 3, amountFen: 16_073_000, forecastOn: '2026-12-31' },
        ],
      },
    ],
    ['A', 'Q-HOLIDAY', 'stays', 'A-DUE', { due: { rolls: false } }],
    ['A', 'Q-HOLIDAY', 'stays', 'A-DELIVER', { rolls: false }],
    ['B', 'Q-HOLIDAY', 'stays', 'B-FORCE-REQUEST', { rolls: false }],
    ['A', 'Q-LATEDAYS', 'before-payment-day', 'A-LATE', { dayCount: 'after-due-before-payment' }],
    ['B', 'Q-LATEDAYS', 'before-payment-day', 'B-LATE', { dayCount: 'after-due-before-payment' }],
    ['B', 'Q-END', 'day-before', 'B-TERM', { endReading: 'day-before' }],
    ['A', 'Q-NTHDAY', 'counted-rolls', 'A-DELIVERY', { countsSendingDay: true, rolls: true }],
    ['B', 'Q-CITY', 'elsewhere', 'B-DELIVERY', { toUs: 'domestic', toSupplier: 'domestic' }],
    [
      'A',
      'Q-REGISTERED',
      'as-other-contract',
      'A-DELIVERY',
      { ways: { registered: { kind: 'days-after-sending', days: { domestic: 14 } } } },
    ],
    [
      'A',
      'Q-EMAIL',
      'supplier-mail-only',
      'A-DELIVERY',
      { ways: { email: { kind: 'when-sent', senders: 'supplier' }, fax: { kind: 'open' } } },
    ],
    ['B', 'Q-SIGNED', '2024-03-18', 'B-TERM', { startsOn: '2024-03-18' }],
    ['B', 'Q-CYCLE', 'prepaid', 'B-PAY', { mode: 'prepaid' }],
    ['B', 'Q-CYCLE-PERIOD', 'quarter', 'B-PAY', { cycleMonths: 3 }],
    ['B', 'Q-START', 'cap-36', 'B-MONTH', { maximumPeriods: 36 }],
    ['B', 'Q-HOLD', 'on-top', 'B-HOLD', { mode: 'on-top' }],
    ['B', 'Q-CARDTYPE', 'all-mp1', 'B-CARD', { raised: 'on-supply' }],
    ['B', 'Q-FUNCTIONS', 'no-limits', 'B-OVER', { raised: 'charged' }],
    ['B', 'Q-GB', '1000', 'B-OVER', { megabytesPerGigabyte: 1000 }],
    ['C', 'C-Q-START', '2025-02-01', 'C-TERM', { startsOn: '2025-02-01' }],
  ])('in %s to %s, %s, changes %s', (contractId, questionId, choice, termId, expected) => {
    const contract = contractOf(contractId)
    const before = termById(contract, termId)
    const after = termById(withAnswers(contract, [answer(questionId, choice)]), termId)
    expect(before).not.toMatchObject(expected)
    expect(after).toMatchObject(expected)
  })

  it('changes nothing but what it sets', () => {
    const answered = withAnswers(b, [answer('Q-START', 'cap-36')])
    expect({ ...answered, terms: [] }).toEqual({ ...b, terms: [] })
    expect(answered.terms.filter(({ id }) => id !== 'B-MONTH')).toEqual(
      b.terms.filter(({ id }) => id !== 'B-MONTH'),
    )
  })

  it('to a question that both contracts ask holds for both', () => {
    const answers = [answer('Q-NAME', 'province-branch')]
    const names = [a, b].map(contract => withAnswers(contract, answers).supplier.names[0]?.value)
    expect(new Set(names)).toEqual(new Set(['中国移动通信集团吉林有限公司吉林省分公司']))
  })

  it('for one contract leaves the other as it was', () => {
    const answers = [{ ...answer('Q-END', 'day-before'), contractId: 'A' }]
    expect(withAnswers(b, answers)).toEqual(b)
    expect(withAnswers(a, answers)).not.toEqual(a)
  })

  it('with a name keeps every other way in which the papers write it', () => {
    const answered = withAnswers(a, [answer('Q-NAME', 'province-branch')])
    expect(answered.supplier.names[0]).toEqual({
      clause: '封面',
      value: '中国移动通信集团吉林有限公司吉林省分公司',
    })
    expect(answered.supplier.names.toSorted(byClause)).toEqual(a.supplier.names.toSorted(byClause))
  })

  it('with a bank, address or contact puts it into the head of the contract', () => {
    const { supplier } = withAnswers(a, [
      answer('Q-BANK', '工商银行某支行'),
      answer('Q-ADDR', 'full-address'),
      answer('Q-CONTACT', 'gao-yinlu'),
    ])
    expect([supplier.bank.name.value, supplier.noticeAddress.value, supplier.contacts[0]?.name]).toEqual([
      '工商银行某支行',
      '吉林省吉林市昌邑区吉林大街153号',
      '高银璐',
    ])
  })

  it('with the day of signing ends the presumption, also when it confirms the day that was presumed', () => {
    expect(b.signedOn).toMatchObject({ on: '2024-03-11', presumed: true })
    expect(withAnswers(b, [answer('Q-SIGNED', '2024-03-11')]).signedOn).toMatchObject({
      on: '2024-03-11',
      presumed: false,
    })
  })

  it('given later prevails, and the default undoes what was answered before', () => {
    const capped = [answer('Q-START', 'cap-36')]
    const undone = [...capped, answer('Q-START', 'real-months', 'the supplier refused')]
    expect(withAnswers(b, undone)).toEqual(b)
    expect(answerInForce('B', undone, 'Q-START')?.choice).toBe('real-months')
  })
})

describe('every answer that is offered', () => {
  const offered = contracts.flatMap(contract =>
    contract.questions.flatMap(question =>
      choicesOf(question).map(choice => ({ contractId: contract.id, questionId: question.id, choice })),
    ),
  )

  it.each(offered)('$contractId: $questionId, $choice leaves a valid contract', each => {
    const { contractId, questionId, choice } = each
    const contract = contractOf(contractId)
    const given = answer(questionId, choice)
    expect(checkAnswer({ questions: contract.questions, earlier: [], answer: given }).ok).toBe(true)
    expect(contractSchema.safeParse(withAnswers(contract, [given])).error).toBeUndefined()
  })

  it('leaves a valid contract together with any others, in any order', () => {
    const anyAnswers = fc.array(fc.constantFrom(...offered), { maxLength: 40 })
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...contracts), (picked, contract) => {
        const answers = picked.map(({ questionId, choice }) => answer(questionId, choice))
        const answered = withAnswers(contract, answers)
        expect(contractSchema.safeParse(answered).success).toBe(true)
        expect(answered.terms.map(({ id }) => id)).toEqual(contract.terms.map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })

  it('as the default leaves every term as the pack states it', () => {
    const defaults = contracts.map(contract =>
      withAnswers(
        contract,
        contract.questions.map(({ id, defaultChoice }) => answer(id, defaultChoice)),
      ),
    )
    expect(defaults.map(({ terms }) => terms)).toEqual(contracts.map(({ terms }) => terms))
  })
})

describe('an answer is refused', () => {
  const refusalOf = (given: Answer, earlier: readonly Answer[] = []) =>
    checkAnswer({ questions: b.questions, earlier, answer: given })

  it.each([
    [answer('Q-NOBODY', 'yes'), { kind: 'unknown-question', questionId: 'Q-NOBODY' }],
    [
      answer('Q-GB', '512'),
      { kind: 'unknown-choice', questionId: 'Q-GB', choice: '512', choices: ['1024', '1000'] },
    ],
    [
      answer('Q-SIGNED', '2024-02-30'),
      { kind: 'impossible-date', questionId: 'Q-SIGNED', text: '2024-02-30' },
    ],
    [
      answer('Q-SIGNED', '2999-12-31'),
      {
        kind: 'date-far-from-contract',
        questionId: 'Q-SIGNED',
        text: '2999-12-31',
        from: '2019-03-11',
        until: '2029-03-11',
      },
    ],
    [answer('Q-BANK', '  '), { kind: 'empty-answer', questionId: 'Q-BANK' }],
  ])('%o', (given, error) => {
    expect(refusalOf(given)).toEqual({ ok: false, error })
  })

  it('when it changes an earlier one without a reason', () => {
    const earlier = [answer('Q-GB', '1024')]
    const error = { kind: 'reason-required', questionId: 'Q-GB', earlierChoice: '1024' }
    expect(refusalOf(answer('Q-GB', '1000'), earlier)).toEqual({ ok: false, error })
    expect(refusalOf(answer('Q-GB', '1000', ' '), earlier)).toEqual({ ok: false, error })
    expect(refusalOf(answer('Q-GB', '1000', 'the supplier wrote so'), earlier).ok).toBe(true)
  })

  it('but not when it says the same again, or is the first to its question', () => {
    const earlier = [answer('Q-GB', '1000'), answer('Q-HOLD', 'on-top')]
    expect(refusalOf(answer('Q-GB', '1000'), earlier).ok).toBe(true)
    expect(refusalOf(answer('Q-START', 'cap-36'), earlier).ok).toBe(true)
  })
})

describe('the open questions of a figure', () => {
  it('are those that concern its terms, in the order of the contract', () => {
    expect(openQuestionsFor(a, [], ['A-DUE'])).toEqual([
      'Q-GATE',
      'Q-ANCHOR',
      'Q-ACCEPT',
      'Q-RECEIPT',
      'Q-HOLIDAY',
    ])
    expect(openQuestionsFor(b, [], ['B-MONTH', 'B-HOLD'])).toEqual(['Q-CYCLE', 'Q-START', 'Q-HOLD'])
  })

  it('shrink with every answer, the default among them', () => {
    const answers = [answer('Q-GATE', 'last-of-three'), answer('Q-HOLIDAY', 'stays')]
    expect(openQuestionsFor(a, answers, ['A-DUE'])).toEqual(['Q-ANCHOR', 'Q-ACCEPT', 'Q-RECEIPT'])
  })

  it('of a letter sent by express do not ask about e-mail', () => {
    expect(openQuestionsFor(a, [], ['A-DELIVERY.ways.express'])).toEqual(['Q-NTHDAY', 'Q-CITY'])
    expect(openQuestionsFor(a, [], ['A-DELIVERY.ways.hand'])).toEqual([])
    expect(openQuestionsFor(a, [], ['A-DELIVERY'])).toEqual(['Q-NTHDAY', 'Q-CITY', 'Q-REGISTERED', 'Q-EMAIL'])
  })

  it('are also those whose answer would change what was read from the head', () => {
    expect(openQuestionsFor(b, [], [], ['bankName'])).toEqual(['Q-BANK'])
    expect(openQuestionsFor(b, [answer('Q-BANK', 'as-written')], [], ['bankName'])).toEqual([])
    expect(openQuestionsFor(b, [], ['B-PAY'], ['supplierName', 'signedOn'])).toEqual([
      'Q-SIGNED',
      'Q-CYCLE',
      'Q-CYCLE-PERIOD',
      'Q-CYCLE-WAY',
      'Q-CYCLE-INVOICE',
      'Q-NAME',
    ])
  })

  it('are none for a term about which nothing is open', () => {
    expect(openQuestionsFor(a, [], ['A-CAP'])).toEqual([])
  })
})

describe('the questions of all contracts', () => {
  it('list a shared one once, with every contract that asks it', () => {
    const across = questionsAcross(contracts)
    expect(new Set(across.map(({ id }) => id)).size).toBe(across.length)
    const holders = across.map(({ id, inContracts }) => [id, inContracts.map(each => each.contractId)])
    expect(Object.fromEntries(holders)).toMatchObject({
      'Q-NAME': ['A', 'B'],
      'Q-GATE': ['A'],
      'Q-SIGNED': ['B'],
      'C-Q-START': ['C'],
    })
  })

  it('word a shared one alike', () => {
    const shared = questionsAcross(contracts).filter(({ inContracts }) => inContracts.length > 1)
    expect(shared.length).toBe(9)
    for (const { inContracts } of shared) {
      expect(new Set(inContracts.map(({ question }) => wordsOf(question))).size).toBe(1)
    }
  })
})

function wordsOf({ question, consequence, choices, defaultChoice }: Question): string {
  return JSON.stringify([question, consequence, choices.map(({ id, label }) => [id, label]), defaultChoice])
}

function answer(questionId: string, choice: string, reason: string | null = null): Answer {
  return { questionId, contractId: null, choice, reason }
}

function choicesOf({ choices, freeChoice }: Question): readonly string[] {
  const free = freeChoice === null ? [] : freeChoice.form === 'date' ? ['2024-04-01'] : ['某支行']
  return [...choices.map(({ id }) => id), ...free]
}

const byClause = (one: { readonly clause: string }, other: { readonly clause: string }): number =>
  one.clause < other.clause ? -1 : 1

function contractOf(id: string): Contract {
  const contract = contracts.find(each => each.id === id)
  if (contract === undefined) throw new Error(`no contract ${id}`)
  return contract
}

function thirdContract(): Contract {
  const loaded = loadPack(thirdPack, builtInContracts())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  return loaded.value
}

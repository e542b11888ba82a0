// 待明确事项 of a contract that was typed into a form: asked, holding what was typed until they are answered, and answered.

import { describe, expect, it } from 'vitest'
import type { SettledField } from '../../src/contracts/settled-fields.ts'
import { settledWords } from '../../src/wording/window-settled-fields.ts'
import {
  besideCardFee,
  cardFee,
  exampleForm,
  type FormInput,
  notedQuestion,
  question,
} from './example-contract-form.ts'
import { openOffice, positionOf } from './office.ts'

type Rows = NonNullable<FormInput['questions']>['rows']

const formWith = (...rows: Rows): FormInput => ({ ...exampleForm, questions: { rows } })

async function officeWith(...rows: Rows) {
  const office = openOffice()
  const { pack } = await office.do('contracts.compose', formWith(...rows))
  await office.do('contracts.add', { pack })
  return office
}

describe('a question typed into the form of a contract', () => {
  it('is read back with what holds until it is answered', async () => {
    const { questions } = await openOffice().do('contracts.compose', formWith(question, notedQuestion))
    expect(questions).toEqual([
      {
        questionId: 'P1-Q-1',
        clause: '2.1',
        meaning:
          '付款当日算不算逾期？影响违约金估算的天数。未答复时按“付款当日算逾期”（到期次日至付款当日）；也可答复“付款当日不算逾期”（到期次日至付款前一日）。答复决定“违约金：计算天数”。',
      },
      {
        questionId: 'P1-Q-2',
        clause: '5.6',
        meaning:
          '未尽事宜由谁出面协商。影响联系的部门。未答复时按“由办公室协商”；也可答复“由技术部门协商”。答复只作记录，不改变计算。',
      },
    ])
  })

  it('stands open beside the figures that rest on it, and moves them once it is answered', async () => {
    const office = await officeWith(question)
    const { openQuestions } = await office.do('contracts.get', { contractId: 'P1' })
    expect(openQuestions).toEqual(['P1-Q-1'])
    await office.do('billing.run', { contractId: 'P1', through: '2026-01' })
    const paper = { contractId: 'P1', instalment: 1, kind: 'documents-received', on: '2026-02-02' } as const
    await office.do('milestones.record', paper)
    await office.do('payments.record', {
      contractId: 'P1',
      paidOn: '2026-02-22',
      amountFen: 120_000,
      voucher: '付-1',
    })
    const lateFee = async () => (await positionOf(office, 'P1', '2026-02-22')).lateFeeEstimateFen
    // Ten days, 120,000 × 0.0005 each; nine where the day of payment does not count.
    expect(await lateFee()).toBe(600)
    await office.do('questions.answer', { questionId: 'P1-Q-1', choice: '付款当日不算逾期' })
    expect(await lateFee()).toBe(540)
    expect((await office.do('contracts.get', { contractId: 'P1' })).openQuestions).toEqual([])
  })

  it('takes an answer of other words only where no figure rests on it', async () => {
    const office = await officeWith(question, notedQuestion)
    const { questions } = await office.do('questions.list', {})
    const typed = questions.filter(({ contractIds }) => contractIds.includes('P1'))
    expect(typed.map(({ onlyNoted }) => onlyNoted)).toEqual([false, true])
    const answer = (questionId: string) => ({ questionId, choice: '另行商定' })
    expect(await office.do('questions.answer', answer('P1-Q-2'))).toMatchObject({ changed: false })
    expect(await office.refused('questions.answer', answer('P1-Q-1'))).toMatchObject({
      kind: 'unknown-choice',
      choices: ['付款当日算逾期', '付款当日不算逾期'],
    })
  })

  it('may settle each field to each value that the window offers for it, where that is another', async () => {
    const form: FormInput = {
      ...exampleForm,
      ...besideCardFee,
      cardFee,
      recurringFee: {
        amountFen: 10_000,
        everyMonths: 1,
        firstMonth: '2026-01',
        periods: 12,
        due: { kind: 'days-after-period-end', days: 15, rolls: false },
        source: cardFee.source,
      },
    }
    const office = openOffice()
    let accepted = 0
    for (const [settles, { name, values }] of Object.entries(settledWords)) {
      for (const [value, word] of Object.entries(values)) {
        const row = { ...question, settles: settles as SettledField, others: [{ label: '另一种', value }] }
        const input = { ...form, questions: { rows: [row] } }
        const asked = await office.attempt('contracts.compose', input)
        const field = 'questions.rows.0.others.0.value'
        const meaning = expect.stringMatching(`“另一种”（${word}）。答复决定“${name}”。$`)
        expect(asked).toMatchObject(
          asked.ok
            ? { value: { questions: [{ meaning }] } }
            : { error: { problems: [{ field, kind: 'answer-unchanged' }] } },
        )
        if (asked.ok) accepted += 1
      }
    }
    const offered = Object.values(settledWords).flatMap(({ values }) => Object.keys(values))
    expect(offered.length - accepted).toBe(Object.keys(settledWords).length)
  })

  it('may ask whether a due day moves, which the form has as a box to tick', async () => {
    const rolls: Rows[number] = {
      ...question,
      settles: 'instalments.due.rolls',
      others: [{ label: '不顺延', value: 'no' }],
    }
    const office = await officeWith(rolls)
    await office.do('billing.run', { contractId: 'P1', through: '2026-01' })
    // The tenth day is the 16th of February, in the holidays of the Spring Festival.
    const paper = { contractId: 'P1', instalment: 1, kind: 'documents-received', on: '2026-02-06' } as const
    await office.do('milestones.record', paper)
    const dueOn = async () => (await office.do('charges.list', { contractId: 'P1' })).charges[0]?.dueOn
    expect(await dueOn()).toBe('2026-02-24')
    await office.do('questions.answer', { questionId: 'P1-Q-1', choice: '不顺延' })
    expect(await dueOn()).toBe('2026-02-16')
  })
})

describe('a typed question is refused at its row', () => {
  const problemsOf = async (...rows: Rows) => {
    const refusal = await openOffice().refused('contracts.compose', formWith(...rows))
    return 'problems' in refusal ? refusal.problems : refusal
  }

  it('where it quotes what the paper does not say', async () => {
    const source = { clause: '5.6', quotation: '未尽事宜由甲方决定。' }
    expect(await problemsOf(question, { ...notedQuestion, source })).toEqual([
      { field: 'questions.rows.1.source.quotation', kind: 'quotation-not-in-text' },
    ])
  })

  it('where another question settles the same field: one answer would silently overrule the other', async () => {
    expect(await problemsOf(question, notedQuestion, { ...question, question: '又一问？' })).toEqual([
      { field: 'questions.rows.2.settles', kind: 'settled-twice' },
    ])
  })

  it('where its quotation is blank, or an answer cannot be told apart by eye', async () => {
    const blank = { clause: '5.6', quotation: '  ' }
    expect(await problemsOf({ ...notedQuestion, source: blank })).toEqual([
      { field: 'questions.rows.0.source.quotation', kind: 'quotation-not-in-text' },
    ])
    for (const label of ['由办公室协商\u200b', '\u200b']) {
      expect(await problemsOf({ ...notedQuestion, others: [{ label }] })).toMatchObject({
        kind: 'invalid-input',
      })
    }
    const others = [{ label: 'after-due-through-payment', value: '$choice' }]
    expect(await problemsOf({ ...question, others })).toMatchObject({ kind: 'invalid-input' })
  })

  it('where two answers are the same', async () => {
    const others = [{ label: '由技术部门协商' }, { label: '由办公室协商' }, { label: '由技术部门协商' }]
    expect(await problemsOf({ ...notedQuestion, others })).toEqual([
      { field: 'questions.rows.0.others.1.label', kind: 'answer-twice' },
      { field: 'questions.rows.0.others.2.label', kind: 'answer-twice' },
    ])
  })

  it('where an answer would change nothing', async () => {
    const others = [{ label: '照上面', value: 'after-due-through-payment' }]
    expect(await problemsOf({ ...question, others })).toEqual([
      { field: 'questions.rows.0.others.0.value', kind: 'answer-unchanged' },
    ])
  })

  it('where an answer settles nothing, or what its field cannot be', async () => {
    const others = [{ label: '甲' }, { label: '乙', value: 'day-before' }]
    expect(await problemsOf({ ...question, others })).toEqual([
      { field: 'questions.rows.0.others.0.value', kind: 'not-accepted' },
    ])
    expect(await problemsOf({ ...question, others: others.slice(1) })).toEqual([
      { field: 'questions.rows.0.others.0.value', kind: 'not-accepted' },
    ])
  })

  it('where it settles what was not typed, whichever of the readings that the window offers', async () => {
    const bare = { ...exampleForm, instalments: null, total: null, lateFee: null, delivery: null }
    for (const settles of Object.keys(settledWords).filter(field => field !== 'term.endReading')) {
      const rows = [{ ...question, settles: settles as SettledField, source: bare.term.source }]
      const refusal = await openOffice().refused('contracts.compose', { ...bare, questions: { rows } })
      expect(refusal).toMatchObject({
        problems: [
          { kind: 'nothing-to-charge' },
          { field: 'questions.rows.0.settles', kind: 'part-not-there' },
        ],
      })
    }
  })

  it('where its number is that of another question in the ledger', async () => {
    const office = await officeWith(notedQuestion)
    const { pack } = await office.do('contracts.compose', { ...formWith(notedQuestion), contractId: 'P2' })
    const questions = [
      { ...(pack as { questions: object[] }).questions[0], id: 'P3-Q-1', defaultChoice: '由技术部门协商' },
    ]
    await office.do('contracts.add', { pack: { ...(pack as object), questions } })
    const refusal = await office.refused('contracts.compose', {
      ...formWith(notedQuestion),
      contractId: 'P3',
    })
    expect(refusal).toMatchObject({
      problems: [{ field: 'questions.rows.0.question', kind: 'not-accepted' }],
    })
  })
})

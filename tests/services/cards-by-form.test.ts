// What a typed contract says of its cards' lives: those that lie unused, and those that are cancelled.

import { describe, expect, it } from 'vitest'
import { autoActivation, cardFee, exampleForm, type FormInput, reminders } from './example-contract-form.ts'
import { iccidOf, openOffice } from './office.ts'

const cardForm: FormInput = { ...exampleForm, total: null, instalments: null, cardFee }

async function officeWith(form: FormInput) {
  const office = openOffice()
  const { pack, terms } = await office.do('contracts.compose', form)
  await office.do('contracts.add', { pack })
  const cards = [{ iccid: iccidOf(1), suppliedOn: '2026-01-05' }]
  await office.do('cards.supply', { contractId: 'P1', cards })
  const warningsOn = async (asOf: string) =>
    (await office.do('cards.get', { iccid: iccidOf(1), asOf })).warnings.map(({ message }) => message)
  return { office, terms, warningsOn }
}

describe('cards that activate by themselves', () => {
  it('are read back, and told of once they have lain unused for so many months', async () => {
    const { office, terms, warningsOn } = await officeWith({ ...cardForm, autoActivation })
    expect(terms).toContainEqual(
      expect.objectContaining({
        name: '未用卡的激活',
        clause: '5.7',
        meaning: '供卡满2个月未激活的，乙方可激活并计费，程序提醒。',
      }),
    )
    expect(await warningsOn('2026-03-04')).toEqual([])
    expect(await warningsOn('2026-03-05')).toEqual([
      expect.stringContaining('供卡满 2 个月未激活的，乙方可以激活并计费。'),
    ])
    const billed = await office.do('billing.run', { contractId: 'P1', through: '2026-03' })
    expect(billed.warnings).toMatchObject([{ kind: 'cards-not-activated', count: 1, clause: '5.7' }])
  })

  it('are refused where no fee by the card is typed', async () => {
    const refusal = await openOffice().refused('contracts.compose', { ...exampleForm, autoActivation })
    expect(refusal).toMatchObject({ problems: [{ field: 'charges', kind: 'no-card-fee' }] })
  })
})

describe('what is told of at cancelling', () => {
  const provisions = { rows: reminders }

  it('is read back, and told before a card is cancelled while something is open, and after it', async () => {
    const { office, terms, warningsOn } = await officeWith({ ...cardForm, provisions })
    expect(terms.map(({ meaning }) => meaning)).toEqual(
      expect.arrayContaining([
        '销户前须结清所有费用。注销卡以前还有款项未付的，程序提醒。',
        '号码90天后重新启用。注销卡以后，程序提醒。',
      ]),
    )
    const record = (kind: 'activated' | 'cancelled', on: string) =>
      office.do('cards.record', { events: [{ iccid: iccidOf(1), kind, on }] })
    await record('activated', '2026-01-10')
    expect(await warningsOn('2026-01-31')).toEqual([])
    await office.do('billing.run', { contractId: 'P1', through: '2026-01' })
    expect(await warningsOn('2026-01-31')).toEqual([
      expect.stringContaining('，销户前须结清所有费用。现有20.00元尚未付清。'),
    ])
    await record('cancelled', '2026-02-01')
    expect(await warningsOn('2026-02-02')).toEqual([expect.stringMatching(/，号码90天后重新启用。$/)])
  })

  it('is refused at its row where it would be told twice', async () => {
    const [first] = reminders
    if (first === undefined) throw new Error('no reminder to repeat')
    const rows = { rows: [first, { ...first, remindsAt: null }, first] }
    const refusal = await openOffice().refused('contracts.compose', { ...cardForm, provisions: rows })
    expect(refusal).toMatchObject({
      problems: [{ field: 'provisions.rows.2.remindsAt', kind: 'reminder-twice' }],
    })
  })

  it('ends with one sign, its own where it has one', async () => {
    const [first] = reminders
    if (first === undefined) throw new Error('no reminder to end otherwise')
    const meaningOf = async (summary: string) => {
      const provisions = { rows: [{ ...first, summary }] }
      const { terms } = await openOffice().do('contracts.compose', { ...cardForm, provisions })
      return terms.at(-1)?.meaning
    }
    const told = '注销卡以前还有款项未付的，程序提醒。'
    expect(await meaningOf('未结清的怎么办？')).toBe(`未结清的怎么办？${told}`)
    expect(await meaningOf('先结清。')).toBe(`先结清。${told}`)
    expect(await meaningOf('先结清')).toBe(`先结清。${told}`)
  })

  it('is refused at its row where no fee by the card is typed', async () => {
    const refusal = await openOffice().refused('contracts.compose', { ...exampleForm, provisions })
    expect(refusal).toMatchObject({
      problems: [
        { field: 'provisions.rows.0.remindsAt', kind: 'no-card-fee' },
        { field: 'provisions.rows.1.remindsAt', kind: 'no-card-fee' },
      ],
    })
  })
})

// What a typed contract says of its cards' lives: those that lie unused.

import { describe, expect, it } from 'vitest'
import { autoActivation, cardFee, exampleForm, type FormInput } from './example-contract-form.ts'
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

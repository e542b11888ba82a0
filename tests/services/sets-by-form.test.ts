// 配套数量 of a contract that was typed into a form.

import { describe, expect, it } from 'vitest'
import { exampleForm, type FormInput, secureSet, standardSet, suppliedSets } from './example-contract-form.ts'
import { openOffice } from './office.ts'

const compose = (given: FormInput['suppliedSets']) =>
  openOffice().do('contracts.compose', { ...exampleForm, suppliedSets: given })

async function problemsOf(given: FormInput['suppliedSets']) {
  const refusal = await openOffice().refused('contracts.compose', { ...exampleForm, suppliedSets: given })
  return 'problems' in refusal ? refusal.problems : refusal
}

describe('sets typed into the form of a contract', () => {
  it('are read back, each with its own clause, and found equal to the cards of the other contract', async () => {
    const { pack, terms, findings } = await compose(suppliedSets)
    expect(terms).toContainEqual(
      expect.objectContaining({
        name: '配套数量',
        clause: '5.8',
        meaning: '核对用：标准服务29套、加密服务55套，合计应等于合同B的卡数。',
      }),
    )
    expect(pack).toMatchObject({
      terms: expect.arrayContaining([
        expect.objectContaining({
          kind: 'supplied-sets',
          sets: [
            { clause: '5.8', name: '标准服务', count: 29 },
            { clause: '5.9', name: '加密服务', count: 55 },
          ],
        }),
      ]),
    })
    expect(findings.filter(({ message }) => message.includes('套数'))).toEqual([])
  })

  it('are told of when they are more or fewer, and held to nothing where no contract is chosen', async () => {
    const fewer = { ...suppliedSets, sets: [standardSet, { ...secureSet, count: 54 }] }
    expect((await compose(fewer)).findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^套数29＋54＝83，与合同B（.+）的84张卡不符。$/),
    )
    const alone = await compose({ sets: fewer.sets })
    expect(alone.findings.filter(({ message }) => message.includes('套数'))).toEqual([])
  })

  it('are refused where the other contract counts no cards, or is not there', async () => {
    const refused = [{ field: 'suppliedSets.equalsCardsOf', kind: 'no-card-count' }]
    const heldTo = (contractId: string, termId: string) =>
      problemsOf({ ...suppliedSets, equalsCardsOf: { contractId, termId } })
    expect(await heldTo('A', 'A-PRICE')).toEqual(refused)
    expect(await heldTo('B', 'B-MONTH')).toEqual(refused)
    expect(await heldTo('Z', 'Z-TOTAL')).toEqual(refused)
  })

  it('are refused at the row whose words the paper does not have', async () => {
    const invented = { ...secureSet, source: { clause: '5.9', quotation: '提供加密服务 56 套' } }
    expect(await problemsOf({ sets: [standardSet, invented] })).toEqual([
      { field: 'suppliedSets.sets.1.source.quotation', kind: 'quotation-not-in-text' },
    ])
  })

  it('are refused at the row that counts none', async () => {
    expect(await problemsOf({ sets: [standardSet, { ...secureSet, count: 0 }] })).toMatchObject({
      kind: 'invalid-input',
      path: 'suppliedSets.sets.1.count',
    })
  })
})

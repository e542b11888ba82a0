import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { breakBeforeCompanion } from '../../src/documents/keep-together.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import type { Statement } from '../../src/statements/statement.ts'
import {
  cardByCard,
  monthlyFees,
  ofSupplier,
  statementOf,
  strainedRows,
  threeInstalments,
  withoutRows,
} from './example-statements.ts'

describe('a statement becomes plain data', () => {
  it.each([
    { name: 'three-instalments', statement: threeInstalments() },
    { name: 'a-year-of-cards', statement: monthlyFees('2024-03', '2025-02') },
    { name: 'without-rows', statement: withoutRows() },
    { name: 'strained-rows', statement: strainedRows() },
    { name: 'of-a-supplier', statement: ofSupplier([threeInstalments(), monthlyFees('2024-03', '2024-05')]) },
    { name: 'card-by-card', statement: cardByCard('cards') },
  ])('$name is laid out as it was', async ({ name, statement }) => {
    const definition = statementDocument(statement)
    await expect(JSON.stringify(definition, null, 1)).toMatchFileSnapshot(`../golden/statement-${name}.json`)
    // Goes to another thread and into a file: nothing but data may be in it.
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })

  it('an invoice that covers six rows shows its gross once', () => {
    const words = JSON.stringify(statementDocument(monthlyFees('2024-03', '2024-09')))
    expect(words.split('"15,120.00"')).toHaveLength(1 + 4)
    expect(words.split('"同前"')).toHaveLength(1 + 5)
  })

  it('says that it concerns the principal only, unless the clerk asked for the estimate', () => {
    const sentence = '本对账单仅核对本金，不构成任何一方对逾期付款违约责任的确认、变更或放弃。'
    expect(JSON.stringify(statementDocument(threeInstalments()))).toContain(sentence)

    const asked = statementOf([], {
      lateFee: {
        kind: 'estimate',
        asOf: threeInstalments().to,
        feeFen: fen(48219),
        ratePerDay: '0.003',
        clause: '10.3',
      },
    })
    expect(JSON.stringify(statementDocument(asked))).not.toContain(sentence)
    expect(JSON.stringify(statementDocument(asked))).toContain('逾期付款违约金估算为482.19元（依合同第10.3条')
  })

  it('a statement of a supplier says that its contracts are not set off, and keeps their bands apart', () => {
    const parts = [threeInstalments(), monthlyFees('2024-03', '2024-05')]
    const words = JSON.stringify(statementDocument(ofSupplier(parts)))
    expect(words).toContain('各合同分别结算，合计数仅供核对，不构成不同合同款项之间的抵销。')
    expect(words).toContain(
      '二、《蛟河市人民法院与中国移动通信集团吉林有限公司吉林省分公司物联网项目合作合同》',
    )
    expect(JSON.stringify(statementDocument(threeInstalments()))).not.toContain('抵销')
  })

  it('figures card by card stand behind the ending, and only when there are any', () => {
    const titleOf = (statement: Statement) =>
      JSON.stringify(statementDocument(statement).content.at(-2) ?? null).match(/附表　[^　]+/)?.[0]
    expect(titleOf(cardByCard('cards'))).toBe('附表　分卡汇总')
    expect(titleOf(cardByCard('months'))).toBe('附表　分卡分月明细')
    expect(titleOf(threeInstalments())).toBeUndefined()
  })

  it('a negative closing balance is told as a prepayment, in figures and in words', () => {
    const words = JSON.stringify(statementDocument(strainedRows()))
    expect(words).toContain('-15,177.00')
    expect(words).toContain('甲方已预付15,177.00元')
    expect(words).toContain('人民币壹万伍仟壹佰柒拾柒元整')
  })
})

describe('an ending that would stand alone takes the last rows with it', () => {
  it('parts the table before the companion row and repeats the heading', () => {
    const whole = statementDocument(monthlyFees('2024-03', '2025-06'))
    const parted = breakBeforeCompanion(whole)
    const rowsOf = (definition: typeof whole) =>
      definition.content.flatMap(node =>
        'table' in node && node.table.headerRows === 2 ? [node.table.body] : [],
      )
    const [all = []] = rowsOf(whole)
    const [first = [], second = []] = rowsOf(parted)
    expect(first).toEqual(all.slice(0, -3))
    expect(second).toEqual([...all.slice(0, 2), ...all.slice(-3)])
  })

  it('leaves a document without companion as it is', () => {
    const definition = { ...statementDocument(withoutRows()), keepTogether: null }
    expect(breakBeforeCompanion(definition)).toEqual(definition)
  })
})

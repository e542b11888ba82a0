import { describe, expect, it } from 'vitest'
import { addToMonth, month } from '../../src/base/month.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { monthlyFees, strainedRows, threeInstalments, withoutRows } from '../documents/example-statements.ts'
import { drawn } from './drawn.ts'
import { linesOf, placedLines, textOf } from './poppler.ts'

const PAGE_HEIGHT_MM = 210

describe('a statement on paper', () => {
  it('reads back as Chinese text with every figure in its row', async () => {
    const { bytes, pages } = await drawn(statementDocument(threeInstalments()))
    expect(pages).toBe(1)
    const lines = linesOf(bytes).map(line => line.replace(/ {2,}/g, ' | '))
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^第1期（共3期） \| 第7\.2条 \| 2024-07-22 \| 160,730\.00 .*0\.00$/),
        expect.stringMatching(
          /^第3期（共3期） \| 第7\.2条 \| 2027-04-12 暂定 \| 160,730\.00 \| 160,730\.00$/,
        ),
        expect.stringMatching(/^合计 \| 482,190\.00 \| 321,460\.00 \| 320,730\.00 \| 161,460\.00$/),
      ]),
    )
    const text = textOf(bytes)
    expect(text).toContain('期末未付余额（大写）人民币壹拾陆万壹仟肆佰陆拾元整')
    expect(text).toContain('本对账单仅核对本金，不构成任何一方对逾期付款违约责任的确认、变更或放弃。')
    expect(text).toContain('台账记录链第1234号3f9a2c7b1d0e4a55')
    expect(text).toContain('第1页共1页')
  })

  it('a year of 84 cards, a row a month, is one page', async () => {
    const { bytes, pages } = await drawn(statementDocument(monthlyFees('2024-03', '2025-02')))
    expect(pages).toBe(1)
    expect(linesOf(bytes).filter(line => line.includes('84张×30.00元'))).toHaveLength(12)
  })

  it('three years repeat the heading and count the pages', async () => {
    const { bytes, pages } = await drawn(statementDocument(monthlyFees('2024-03', '2027-03')))
    expect(pages).toBe(2)
    expect(textOf(bytes, 2)).toContain('期次（账期）应付依据（条款）应付日期应付金额')
    expect(textOf(bytes, 2)).toContain('第2页共2页')
    expect(textOf(bytes, 2)).toContain('付款期限未约定')
  })

  it('a period without rows says so', async () => {
    const { bytes, pages } = await drawn(statementDocument(withoutRows()))
    expect(pages).toBe(1)
    expect(textOf(bytes)).toContain('本期没有应付款项，也没有付款。')
    expect(textOf(bytes)).toContain('人民币零元整')
  })

  it('the boxes to sign are never on a page without rows, however many rows there are', async () => {
    // One more than fits a page, a page that the rows fill, and one row on the second page.
    for (const rows of [14, 23, 25]) {
      const last = addToMonth(month('2024-03'), rows - 1)
      const { bytes, pages } = await drawn(statementDocument(monthlyFees('2024-03', last)))
      const ending = textOf(bytes, pages)
      expect({ rows, boxes: ending.includes('乙方确认栏'), slip: ending.includes('回执联') }).toEqual({
        rows,
        boxes: true,
        slip: true,
      })
      expect(ending.match(/套餐费/g)?.length ?? 0, `${rows} rows`).toBeGreaterThanOrEqual(2)
    }
  })

  it('the longest names and amounts stay on the paper', async () => {
    const { bytes } = await drawn(statementDocument(strainedRows()))
    const placed = placedLines(bytes)
    expect(Math.min(...placed.map(line => line.left))).toBeGreaterThanOrEqual(13)
    expect(Math.max(...placed.map(line => line.right))).toBeLessThanOrEqual(297 - 13)
    expect(Math.max(...placed.map(line => line.bottom))).toBeLessThanOrEqual(PAGE_HEIGHT_MM - 4)
    expect(textOf(bytes)).toContain('123,456,789.00')
  })
})

// A long table is painted, a short one laid out by the library: the paper must not show which.

import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../host/pdf/render-pdf.ts'
import { fen } from '../../src/base/fen.ts'
import type { DocumentDefinition, Node } from '../../src/documents/document-definition.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import type { Statement } from '../../src/statements/statement.ts'
import { manyRows } from '../documents/example-statements.ts'
import { createdOn, drawn } from './drawn.ts'
import { linesOf, placedWords, textOf } from './poppler.ts'

/** A named row is looked for after the layout, so a table whose first row has a name is the library's alone. */
function laidOutByLibrary(definition: DocumentDefinition): DocumentDefinition {
  const content = definition.content.map((node): Node => {
    if (!('table' in node) || (node.table.headerRows ?? 0) === 0) return node
    const { body, headerRows = 0 } = node.table
    const named = body.map((row, index) =>
      index === headerRows
        ? row.map((cell, column) => (column === 0 ? { ...cell, id: 'first-row' } : cell))
        : row,
    )
    return { ...node, table: { ...node.table, body: named } }
  })
  return { ...definition, content }
}

const TENTH_OF_A_MILLIMETRE = 0.1

async function comparePapers(statement: Statement): Promise<void> {
  const definition = statementDocument(statement)
  const painted = await drawn(definition)
  const laidOut = await drawn(laidOutByLibrary(definition))
  expect(painted.pages).toBe(laidOut.pages)
  const [ours, theirs] = [placedWords(painted.bytes), placedWords(laidOut.bytes)]
  expect(ours.map(({ page, text }) => `${page} ${text}`)).toEqual(
    theirs.map(({ page, text }) => `${page} ${text}`),
  )
  const farthest = ours.map(({ left, bottom }, index) =>
    Math.max(Math.abs(left - (theirs[index]?.left ?? 0)), Math.abs(bottom - (theirs[index]?.bottom ?? 0))),
  )
  expect(Math.max(...farthest)).toBeLessThan(TENTH_OF_A_MILLIMETRE)
}

describe('a long statement', () => {
  it.each([140, 152, 400])('of %i rows stands where the library would put it, on every page', async rows => {
    await comparePapers(manyRows(rows))
  })

  it('breaks what is wider than its column as the library does, and goes on beneath', async () => {
    const statement = manyRows(160)
    const lines = statement.lines.map((line, index) =>
      index % 9 === 0
        ? {
            ...line,
            subject: {
              kind: 'other-fee' as const,
              month: null,
              name: '专用接入点技术服务费（含联调测试、开通配置）',
            },
          }
        : line,
    )
    await comparePapers({ ...statement, lines })
  })

  it('numbers its pages through, also from nine to ten and from ninety-nine to a hundred', async () => {
    const { bytes, pages } = await drawn(statementDocument(manyRows(3_800)))
    expect(pages).toBeGreaterThan(100)
    for (const page of [1, 2, 9, 10, 11, 99, 100, pages]) {
      expect(textOf(bytes, page)).toContain(`第${page}页共${pages}页`)
    }
  })

  it('holds every row once, in order', async () => {
    const { bytes } = await drawn(statementDocument(manyRows(1_000)))
    const amounts = linesOf(bytes).flatMap(
      line => /套餐费 .*?(2,5\d\d\.\d\d|3,5\d\d\.\d\d)/.exec(line)?.[1] ?? [],
    )
    expect(amounts).toHaveLength(1_000)
    expect(new Set(amounts).size).toBe(1_000)
  })

  it('tells a character that no font draws before anything is printed', async () => {
    const statement = manyRows(200)
    const [first, ...others] = statement.lines
    if (first === undefined) throw new Error('no rows')
    const strange = {
      ...first,
      payments: [
        { paidOn: first.payments[0]?.paidOn ?? statement.from, voucher: '\u{E123}', amountFen: fen(1) },
      ],
    }
    const result = await renderPdf(statementDocument({ ...statement, lines: [strange, ...others] }), {
      createdOn,
    })
    expect(result).toMatchObject({ ok: false, error: { kind: 'missing-glyphs' } })
  })

  it('gives the same bytes twice', async () => {
    const definition = statementDocument(manyRows(300))
    const [once, again] = [await drawn(definition), await drawn(definition)]
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })
})

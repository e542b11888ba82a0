import { describe, expect, it } from 'vitest'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { composeExample } from '../notices/compose-example.ts'
import { lives } from '../notices/example-case.ts'
import { EXAMPLES, type ExampleNotice } from '../notices/example-facts.ts'
import { drawn } from './drawn.ts'
import { type PlacedLine, placedLines, textOf } from './poppler.ts'

// GB/T 9704-2012, millimetres.
const FIELD = { left: 28, top: 37, right: 184, bottom: 262 } as const
const LINE = 225 / 22
const TOLERANCE = 0.5

const drawExample = async (example: ExampleNotice) => drawn(letterDocument(composeExample(example)))

function exampleOf(kind: ExampleNotice['kind']): ExampleNotice {
  const found = EXAMPLES.find(each => each.kind === kind)
  if (found === undefined) throw new Error(`no example of ${kind}`)
  return found
}

const linesOfPage = (bytes: Uint8Array, page: number): readonly PlacedLine[] =>
  placedLines(bytes).filter(line => line.page === page && line.top < FIELD.bottom)

describe('the pages behind a letter', { timeout: 120_000 }, () => {
  it('begin with 附件 flush left on the first line and their name centred on the third', async () => {
    const { bytes, pages } = await drawExample(exampleOf('correction'))
    expect(pages).toBe(3)
    const lines = linesOfPage(bytes, 3)
    const label = lines.find(({ text }) => text === '附件')
    const name = lines.find(({ text }) => text === '补充协议（拟稿）')
    expect(Math.abs((label?.left ?? 0) - FIELD.left)).toBeLessThanOrEqual(TOLERANCE)
    expect(Math.abs((label?.top ?? 0) - FIELD.top)).toBeLessThanOrEqual(1)
    expect(Math.abs((name?.top ?? 0) - (FIELD.top + 2 * LINE))).toBeLessThanOrEqual(3)
    const centre = ((name?.left ?? 0) + (name?.right ?? 0)) / 2
    expect(Math.abs(centre - (FIELD.left + FIELD.right) / 2)).toBeLessThanOrEqual(TOLERANCE)
    expect(textOf(bytes, 3)).toContain('甲方：蛟河市人民法院（盖章）负责人或授权代表（签字）：日期：')
  })

  it('list eighty cards in two columns with their head on every page, each card once', async () => {
    const cards = lives.flatMap(({ state, iccids }) =>
      state === 'active' ? [iccids.at(-1)?.iccid ?? ''] : [],
    )
    const example = exampleOf('suspension')
    const { bytes, pages } = await drawExample({ ...example, facts: { ...example.facts, cards } })
    expect(pages).toBe(4)
    const text = textOf(bytes)
    expect(cards).toHaveLength(81)
    for (const card of cards) expect(text.split(card)).toHaveLength(2)
    for (const page of [3, 4]) expect(textOf(bytes, page)).toContain('卡号（ICCID）')
    expect(textOf(bytes, 4)).toContain('—4—')
  })
})

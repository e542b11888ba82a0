import { describe, expect, it } from 'vitest'
import {
  findInText,
  foldText,
  lineOf,
  lineStarts,
  segmentsOf,
} from '../../renderer/pages/contracts/text-marks.ts'
import { fc } from '../fuzz/cases.ts'

const lines = ['第一条 费用', '', '1.1 违约金按', '日计收，违约金不封顶。']
const text = lines.join('\n')
const found = (search: string) =>
  findInText(foldText(lines), search).map(({ start, end }) => text.slice(start, end))

describe('a search in the text of a contract', () => {
  it('finds every place, white space aside, across broken lines', () => {
    expect(found('违约金')).toEqual(['违约金', '违约金'])
    expect(found('违 约 金按日')).toEqual(['违约金按\n日'])
    expect(found('第一条费用')).toEqual(['第一条 费用'])
    expect(found('定金')).toEqual([])
    expect(found('  ')).toEqual([])
  })

  it('counts a character of two code units as one place', () => {
    const rare = ['𠮷林市', '大街']
    const [place] = findInText(foldText(rare), '林市大')
    expect(place).toEqual({ start: 2, end: 6 })
  })

  it('knows the line of a place', () => {
    const starts = lineStarts(lines)
    expect(starts).toEqual([0, 7, 8, 17])
    expect([0, 6, 7, 8, 16, 17].map(offset => lineOf(starts, offset))).toEqual([0, 0, 1, 2, 2, 3])
  })
})

describe('a line with marks in it', () => {
  it('is cut where a mark begins and ends, also one that comes from the line before', () => {
    const starts = lineStarts(lines)
    const ranges = findInText(foldText(lines), '按日计')
    expect(
      segmentsOf(lines[3] ?? '', starts[3] ?? 0, ranges).map(({ text: piece, range }) => [
        piece,
        range !== null,
      ]),
    ).toEqual([
      ['日计', true],
      ['收，违约金不封顶。', false],
    ])
  })

  it('is the same line, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.array(fc.nat(40), { maxLength: 6 }), (line, start, cuts) => {
        const ends = [...new Set(cuts)].toSorted((a, b) => a - b)
        const ranges = ends.flatMap((end, index) =>
          index % 2 === 1 ? [{ start: ends[index - 1] ?? 0, end }] : [],
        )
        expect(
          segmentsOf(line, start, ranges)
            .map(piece => piece.text)
            .join(''),
        ).toBe(line)
      }),
    )
  })
})

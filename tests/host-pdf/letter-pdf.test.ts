import { describe, expect, it } from 'vitest'
import { letterDocument } from '../../src/documents/letter-document.ts'
import type { LetterContent } from '../../src/notices/letter.ts'
import { draftFrame, issuedFrame, paymentLetter, shortLetter } from '../documents/example-letters.ts'
import { drawn } from './drawn.ts'
import { type PlacedLine, placedLines, redRows, textOf } from './poppler.ts'

// GB/T 9704-2012, millimetres.
const FIELD = { left: 28, top: 37, right: 184, bottom: 262 } as const
const LINE = 225 / 22
const CHARACTER = 156 / 28
const TOLERANCE = 0.5

const near = (measured: number | undefined, standard: number) =>
  expect(Math.abs((measured ?? Number.NaN) - standard)).toBeLessThanOrEqual(TOLERANCE)

const drawLetter = (letter: LetterContent) => drawn(letterDocument(letter))

const lineWith = (lines: readonly PlacedLine[], words: string) =>
  lines.find(line => line.text.includes(words))

/** A text of so many characters, of which none may begin or end a line for reasons of its own. */
const longLetter = (characters: number): LetterContent => ({
  ...shortLetter,
  paragraphs: [
    { kind: 'text', text: '法院合同付款核对确认'.repeat(Math.ceil(characters / 10)).slice(0, characters) },
    { kind: 'text', text: '特此函告。' },
  ],
  attachments: [],
})

const onePage = await drawLetter(shortLetter)
const redOfOnePage = redRows(onePage.bytes)
const redLines = redOfOnePage.filter(row => row.rightMm - row.leftMm > 165)

describe('the first page of a letter, measured against GB/T 9704-2012 10.1', () => {
  it('mark 30 mm below the edge, red double lines of 170 mm 4 mm below it and 20 mm above the lower edge', () => {
    const lines = redLines
    const mark = redOfOnePage.filter(row => row.topMm < (lines[0]?.topMm ?? 0) - 1)

    near(mark[0]?.topMm, 30)
    near((lines[0]?.topMm ?? 0) - ((mark.at(-1)?.topMm ?? 0) + 0.1), 4)
    near((lines.at(-1)?.topMm ?? 0) + 0.1, 297 - 20)
    near(lines[0]?.leftMm, 20)
    near(lines[0]?.rightMm, 190)
    const [left, right] = [mark.map(row => row.leftMm), mark.map(row => row.rightMm)]
    near((Math.min(...left) + Math.max(...right)) / 2, 105)
  })

  it('thick over thin above, thin over thick below', () => {
    const strokes: number[] = []
    let previous = -1
    for (const { topMm } of redLines) {
      if (topMm - previous > 0.15) strokes.push(0)
      strokes.push((strokes.pop() ?? 0) + 1)
      previous = topMm
    }
    const [upperThick = 0, upperThin = 0, lowerThin = 0, lowerThick = 0] = strokes
    expect(strokes).toHaveLength(4)
    expect(upperThick).toBeGreaterThan(2 * upperThin)
    expect(lowerThick).toBeGreaterThan(2 * lowerThin)
  })

  it('number flush right, 7/8 of a size-3 character below the line, title after two blank lines', () => {
    const lines = placedLines(onePage.bytes)
    const upper = redLines.filter(row => row.topMm < 100)
    const number = lineWith(lines, '12号')
    near((number?.top ?? 0) - ((upper.at(-1)?.topMm ?? 0) + 0.1), (5.644 * 7) / 8)
    near(number?.right, FIELD.right)
    near(lineWith(lines, '关于核对')?.top, (number?.top ?? 0) + 3 * LINE)
  })

  it('every line of the text stands on the grid of 22 lines', () => {
    const tops = placedLines(onePage.bytes)
      .filter(line => line.top < FIELD.bottom && line.text !== '蛟河市人民法院' && line.bottom - line.top < 7)
      .map(line => (line.top - FIELD.top) / LINE)
    expect(tops.length).toBeGreaterThan(8)
    for (const top of tops) expect(Math.abs(top - Math.round(top)) * LINE).toBeLessThanOrEqual(TOLERANCE)
  })

  it('shows no page number on the first page; the second has it left, 7 mm below the field', async () => {
    const { bytes, pages } = await drawLetter(paymentLetter(issuedFrame))
    expect(pages).toBe(2)
    const lines = placedLines(bytes)
    const numbers = lines.filter(line => /^—\d+—$/.test(line.text))
    expect(numbers.map(line => [line.page, line.text])).toEqual([[2, '—2—']])
    // The upper edge of the dash, which lies in the middle of its em box.
    near(((numbers[0]?.top ?? 0) + (numbers[0]?.bottom ?? 0)) / 2, FIELD.bottom + 7)
    near(numbers[0]?.left, FIELD.left + 14 * (25.4 / 72))
  })
})

describe('the text of a letter', () => {
  it('a full page has 22 lines of 28 characters that fill the field', async () => {
    const { bytes, pages } = await drawLetter(longLetter(1400))
    expect(pages).toBe(3)
    const second = placedLines(bytes).filter(line => line.page === 2 && line.top < FIELD.bottom)
    expect(second).toHaveLength(22)
    expect(second.every(line => [...line.text].length === 28)).toBe(true)
    for (const line of second) {
      near(line.left, FIELD.left)
      near(line.right, FIELD.right)
    }
    near(second[0]?.top, FIELD.top)
    near(second.at(-1)?.top, FIELD.top + 21 * LINE)
  })

  it('leaves 42 mm for the seal, the date four characters from the edge and the name centred over it', async () => {
    for (const letter of [shortLetter, paymentLetter(issuedFrame), longLetter(400)]) {
      const { bytes, pages } = await drawLetter(letter)
      const lines = placedLines(bytes).filter(line => line.page === pages && line.top < FIELD.bottom)
      const date = lineWith(lines, '2026年4月22日')
      const name = lines.findLast(line => line.text === '蛟河市人民法院')
      const above = lines.filter(line => line.top < (name?.top ?? 0) - 1).at(-1)
      expect((date?.bottom ?? 0) - (above?.bottom ?? 0)).toBeGreaterThanOrEqual(42)
      near(date?.right, FIELD.right - 4 * CHARACTER)
      near(((name?.left ?? 0) + (name?.right ?? 0)) / 2, ((date?.left ?? 0) + (date?.right ?? 0)) / 2)
    }
  })

  it('never sends signature and date to a page without text', async () => {
    for (let characters = 90; characters <= 370; characters += 56) {
      const { bytes, pages } = await drawLetter(longLetter(characters))
      expect(textOf(bytes, pages), `${characters} characters`).toContain('特此函告。')
    }
  })

  it('keeps 避头尾: no line begins with a closing mark or ends with an opening one', async () => {
    const { bytes } = await drawLetter(paymentLetter(draftFrame))
    const lines = placedLines(bytes).filter(line => line.left > 25 && line.left < 40)
    expect(lines.length).toBeGreaterThan(15)
    expect(lines.filter(line => /^[，。、；：）》〕”]/.test(line.text))).toEqual([])
    expect(lines.filter(line => /[（《〔“]$/.test(line.text))).toEqual([])
  })

  it('says 送审稿 until it is issued, with number and date left to the office, and never shows a seal', async () => {
    const draft = textOf((await drawLetter(paymentLetter(draftFrame))).bytes)
    expect(draft).toContain('送审稿')
    expect(draft).toContain('〔2026〕号')
    expect(draft).toContain('年月日')
    const { bytes } = await drawLetter(paymentLetter(issuedFrame))
    expect(textOf(bytes)).not.toContain('送审稿')
    expect(textOf(bytes)).toContain('蛟法函〔2026〕12号')
    // Red is only the mark and the lines: nothing between them.
    expect(redRows(bytes).filter(row => row.topMm > 55 && row.topMm < 270)).toEqual([])
  })

  it('a name too long for the grid gets a smaller mark at the same upper edge', async () => {
    const issuer = '吉林省吉林市蛟河经济技术开发区人民法院'
    const { bytes } = await drawLetter({ ...shortLetter, issuer })
    const rows = redRows(bytes)
    near(rows[0]?.topMm, 30)
    const lines = rows.filter(row => row.rightMm - row.leftMm > 165 && row.topMm > 35)
    const mark = rows.filter(row => row.topMm < (lines[0]?.topMm ?? 0) - 1)
    near((lines[0]?.topMm ?? 0) - ((mark.at(-1)?.topMm ?? 0) + 0.1), 4)
    expect(Math.max(...mark.map(row => row.rightMm)) - Math.min(...mark.map(row => row.leftMm))).toBeLessThan(
      160,
    )
  })
})

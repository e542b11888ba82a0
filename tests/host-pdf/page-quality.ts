// What a page of any paper must keep to, as another program reads it: nothing outside the margins or over its neighbour, no
// line that begins or ends with the wrong mark, no page that carries a line alone.

import { type PlacedLine, placedLines, placedWords } from './poppler.ts'

export type Fault = { readonly page: number; readonly fault: string; readonly text: string }

/** The part of a page that carries the text; millimetres. */
export type TextArea = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** GB/T 9704: a letter's field. */
export const LETTER_AREA: TextArea = { left: 28, right: 184, top: 37, bottom: 262 }

/** What every other paper keeps to, whichever way it is turned. */
export const tableArea = (widthMm: number, heightMm: number): TextArea => ({
  left: TABLE_SIDE,
  right: widthMm - TABLE_SIDE,
  top: TABLE_SIDE,
  bottom: heightMm - TABLE_FOOT,
})

const TABLE_SIDE = 12
const TABLE_FOOT = 20

export function pageFaults(bytes: Uint8Array, area: TextArea): readonly Fault[] {
  const lines = placedLines(bytes).filter(line => line.top >= area.top - 1 && line.bottom <= area.bottom + 1)
  return [...outside(bytes, area), ...overlaps(bytes), ...wrongMarks(lines), ...lonePages(lines, area)]
}

const fault =
  (what: string) =>
  ({ page, text }: PlacedLine): Fault => ({ page, fault: what, text })

/** Rounding of the reader's boxes, which hold the advance of a full-width mark too. */
const TOLERANCE = 0.6

/** Beside the text stand only what every page has: those lie above or below it. */
function outside(bytes: Uint8Array, { left, right, top, bottom }: TextArea): readonly Fault[] {
  return placedWords(bytes)
    .filter(word => word.top >= top && word.bottom <= bottom)
    .filter(word => word.left < left - TOLERANCE || word.right > right + TOLERANCE)
    .map(fault('outside'))
}

/** Of the em boxes: what is set tight may touch its neighbours by some tenths, never by half a character. */
const TOUCH = 0.9

function overlaps(bytes: Uint8Array): readonly Fault[] {
  const byPage = Map.groupBy(placedWords(bytes), ({ page }) => page)
  return [...byPage.values()].flatMap(words =>
    words.flatMap((word, index) =>
      words
        .slice(index + 1, index + NEAR)
        .filter(other => common(word, other, 'left', 'right') > TOUCH && share(word, other) > HALF)
        .map(other => fault('overlaps')({ ...word, text: `${word.text} / ${other.text}` })),
    ),
  )
}

/** Words come in their order on the page, so that what lies over a word follows soon. */
const NEAR = 60
const HALF = 0.5

const common = (a: PlacedLine, b: PlacedLine, from: 'left' | 'top', to: 'right' | 'bottom'): number =>
  Math.min(a[to], b[to]) - Math.max(a[from], b[from])

const share = (a: PlacedLine, b: PlacedLine): number =>
  common(a, b, 'top', 'bottom') / Math.min(a.bottom - a.top, b.bottom - b.top)

const wrongMarks = (lines: readonly PlacedLine[]): readonly Fault[] => [
  ...lines
    .filter(({ text }) => /^[，。、；：？！）》〉」』】〕”’％‰]/u.test(text))
    .map(fault('begins with a mark')),
  ...lines.filter(({ text }) => /[（《〈「『【〔“‘￥]$/u.test(text)).map(fault('ends with a mark')),
]

/** The last page must carry more than one line; a heading must not be the last line of a page. */
function lonePages(lines: readonly PlacedLine[], { bottom }: TextArea): readonly Fault[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const last = pages.at(-1) ?? []
  const alone = pages.length > 1 && last.length < 2 ? last.map(fault('alone on the last page')) : []
  const headings = pages.flatMap(page => {
    const lowest = page.toSorted((a, b) => a.bottom - b.bottom).at(-1)
    const isHeading =
      lowest !== undefined &&
      /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.test(lowest.text) &&
      !/[。；]$/.test(lowest.text)
    return isHeading && lowest.bottom > bottom - LAST_LINES ? [fault('heading ends the page')(lowest)] : []
  })
  return [...alone, ...headings]
}

const LAST_LINES = 25

// Which clause each line of a transcription belongs to, read off the headings: 第七条, 7.2, 3、, (1), 附件 4. The
// labels are those that packs cite: '7.2', '5.4(1)', '附件4', and for what stands before the first article '首部'
// (or '封面', which names the same lines).

export const PREAMBLE = '首部'

/** One label a line. A line without a heading belongs to what came before it. */
export function readClauseLabels(lines: readonly string[]): readonly string[] {
  let place: Place = { article: null, item: null, point: null, part: PREAMBLE }
  return lines.map(line => {
    place = placeAfter(place, line)
    return labelOf(place)
  })
}

/** '5.4(1)' lies within '5.4' and '5'; '12.3' does not lie within '1'. */
export function isWithinClause(label: string, clause: string): boolean {
  const sought = clause === '封面' ? PREAMBLE : clause
  return label === sought || label.startsWith(`${sought}.`) || label.startsWith(`${sought}(`)
}

type Place = {
  readonly article: number | null
  /** What follows the article's number: '4' under 第五条, '3.1' for 12.3.1. */
  readonly item: string | null
  readonly point: string | null
  /** Head, signature page or annex: such a part is one clause as a whole, whatever it numbers inside. */
  readonly part: string | null
}

function placeAfter(place: Place, line: string): Place {
  const part = /^【(签署页|签字页)】/.exec(line)?.[1] ?? annexOf(line)
  if (part !== null) return { article: null, item: null, point: null, part }

  // The table of contents lists the articles too, without a blank after 条 or with the page behind it.
  const article = /^第([一二三四五六七八九十]+)条\s+[^.\d]+$/.exec(line)?.[1]
  if (article !== undefined) {
    return { article: numberOf(article), item: null, point: null, part: null }
  }
  if (place.article === null) return place

  const decimal = /^(?:- )?(\d+)\.(\d+(?:\.\d+)*)\.?\s/.exec(line)
  if (decimal !== null && Number(decimal[1]) === place.article) {
    return { ...place, item: decimal[2] ?? null, point: null }
  }
  const item = /^(?:- )?(\d+)、/.exec(line)?.[1]
  if (item !== undefined) return { ...place, item, point: null }
  const point = /^(?:- )?[（(](\d+)[）)]/.exec(line)?.[1]
  return point === undefined ? place : { ...place, point }
}

function labelOf({ article, item, point, part }: Place): string {
  if (part !== null) return part
  return `${article}${item === null ? '' : `.${item}`}${point === null ? '' : `(${point})`}`
}

function annexOf(line: string): string | null {
  const number = /^附件\s?([一二三四五六七八九十]|\d+)(?:：|\s*$)/.exec(line)?.[1]
  return number === undefined ? null : `附件${number}`
}

/** 一 to 十九: no contract of this kind has twenty articles. */
function numberOf(words: string): number {
  const digits = '一二三四五六七八九'
  const ones = digits.indexOf(words.slice(-1)) + 1
  return words.startsWith('十') ? 10 + (words === '十' ? 0 : ones) : ones
}

// Breaks the title of a letter into lines: only between words, and so that the lines form a trapezium or a rhombus
// (GB/T 9704-2012 7.3.1: 词意完整，排列对称，长短适宜，间距恰当 … 应当使用梯形或菱形).

/**
 * As few lines as hold the words, each at most `limit` characters. Among those the block that is neither an hourglass
 * nor a rectangle and whose lines differ least wins; of equals, the first.
 */
export function breakTitle(words: readonly string[], limit: number): readonly string[] {
  const pieces = words.flatMap(word => fittingPieces(word, limit))
  for (let count = 1; count < pieces.length; count += 1) {
    const candidates = splitsInto(pieces, count).filter(lines => lines.every(line => lengthOf(line) <= limit))
    const [first, ...others] = candidates
    if (first === undefined) continue
    return others.reduce((best, next) => (unsightliness(next) < unsightliness(best) ? next : best), first)
  }
  return pieces
}

// A name longer than a line has to be broken somewhere: then where the line is full.
function fittingPieces(word: string, limit: number): readonly string[] {
  const characters = [...word]
  const count = Math.ceil(characters.length / limit)
  const size = Math.ceil(characters.length / Math.max(1, count))
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  )
}

function splitsInto(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[words.join('')]]
  const heads = Array.from({ length: words.length - count + 1 }, (_, index) => index + 1)
  return heads.flatMap(head =>
    splitsInto(words.slice(head), count - 1).map(rest => [words.slice(0, head).join(''), ...rest]),
  )
}

function unsightliness(lines: readonly string[]): number {
  const lengths = lines.map(lengthOf)
  const longest = Math.max(...lengths)
  const spread = lengths.reduce((sum, length) => sum + (longest - length) ** 2, 0)
  const [first = 0, last = 0] = [lengths[0], lengths.at(-1)]
  const isRectangle = lines.length > 1 && lengths.every(length => length === longest)
  const isHourglass = lengths.slice(1, -1).some(length => length < Math.min(first, last))
  const equalNeighbours = lengths.filter((length, index) => length === lengths[index + 1]).length
  return spread + 2 * equalNeighbours + (isRectangle || isHourglass ? 1000 : 0)
}

const lengthOf = (line: string): number => [...line].length

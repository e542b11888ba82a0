// What a clerk types to find something, read in every way in which it can stand in a record: as words, as an amount
// in yuan, as a day or a month written in one of several forms, as a record's number.

import { parseYuan } from './amount-text.ts'
import type { Fen } from './fen.ts'
import { parseTypedDate, parseTypedMonth } from './typed-text.ts'

/** A record is found by a word when one of its texts holds one of `texts`, or one of its amounts is `amountFen`. */
export type SoughtWord = {
  /** Lower case, as typed and as the ledger writes it. */
  readonly texts: readonly string[]
  readonly amountFen: Fen | null
}

export type SoughtText = {
  /** All of them must be found in a record. */
  readonly words: readonly SoughtWord[]
  /** Where the whole is the number of a record, such as 128 or #128. */
  readonly seq: number | null
}

export function readSoughtText(typed: string): SoughtText {
  const words = foldWidth(typed)
    .trim()
    .split(/\s+/)
    .filter(word => word !== '')
  const [, number] = /^#?(\d{1,9})$/.exec(words.join(' ')) ?? []
  return { words: words.map(readWord), seq: number === undefined ? null : Number(number) }
}

function readWord(word: string): SoughtWord {
  const amount = parseYuan(word)
  const days = [parseTypedDate(word), parseTypedMonth(word)].flatMap(read => (read.ok ? [read.value] : []))
  return {
    texts: [...new Set([lowerAscii(word), ...days])],
    amountFen: amount.ok ? amount.value : null,
  }
}

/** As SQLite's own lower(): what else has two cases is found as it is written. */
export const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, letters => letters.toLowerCase())

/** What a Chinese keyboard enters wide, but for the marks that Chinese text itself uses. */
const foldWidth = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ＃．／－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

/** Whether every word is in one of the texts: for what lies in memory and not in a table. */
export function isFoundIn({ words }: SoughtText, texts: readonly string[]): boolean {
  const text = lowerAscii(texts.join(' '))
  return words.length > 0 && words.every(word => word.texts.some(each => text.includes(each)))
}

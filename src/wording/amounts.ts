// An amount as a sentence states it: figures, grouped, with its unit.

import { type Fen, fen, formatYuan } from '../base/fen.ts'
import type { BecauseInput } from '../contracts/because.ts'

/** 160,730.00元 */
export const yuan = (amountFen: Fen): string => `${formatYuan(amountFen)}元`

/** The same of a reason's input; one that is not there is a bug, and no figure to be printed. */
export const yuanOfInput = (amountFen: BecauseInput | undefined): string => yuan(fen(Number(amountFen)))

/** '0.06' → '6%'; the digits are moved, nothing is computed. */
export const percentInWords = (rate: string): string => `${movedRight(rate, 2)}%`

/** '0.003' → '3‰': the share of a day, which contracts write in thousandths. */
export const dailyRateInWords = (rate: string): string => `${movedRight(rate, 3)}‰`

/** The rate of a reason's input, as `yuanOfInput`. */
export const percentOfInput = (rate: BecauseInput | undefined): string => percentInWords(String(rate))

function movedRight(rate: string, places: number): string {
  const [whole = '', decimals = ''] = rate.split('.')
  const moved = `${whole}${decimals.padEnd(places, '0').slice(0, places)}.${decimals.slice(places)}`
  return moved.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, match => (match.startsWith('.') ? '' : match))
}

// An amount as a sentence states it: figures, grouped, with its unit.

import { type Fen, fen, formatYuan } from '../base/fen.ts'
import type { BecauseInput } from '../contracts/because.ts'

/** 160,730.00元 */
export const yuan = (amountFen: Fen): string => `${formatYuan(amountFen)}元`

/** The same of a reason's input; one that is not there is a bug, and no figure to be printed. */
export const yuanOfInput = (amountFen: BecauseInput | undefined): string => yuan(fen(Number(amountFen)))

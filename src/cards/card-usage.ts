// How much data a card used in a month, as the supplier states it.

import type { CardId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'

/** The newest statement for a card and month prevails; the reader of the ledger hands in only that one. */
export type CardUsage = { readonly cardId: CardId; readonly month: Month; readonly megabytes: DecimalText }

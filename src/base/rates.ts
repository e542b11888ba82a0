// What a rate does to an amount: the tax inside a price, a price after a change of tax, a share of a sum.
// Each multiplies before it divides and rounds once, half up, to whole fen (away from zero for a red invoice,
// so that it mirrors the blue one).

import { Decimal } from 'decimal.js'
import type { DecimalText } from './decimal-text.ts'
import { type Fen, fen, subtractFen } from './fen.ts'

export {
  type DecimalText,
  type DecimalTextError,
  parseDecimalText,
  parseRate,
  type RateError,
} from './decimal-text.ts'

export type VatSplit = { readonly netFen: Fen; readonly taxFen: Fen }

// Wide enough that a quotient is cut far behind the place where half up is decided.
const RateDecimal = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })

/** Net = gross ÷ (1 + rate), rounded; the tax is the rest, so that the two always sum to the gross. */
export function splitVat({
  grossFen,
  rate,
}: {
  readonly grossFen: Fen
  readonly rate: DecimalText
}): VatSplit {
  const netFen = roundToFen(new RateDecimal(grossFen).dividedBy(onePlus(rate)))
  return { netFen, taxFen: subtractFen(grossFen, netFen) }
}

export type Repricing = {
  readonly unitPriceFen: Fen
  readonly oldRate: DecimalText
  readonly newRate: DecimalText
}

/**
 * The unit price including tax after the rate changed: the price without tax stays (B 5.8), and stays unrounded
 * on the way, so 30.00 at 6% becomes 30.85 at 9%.
 */
export function reprice({ unitPriceFen, oldRate, newRate }: Repricing): Fen {
  return roundToFen(new RateDecimal(unitPriceFen).times(onePlus(newRate)).dividedBy(onePlus(oldRate)))
}

export function timesRate(amountFen: Fen, rate: DecimalText): Fen {
  return roundToFen(new RateDecimal(amountFen).times(rate))
}

function onePlus(rate: DecimalText): Decimal {
  return new RateDecimal(rate).plus(1)
}

function roundToFen(value: Decimal): Fen {
  return fen(value.toDecimalPlaces(0).toNumber())
}

// Exact sums of fen × rate × days, for what accrues day by day and is rounded once, at the end. Rounding each
// day or each segment drifts (10 days of 0.252 yuan are 2.52, not 10 × 0.25), so the only way back to `Fen` is
// `roundExact`.

import { Decimal } from 'decimal.js'
import { assert } from './assert.ts'
import type { DecimalText } from './decimal-text.ts'
import { type Fen, fen } from './fen.ts'

declare const exactBrand: unique symbol

/** Fen with all their decimals, as plain decimal text, so that it can be shown, stored and compared. */
export type Exact = string & { readonly [exactBrand]: true }

export const ZERO_EXACT = '0' as Exact

// 16 digits of fen, 24 of a rate and 7 of days need 47; the rest is room for sums.
const ExactDecimal = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })

export function exactProduct(amountFen: Fen, rate: DecimalText, days: number): Exact {
  assert(Number.isSafeInteger(days) && days >= 0, `not a number of days: ${days}`)
  return decimalToExact(new ExactDecimal(amountFen).times(rate).times(days))
}

export function sumExact(parts: Iterable<Exact>): Exact {
  let total = new ExactDecimal(0)
  for (const part of parts) total = total.plus(part)
  return decimalToExact(total)
}

/** Half up to whole fen, away from zero when negative; asserts when the result is beyond whole fen. */
export function roundExact(exact: Exact): Fen {
  return fen(new ExactDecimal(exact).toDecimalPlaces(0).toNumber())
}

/** Whether `roundExact` can answer. */
export function isWithinFen(exact: Exact): boolean {
  return Number.isSafeInteger(new ExactDecimal(exact).toDecimalPlaces(0).toNumber())
}

function decimalToExact(value: Decimal): Exact {
  return value.toFixed() as Exact
}

/** In yuan with all decimals, two at least, for showing how an amount was rounded. */
export function exactYuanText(exact: Exact): string {
  const yuan = new ExactDecimal(exact).dividedBy(100)
  return yuan.toFixed(Math.max(2, yuan.decimalPlaces()))
}

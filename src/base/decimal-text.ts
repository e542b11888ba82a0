// Rates as the contract writes them ('0.003'), kept as text: a float cannot hold 0.003, and a rate is quoted
// beside the figure exactly as it was entered. Amounts never use this; they are `Fen`.

import { err, ok, type Result } from './result.ts'

declare const decimalBrand: unique symbol

/** A plain decimal, 0 or more, at most 12 digits before and 12 after the point, no sign and no exponent. */
export type DecimalText = string & { readonly [decimalBrand]: true }

export type DecimalTextError = { readonly kind: 'not-a-decimal'; readonly text: string }

export type RateError = DecimalTextError | { readonly kind: 'rate-above-one'; readonly text: string }

// The two limits keep every product of fen, rate and days exact within the digits that exact.ts works with.
export function parseDecimalText(text: string): Result<DecimalText, DecimalTextError> {
  return /^(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/.test(text)
    ? ok(text as DecimalText)
    : err({ kind: 'not-a-decimal', text })
}

/** A share of an amount, 0 to 1: '6' typed for 6% is refused here, before it multiplies anything. */
export function parseRate(text: string): Result<DecimalText, RateError> {
  const decimal = parseDecimalText(text)
  if (!decimal.ok) return decimal
  return /^(?:0|1(?:\.0+)?$)/.test(text) ? decimal : err({ kind: 'rate-above-one', text })
}

// Money: whole 分, branded, so that raw `+` gives back a `number` and the compiler sends the reader here.
// Every function keeps to safe integers and stops when a result would leave them (in-range.ts); yuan exist only
// in parsers, formatters and on paper.

import { assert } from './assert.ts'
import { assertInRange } from './in-range.ts'

declare const fenBrand: unique symbol

/** Whole 分, from −(2^53 − 1) to 2^53 − 1, never −0. */
export type Fen = number & { readonly [fenBrand]: true }

export const ZERO_FEN = 0 as Fen
export const MAX_FEN = Number.MAX_SAFE_INTEGER as Fen

export function fen(value: number): Fen {
  assertInRange(!Number.isInteger(value) || Number.isSafeInteger(value), value)
  assert(Number.isSafeInteger(value), () => `not whole fen: ${value}`)
  // −0 would be told apart from 0 by Object.is and by an encoder, so it never becomes money.
  return (value === 0 ? 0 : value) as Fen
}

export const addFen = (a: Fen, b: Fen): Fen => fen(a + b)

export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b)

export const negateFen = (a: Fen): Fen => fen(-a)

export const absoluteFen = (a: Fen): Fen => fen(Math.abs(a))
export const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b)

export const maxFen = (a: Fen, b: Fen): Fen => (a > b ? a : b)

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = ZERO_FEN
  for (const amount of amounts) total = addFen(total, amount)
  return total
}

/** `count` pieces at one price. The product is made in bigint: a float product beyond 2^53 may look whole. */
export function timesFen(amount: Fen, count: number): Fen {
  assert(Number.isSafeInteger(count), `not a whole count: ${count}`)
  return fenFromBigInt(BigInt(amount) * BigInt(count))
}

/**
 * Splits an amount by whole weights (at least one above 0) so that the parts sum to the whole. Each part is
 * rounded towards zero; the 分 left over go one each to the largest remainders, the earlier first on a tie.
 */
export function allocateFen(total: Fen, weights: readonly number[]): readonly Fen[] {
  for (const weight of weights) assert(Number.isSafeInteger(weight) && weight >= 0, `not a weight: ${weight}`)
  const whole = BigInt(Math.abs(total))
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  assert(weightSum > 0n, 'nothing to allocate to: every weight is 0')

  const shares = weights.map((weight, place) => {
    const product = whole * BigInt(weight)
    return { place, part: product / weightSum, remainder: product % weightSum }
  })
  const leftOver = Number(whole - shares.reduce((sum, share) => sum + share.part, 0n))
  // The sort is stable, so that equal remainders keep their order.
  const byRemainder = shares.toSorted(
    (a, b) => Number(b.remainder > a.remainder) - Number(a.remainder > b.remainder),
  )
  const placesRaised = new Set(byRemainder.slice(0, leftOver).map(share => share.place))
  return shares.map(({ place, part }) => {
    const size = fenFromBigInt(placesRaised.has(place) ? part + 1n : part)
    return total < 0 ? negateFen(size) : size
  })
}

/** '160,730.00': grouped by three, always two decimals, a leading '-' when negative, no currency sign. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

function fenFromBigInt(value: bigint): Fen {
  assertInRange(value <= BigInt(MAX_FEN) && value >= -BigInt(MAX_FEN), value)
  return fen(Number(value))
}

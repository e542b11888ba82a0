// A number of a spreadsheet as the decimal that its author meant. The file holds a binary fraction, written with up to
// 17 digits, of which 15 are certain; what the programs show is the decimal of 15 digits.

/** Null where no plain decimal can be told for certain. */
export function plainDecimalOf(stored: string): string | null {
  const text = stored.trim()
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const certain = Number(value.toPrecision(15))
  // With so many digits before the point, the 15 would cut off what stands behind it.
  if (Math.abs(certain - value) > 1e-6) return null
  return plain(certain)
}

/** Without an exponent. */
function plain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

// The edge of what the program can count: whole fen to 2^53, days of 1900–2999. A sum or a date may be driven over
// it by figures that are possible one by one. Then the work stops, as at a failed assertion; but it is no bug, and
// the border answers it as the refusal `out-of-range`.

const EDGE = Symbol('out-of-range')

/** `problem` is the figure in fen or the day itself. */
export function assertInRange(condition: boolean, problem: number | bigint | string): asserts condition {
  if (condition) return
  throw new RangeError(`out of range: ${problem}`, { cause: { edge: EDGE, problem: String(problem) } })
}

/** The figure or day that left the range; null for every other error, RangeErrors of the language among them. */
export function outOfRangeProblem(error: unknown): string | null {
  if (!(error instanceof RangeError)) return null
  const cause = error.cause as { readonly edge?: unknown; readonly problem?: string } | undefined
  return cause?.edge === EDGE ? (cause.problem ?? '') : null
}

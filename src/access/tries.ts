// How long the next try of a password has to wait. The first wrong ones cost nothing, because fingers slip; from the
// tenth on there is one try a minute. The recovery code never waits: it has too many bits to be guessed.

/** Wrong passwords of one user in a row, with the instant of the last, in milliseconds. */
export type WrongTries = { readonly wrong: number; readonly lastAt: number }

const FREE = 4
const LONGEST_S = 60

/** 1, 2, 4, 8, 16 seconds after the fifth to the ninth, then a minute after each. */
export function waitSeconds(wrong: number): number {
  if (wrong <= FREE) return 0
  return wrong >= 10 ? LONGEST_S : 2 ** (wrong - FREE - 1)
}

/** Whole seconds still to wait. A clock that was set back since makes nobody wait longer than that. */
export function secondsLeft({ wrong, lastAt }: WrongTries, now: number): number {
  const passed = (now - lastAt) / 1000
  return Math.min(waitSeconds(wrong), Math.max(0, Math.ceil(waitSeconds(wrong) - passed)))
}

import { describe, expect, it } from 'vitest'
import { secondsLeft, waitSeconds } from '../../src/access/tries.ts'

describe('the wait after wrong passwords', () => {
  it('costs nothing for four slips, then doubles, and is a minute from the tenth on', () => {
    const waits = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(waitSeconds)
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 60, 60, 60])
  })

  it('runs off with the clock, and a clock set back a year makes it no longer', () => {
    const tries = { wrong: 10, lastAt: 1_000_000 }
    expect([0, 1, 59_999, 60_000, 61_000].map(ms => secondsLeft(tries, 1_000_000 + ms))).toEqual([
      60, 60, 1, 0, 0,
    ])
    expect(secondsLeft(tries, 1_000_000 - 31_536_000_000)).toBe(60)
  })
})

import { expect, it } from 'vitest'
import { examples, fuzzCalls, names } from './fuzz-calls.ts'

it('every procedure has an ordinary input that its mutations begin from', () => {
  expect(names.filter(name => examples[name] === undefined)).toEqual([])
})

it('5,000 random and mutated calls give answers and typed refusals, and no refused one changes the ledger', async () => {
  const report = await fuzzCalls({ calls: 5_000, seed: 20261128 })
  expect(report).toMatchObject({ findings: [], internalErrors: 0 })
  // Else nothing was tried: most procedures were answered at least once, and many refused in many ways.
  expect(report.proceduresAnswered).toBeGreaterThan(names.length * 0.6)
  expect(report.refusalKinds).toBeGreaterThan(25)
  expect(report.refused).toBeGreaterThan(2_000)
  expect(report.dumpsCompared).toBeGreaterThan(50)
}, 120_000)

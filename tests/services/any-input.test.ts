import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProcedureName, procedures } from '../../src/api/procedures.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { exampleInputs } from './example-inputs.ts'
import { activateCards, iccidOf, openOffice } from './office.ts'

/** They write files or draw, or hand out access; all are tried elsewhere. */
const ELSEWHERE =
  /^(?:users\.|statements\.(?:export|exportSheet|preview)$|notices\.(?:issue|preview|exportDocx)$|documents\.(?:export|countersign|preview|issue)$|journal\.export|ledger\.backup$)/

const names = Object.keys(exampleInputs) as ProcedureName[]

/** Values at the edges of what numbers, days, ids and texts may be, and anything at all. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 0.5, 1, 30, 1e21, 2 ** 53, Number.MAX_SAFE_INTEGER),
  fc.constantFrom<unknown>('', ' ', '0', '1', '-0', '1e21', '0.06', '99999999999999999999', 'A', 'B', 'C'),
  fc.constantFrom<unknown>('2024-02-30', '1901-01-01', '2199-12-31', '2199-12', '1901-01', '2026-01'),
  fc.constantFrom<unknown>('__proto__', 'constructor', '\ud800', 'a\u0000', '长'.repeat(600), [], {}, [[]]),
  fc.constantFrom<unknown>(iccidOf(1), iccidOf(2), iccidOf(99)),
  fc.jsonValue(),
)

/** The example with one thing in it put in the place of another; `path` says where, by number. */
function changed(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof value !== 'object' || value === null) return replacement
  const entries = Object.entries(value)
  const place = at % Math.max(1, entries.length)
  const replaced = entries.map(([key, each], index) => [
    key,
    index === place ? changed(each, rest, replacement) : each,
  ])
  return Array.isArray(value) ? replaced.map(([, each]) => each) : Object.fromEntries(replaced)
}

describe('whatever is put into whichever field', () => {
  it('every procedure is tried, but those that write files', () => {
    const untried = Object.keys(procedures).filter(name => !names.includes(name as ProcedureName))
    expect(untried.filter(name => !ELSEWHERE.test(name))).toEqual([])
  })

  it('the answer is an answer, or a refusal in a whole sentence that left nothing behind', async () => {
    const office = openOffice()
    await activateCards(office, 3, '2024-03-12')
    const inputs = fc
      .record({
        name: fc.constantFrom(...names),
        path: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
        replacement: strange,
        isChanged: fc.boolean(),
      })
      .map(({ name, path, replacement, isChanged }) => ({
        name,
        input: isChanged ? changed(exampleInputs[name], path, replacement) : exampleInputs[name],
      }))
    let refusals = 0
    await fc.assert(
      fc.asyncProperty(inputs, async ({ name, input }) => {
        const before = office.head()
        const answer = await office.attempt(name, input)
        if (answer.ok) return
        refusals += 1
        expect(office.head()).toEqual(before)
        const told = refusalInWords(answer.error)
        expect(told).toMatch(/\p{Script=Han}.*[。！]$/u)
        expect(told).not.toMatch(/undefined|NaN|\[object/)
      }),
      { numRuns: 800 },
    )
    expect(refusals).toBeGreaterThan(100)
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  }, 60_000)
})

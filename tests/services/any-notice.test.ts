import { expect, it } from 'vitest'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { fc } from '../fuzz/cases.ts'
import { EXAMPLES } from '../notices/example-facts.ts'
import { activateCards, iccidOf, openOffice } from './office.ts'

/** Values at the edges of what days, amounts, texts and lists may be, and anything at all. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 0.5, 1, 90, 91, 2 ** 53, Number.MAX_SAFE_INTEGER),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '2024-02-30',
    '1901-01-01',
    '2199-12-31',
    '2199-12',
    '1901-01',
    '2026-12',
  ),
  fc.constantFrom<unknown>('__proto__', '。', '\n', '（一）', '\ud800', 'a\u0000', '长'.repeat(4000)),
  fc.constantFrom<unknown>([], [iccidOf(1)], [iccidOf(1), iccidOf(1)], [iccidOf(999)], [null], {}),
  fc.jsonValue(),
)

const DAYS = [
  '2024-03-11',
  '2025-11-03',
  '2026-11-28',
  '2027-03-10',
  '2027-03-11',
  '2027-03-12',
  '2199-12-31',
]

it('whatever is put into whichever fact of whichever kind, on whichever day, is a letter or a refusal', async () => {
  const office = openOffice()
  await activateCards(office, 3, '2024-03-12')
  for (const kind of ['breach-notice', 'tariff-notice'] as const) {
    const contractId = kind === 'breach-notice' ? 'A' : 'B'
    const paper = { contractId, kind, receivedOn: '2026-11-20', subject: '通知', effectiveOn: '2027-01-01' }
    await office.do('papers.register', paper)
  }
  const cases = fc.constantFrom(...EXAMPLES).chain(example =>
    fc.record({
      example: fc.constant(example),
      fact: fc.constantFrom(
        ...Object.keys(example.facts),
        'signedOn',
        'documentNumber',
        'enclosures',
        'other',
      ),
      value: strange,
      contractId: fc.constantFrom('A', 'B', example.contractId),
      today: fc.constantFrom(...DAYS),
    }),
  )
  let letters = 0
  await fc.assert(
    fc.asyncProperty(cases, async ({ example, fact, value, contractId, today }) => {
      office.setToday(today)
      const facts = { ...example.facts, [fact]: value }
      const answer = await office.attempt('notices.draft', { kind: example.kind, contractId, facts })
      if (answer.ok) letters += 1
      const said = JSON.stringify(answer.ok ? answer.value : refusalInWords(answer.error))
      expect(said).not.toMatch(/undefined|NaN|\[object/)
    }),
    { numRuns: 600 },
  )
  expect(letters).toBeGreaterThan(20)
})

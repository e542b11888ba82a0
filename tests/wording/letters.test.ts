import { describe, expect, it } from 'vitest'
import { sourcesOfKind } from '../../src/notices/kind.ts'
import { NOTICE_KINDS } from '../../src/notices/kinds.ts'
import { clauseInWords } from '../../src/wording/documents.ts'
import { quotationInWords } from '../../src/wording/letters/parts.ts'
import { composeExample, letterText } from '../notices/compose-example.ts'
import { contractCalled, kindCalled } from '../notices/example-case.ts'
import { EXAMPLES, type ExampleNotice } from '../notices/example-facts.ts'

const nameOf = ({ kind, contractId, variant }: ExampleNotice) =>
  `${kind}-${contractId}${variant === undefined ? '' : `-${variant}`}`

const all = EXAMPLES.map(example => ({ name: nameOf(example), example }))

it('every kind has a letter for every contract that gives rise to it', () => {
  const given = NOTICE_KINDS.flatMap(kind =>
    ['A', 'B']
      .filter(id => sourcesOfKind(kind, contractCalled(id)) !== null)
      .map(contractId => `${kind.kind}-${contractId}`),
  )
  const told = new Set(EXAMPLES.map(({ kind, contractId }) => `${kind}-${contractId}`))
  // B has no payment in the example; its letter is tried over a ledger in tests/services.
  expect(given.filter(name => !told.has(name))).toEqual(['payment-made-B'])
  expect([...told].filter(name => !given.includes(name))).toEqual([])
})

describe.each(all)('the letter $name', ({ name, example }) => {
  const letter = composeExample(example)
  const text = letterText(letter)

  it('reads as it did', async () => {
    await expect(text).toMatchFileSnapshot(`../golden/letters/${name}.txt`)
  })

  it('has nothing left to fill in, and no mark twice', () => {
    expect(text).not.toMatch(/undefined|NaN|null|\[object|［|］|＿|\{|\}/)
    expect(text.match(/[。；，、：]{2,}|。”。|“”|《》|（）/g)).toBeNull()
  })

  it('cites the contract by its whole title and quotes only what stands in it', () => {
    const contract = contractCalled(example.contractId)
    const [opening] = letter.paragraphs
    expect(opening?.text).toContain(`《${contract.title}》`)
    expect(opening?.text).toContain('2024年3月11日')
    const [source] = sourcesOfKind(kindCalled(example.kind), contract) ?? []
    if (source === undefined) return
    expect(opening?.text).toContain(clauseInWords(source.clause, contract.clauseStyle))
    expect(opening?.text).toContain(`“${quotationInWords(source.quotation)}”`)
  })

  it('says each thing that the clerk wrote exactly once', () => {
    const written = Object.values(example.facts).flatMap(value =>
      typeof value === 'string' && /\p{Script=Han}/u.test(value) ? value.split('\n') : [],
    )
    for (const line of written) expect(text.split(line.replace(/[。；]$/, ''))).toHaveLength(2)
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Contract, Party } from '../../src/contracts/contract.ts'
import { builtInContracts, loadPack } from '../../src/contracts/packs.ts'
import {
  builtInSourceTexts,
  findClauseLine,
  findQuotation,
  readSourceText,
  type SourceText,
} from '../../src/contracts/source-text.ts'
import thirdPack from '../fixtures/contracts/third.json' with { type: 'json' }
import thirdSource from '../fixtures/contracts/third-source.json' with { type: 'json' }

const third = loadPack(thirdPack)
const contracts = [...builtInContracts(), ...(third.ok ? [third.value] : [])]
const sources = [...builtInSourceTexts(), readSourceText(thirdSource)]
const sourceOf = (id: string): SourceText =>
  sources.find(({ contractId }) => contractId === id) ?? missing(id)

describe('the transcription', () => {
  it('is the text that the contracts were given as, to the byte', () => {
    const whole = builtInSourceTexts().flatMap(({ lines }) => lines)
    const digest = createHash('sha256').update(whole.join('\n')).digest('hex')
    expect(digest).toBe('75a30d15f00ea7645be4b71bbbb0dfc29901fc332bc7367ddcc949b346e16fe1')
  })

  it.each([
    ['A', '封面', 0],
    ['A', '7.2', 135],
    ['A', '12.3.3', 199],
    ['A', '12.4(2)', 221],
    ['A', '附件一', 259],
    ['B', '5.4(1)', 227],
    ['B', '8.3(2)', 373],
    ['B', '9.3(6)', 402],
    ['B', '附件4', 446],
  ])('%s: clause %s begins on line %i', (contractId, clause, line) => {
    expect(findClauseLine(sourceOf(contractId), clause)).toBe(line)
  })

  it('knows no clause that the text does not have', () => {
    expect(findClauseLine(sourceOf('B'), '5.4(7)')).toBeNull()
  })
})

describe.each(contracts.map(contract => ({ id: contract.id, contract })))('contract $id', ({ contract }) => {
  const source = sourceOf(contract.id)

  it('quotes every term, question, finding and notice verbatim, from the clause that it names', () => {
    const notices = (contract.notices ?? []).map(({ kind: id, sources }) => ({ id, sources }))
    const parts = [...contract.terms, ...contract.questions, ...contract.findings, ...notices]
    const quoted = parts.flatMap(part =>
      part.sources.flatMap(({ clause, quotation }) =>
        quotation === null ? [] : [{ of: part.id, clause, quotation }],
      ),
    )
    expect(quoted.filter(each => !stands(source, each))).toEqual([])
  })

  it('writes every detail of its parties as the clause writes it', () => {
    const stated = [contract.buyer, contract.supplier].flatMap(statedDetails)
    expect(stated.filter(each => !stands(source, each))).toEqual([])
  })

  it('cites only clauses that the text has', () => {
    expect(citedClauses(contract).filter(clause => findClauseLine(source, clause) === null)).toEqual([])
  })

  it('bears the title of its own first page', () => {
    expect(findQuotation(source, { clause: '首部', quotation: contract.title })?.inClause).toBe(true)
  })
})

describe('a quotation', () => {
  const source = sourceOf('A')

  it('is found across line breaks and page breaks, and its place cuts it out of the text', () => {
    const passage = findQuotation(source, { clause: '10.2', quotation: '乙方对本协议项下所承担的违约金' })
    expect(source.text.slice(passage?.start, passage?.end).replace(/\s/g, '')).toBe(
      '乙方对本协议项下所承担的违约金',
    )
    expect(passage).toMatchObject({ line: 153, inClause: true })
  })

  it('that stands in two clauses is shown in the one that is cited', () => {
    const bank = '地址：【吉林省蛟河市河北街道北京路 55 号】'
    expect(findQuotation(source, { clause: '7.1', quotation: bank })?.line).toBe(113)
    expect(findQuotation(source, { clause: '12.4', quotation: bank })?.line).toBe(209)
  })

  it('under a wrong clause is found elsewhere, and says so', () => {
    expect(findQuotation(source, { clause: '7.3', quotation: '按年付费' })).toMatchObject({
      line: 135,
      inClause: false,
    })
  })

  it('with one character changed is not found', () => {
    expect(findQuotation(source, { clause: '7.2', quotation: '每年付款 16.074 万元' })).toBeNull()
  })
})

type Stated = { readonly clause: string; readonly quotation: string }

function stands(source: SourceText, stated: Stated): boolean {
  return findQuotation(source, stated)?.inClause ?? false
}

function statedDetails(party: Party): readonly Stated[] {
  const variants = [
    ...party.names,
    party.creditCode,
    party.representative,
    ...party.addresses,
    party.noticeAddress,
    party.bank.name,
    party.bank.account,
    ...(party.postalCode === null ? [] : [party.postalCode]),
    ...party.contacts.flatMap(({ clause, name, phone, email, fax }) =>
      [name, phone, email, fax].filter(value => value !== null).map(value => ({ clause, value })),
    ),
  ]
  return variants.map(({ clause, value }) => ({ clause, quotation: value }))
}

function citedClauses(contract: Contract): readonly string[] {
  const waysOf = contract.terms.flatMap(term => (term.kind === 'delivery' ? Object.values(term.ways) : []))
  const steps = contract.terms.flatMap(term => (term.kind === 'arrears-steps' ? term.steps : []))
  const sets = contract.terms.flatMap(term => (term.kind === 'supplied-sets' ? term.sets : []))
  return [contract.signedOn, ...waysOf, ...steps, ...sets].map(({ clause }) => clause)
}

function missing(id: string): never {
  throw new Error(`no source text of ${id}`)
}

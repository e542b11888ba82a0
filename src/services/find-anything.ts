// 查找: whatever holds what was typed: records of the ledger, terms and passages of the contracts, open questions, and
// how many charges are of such an amount.

import type { Fen } from '../base/fen.ts'
import { isFoundIn, readSoughtText, type SoughtText } from '../base/sought-text.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Term } from '../contracts/terms.ts'
import type { ChainedRecord } from '../records/chained-record.ts'
import { sourceTextOfContract } from './list-contracts.ts'
import { listQuestions, type QuestionState } from './list-questions.ts'
import type { ReadLedger } from './ports.ts'

export type FoundTerm = { readonly contractId: string; readonly term: Term }

export type FoundPassage = { readonly contractId: string; readonly clause: string; readonly text: string }

export type Found = {
  /** The newest first; at most `limit` of a kind. */
  readonly records: readonly ChainedRecord[]
  readonly terms: readonly FoundTerm[]
  readonly passages: readonly FoundPassage[]
  readonly questions: readonly QuestionState[]
  /** Of exactly the amount that was typed; null where none was, or where no charge is of it. */
  readonly charges: { readonly amountFen: Fen; readonly count: number; readonly first: number } | null
}

export function findAnything(ledger: ReadLedger, typed: string, limit: number): Found {
  const sought = readSoughtText(typed)
  const contracts = ledger.contractIds().flatMap(id => ledger.contractInForce(id) ?? [])
  return {
    records: findRecords(ledger, sought, limit),
    terms: contracts.flatMap(contract => findTerms(contract, sought)).slice(0, limit),
    passages: contracts.flatMap(contract => findPassages(contract, sought)).slice(0, limit),
    questions: listQuestions(ledger)
      .filter(({ question: { id, question, consequence } }) => isFoundIn(sought, [id, question, consequence]))
      .slice(0, limit),
    charges: findCharges(ledger, sought),
  }
}

function findRecords(ledger: ReadLedger, sought: SoughtText, limit: number): readonly ChainedRecord[] {
  const ofNumber = sought.seq === null ? [] : ledger.records([sought.seq])
  const others = ledger.findRecords(sought, limit).filter(({ seq }) => seq !== sought.seq)
  return [...ofNumber, ...others.toSorted((a, b) => b.seq - a.seq)]
}

const findTerms = (contract: Contract, sought: SoughtText): FoundTerm[] =>
  contract.terms
    .filter(({ id, sources }) =>
      isFoundIn(sought, [id, ...sources.flatMap(({ clause, quotation }) => [clause, quotation])]),
    )
    .map(term => ({ contractId: contract.id, term }))

function findPassages(contract: Contract, sought: SoughtText): FoundPassage[] {
  const source = sourceTextOfContract(contract)
  if (source === null) return []
  return source.lines.flatMap((text, line) =>
    isFoundIn(sought, [text]) ? [{ contractId: contract.id, clause: source.clauses[line] ?? '', text }] : [],
  )
}

function findCharges(ledger: ReadLedger, { words }: SoughtText): Found['charges'] {
  const [word] = words
  if (word === undefined || words.length > 1 || word.amountFen === null) return null
  const { count, first } = ledger.chargesOfAmount(word.amountFen)
  return first === null ? null : { amountFen: word.amountFen, count, first }
}

// The contract that a command or query is about, with the answers to its questions in it.

import type { UnknownContract } from '../api/refusals.ts'
import { type ContractId, contractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { openQuestionsFor } from '../contracts/answers.ts'
import type { Contract } from '../contracts/contract.ts'
import type { TermKind } from '../contracts/terms.ts'
import type { ContractReads } from './ports.ts'

export type ContractInForce = { readonly id: ContractId; readonly contract: Contract }

export function contractInForce(ledger: ContractReads, id: string): Result<ContractInForce, UnknownContract> {
  const unknown: UnknownContract = { kind: 'unknown-contract', contractId: id }
  if (id.trim() !== id || id === '') return err(unknown)
  const contract = ledger.contractInForce(contractId(id))
  return contract === null ? err(unknown) : ok({ id: contractId(id), contract })
}

/** Unanswered questions that bear on the terms of these kinds: the defaults applied, and the answer says so. */
export function openQuestionsOn(
  ledger: ContractReads,
  contract: Contract,
  kinds: readonly TermKind[],
): readonly string[] {
  const termIds = contract.terms.filter(term => kinds.includes(term.kind)).map(term => term.id)
  return openQuestionsOnTerms(ledger, contract, termIds)
}

/** The same for terms by id, or for parts of them (`A-DELIVERY.ways.express`). */
export function openQuestionsOnTerms(
  ledger: ContractReads,
  contract: Contract,
  termIds: readonly string[],
): readonly string[] {
  return openQuestionsFor(contract, ledger.answers(), termIds)
}

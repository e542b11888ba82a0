// The contract that a command or query is about, with the answers to its questions in it.

import type { UnknownContract } from '../api/refusals.ts'
import { type ContractId, contractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { openQuestionsFor } from '../contracts/answers.ts'
import type { Contract, HeadField } from '../contracts/contract.ts'
import type { TermKind } from '../contracts/terms.ts'
import type { ContractReads } from './ports.ts'

export type ContractInForce = { readonly id: ContractId; readonly contract: Contract }

export function contractInForce(ledger: ContractReads, id: string): Result<ContractInForce, UnknownContract> {
  const unknown: UnknownContract = { kind: 'unknown-contract', contractId: id }
  if (id.trim() !== id || id === '') return err(unknown)
  const contract = ledger.contractInForce(contractId(id))
  return contract === null ? err(unknown) : ok({ id: contractId(id), contract })
}

/** For lists that may be narrowed to one contract: null is all of them. */
export function chosenContract(
  ledger: ContractReads,
  id: string | undefined,
): Result<ContractId | null, UnknownContract> {
  if (id === undefined) return ok(null)
  const found = contractInForce(ledger, id)
  return found.ok ? ok(found.value.id) : found
}

/**
 * Unanswered questions that bear on the terms of these kinds, or on what of the contract's head was used: the
 * defaults applied, and the answer says so.
 */
export function openQuestionsOn(
  ledger: ContractReads,
  contract: Contract,
  kinds: readonly TermKind[],
  head: readonly HeadField[] = [],
): readonly string[] {
  const termIds = contract.terms.filter(term => kinds.includes(term.kind)).map(term => term.id)
  return openQuestionsFor(contract, ledger.answers(), termIds, head)
}

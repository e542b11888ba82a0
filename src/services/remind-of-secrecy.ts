// 保密提醒: every export hands out tariffs and contents that the contracts keep secret, so each export says so.

import type { Confidential } from '../api/warnings.ts'
import type { ContractId } from '../base/ids.ts'
import { termsOfKind } from '../contracts/contract.ts'
import type { ContractReads } from './ports.ts'

/** One reminder a contract that has such a clause. */
export function remindOfSecrecy(
  ledger: ContractReads,
  contractIds: readonly ContractId[],
): readonly Confidential[] {
  return contractIds.flatMap(contractId => {
    const contract = ledger.contractInForce(contractId)
    const provisions = contract === null ? [] : termsOfKind(contract, 'provision')
    const sources = provisions
      .filter(({ category }) => category === 'confidentiality')
      .flatMap(term => term.sources)
    const clauses = [...new Set(sources.map(({ clause }) => clause))]
    return clauses.length === 0 ? [] : [{ kind: 'confidential', contractId, clauses }]
  })
}

// 登记合同: a contract enters the ledger from its pack, after the same checks as the two that came with it.

import type { ContractExists } from '../api/refusals.ts'
import { contractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { loadPack, type PackError } from '../contracts/packs.ts'
import type { WriteLedger } from './ports.ts'

export function addContract(
  ledger: WriteLedger,
  pack: unknown,
): Result<{ readonly contractId: string }, PackError | ContractExists> {
  const beside = ledger.contractIds().flatMap(id => ledger.contractAsWritten(id) ?? [])
  const loaded = loadPack(pack, beside)
  if (!loaded.ok) return loaded
  const { id } = loaded.value
  if (beside.some(contract => contract.id === id)) return err({ kind: 'contract-exists', contractId: id })
  ledger.addContract({ contractId: contractId(id), version: 1, pack })
  return ok({ contractId: id })
}

// A ledger for the tests of billing: changes become recorded charges, numbered as the chain would number them.

import { chargeId, contractId } from '../../src/base/ids.ts'
import type { ChargeChange, RecordedCharge } from '../../src/charges/charge.ts'

export function post(
  recorded: readonly RecordedCharge[],
  changes: readonly ChargeChange[],
): readonly RecordedCharge[] {
  const firstId = 501 + recorded.length
  const posted = changes.map(({ kind: _, ...facts }, place) => ({
    ...facts,
    chargeId: chargeId(firstId + place),
    contractId: contractId('B'),
  }))
  return [...recorded, ...posted]
}

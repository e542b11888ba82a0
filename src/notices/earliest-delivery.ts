// One paper sent in several ways at the same time: the earliest delivery counts where the contract says so
// (B 9.3(6)); where it does not (A), each way stands by itself and nothing is combined.

import { assert } from '../base/assert.ts'
import { daysBetween } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { type Delivery, type DeliveryRefusal, deemedDelivery } from './delivery.ts'
import type { Sending } from './sending.ts'

export type SeveralWaysRefusal =
  | DeliveryRefusal
  | { readonly kind: 'no-rule-for-several-ways'; readonly contractId: string; readonly clause: string }

/** All of one contract. A way whose delivery is left open is passed over as long as another one is certain. */
export function earliestDelivery(
  contract: Contract,
  sendings: readonly [Omit<Sending, 'contract'>, ...Omit<Sending, 'contract'>[]],
): Result<Delivery, SeveralWaysRefusal> {
  const term = termOfKind(contract, 'delivery')
  if (term === null) return err({ kind: 'no-delivery-rules', contractId: contract.id })
  if (sendings.length > 1 && !term.earliestWayPrevails) {
    const clause = term.sources[0]?.clause ?? ''
    return err({ kind: 'no-rule-for-several-ways', contractId: contract.id, clause })
  }
  const results = sendings.map(sending => deemedDelivery({ ...sending, contract }))
  const impossible = results.find(result => !result.ok && result.error.kind === 'received-before-sent')
  if (impossible !== undefined) return impossible
  const certain = results.flatMap(result => (result.ok ? [result.value] : []))
  const [earliest] = certain.toSorted((a, b) => daysBetween(b.deliveredOn, a.deliveredOn))
  if (earliest !== undefined) return ok(earliest)
  const [refused] = results
  assert(refused !== undefined, 'no sending was given')
  return refused
}

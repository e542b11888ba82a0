// The cards of a contract as a list to be handed out, with what the clerk keeps with them: the same columns as a list that
// is brought in.

import type { UnknownContract } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { currentIccid } from '../cards/card-life.ts'
import type { CardRow } from '../documents/import-sheets.ts'
import { cardLivesOf } from './card-histories.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export function listCardRows(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly CardRow[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const notes = ledger.cardNotesOf(found.value.id)
  return ok(
    cardLivesOf(ledger, found.value.id).map(life => {
      const { cardId, msisdn, suppliedOn } = life.card
      const { assignee = null, device = null } = notes.get(cardId) ?? {}
      const { activatedOn } = life
      return { iccid: currentIccid(life), msisdn, suppliedOn, activatedOn, assignee, device }
    }),
  )
}

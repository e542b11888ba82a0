// 卡片备注: who uses a card in what device. A new note takes the place of the one before, which stays on record.

import type { UnknownCard } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import { foldIccid } from '../cards/iccid.ts'
import type { WriteLedger } from './ports.ts'

export function keepCardNote(
  ledger: WriteLedger,
  note: { readonly iccid: string; readonly assignee: string | null; readonly device: string | null },
): Result<{ readonly changed: boolean }, UnknownCard> {
  const { iccid, assignee, device } = note
  const card = ledger.cardByIccid(foldIccid(iccid))
  if (card === null) return err({ kind: 'unknown-card', iccid })
  const before = ledger.notesOfCard(card.cardId).at(-1)
  const isSame = (before?.assignee ?? null) === assignee && (before?.device ?? null) === device
  if (!isSame) ledger.addCardNote({ cardId: card.cardId, assignee, device })
  return ok({ changed: !isSame })
}

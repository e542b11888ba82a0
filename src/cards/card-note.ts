// What the clerk keeps with a card beside its life: who uses it and in what device. The newest note of a card prevails.

import type { CardId } from '../base/ids.ts'

export type CardNote = {
  readonly cardId: CardId
  readonly assignee: string | null
  readonly device: string | null
}

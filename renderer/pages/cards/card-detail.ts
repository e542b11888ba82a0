// One card as the host answers it, and one of its records by the word that the clerk knows.

import { eventWords } from '../../../src/wording/card-refusals.ts'
import { cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import type { CallOutput } from '../../client/procedures.ts'

export type CardDetail = CallOutput<'cards.get'>
export type CardRecord = CardDetail['records'][number]

export const recordWord = (kind: CardRecord['kind']): string =>
  kind === 'voided' ? words.voiding : eventWords[kind]

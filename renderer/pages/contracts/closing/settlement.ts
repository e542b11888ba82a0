// A settlement as the host tells it, and how large a matter is in words.

import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import type { CallOutput } from '../../../client/procedures.ts'
import { yuanText } from '../../../components/amount.tsx'

export type Settlement = CallOutput<'contracts.settlement'>
export type Item = Settlement['items'][number]

export const measureOf = ({ amountFen, count }: Pick<Item, 'amountFen' | 'count'>): string =>
  amountFen === null ? words.items(count ?? 0) : yuanText(amountFen)

// An amount as it stands on every page: yuan with two decimals, grouped, figures of one width.

import type { ReactNode } from 'react'
import { fen, formatYuan } from '../../src/base/fen.ts'

export const yuanText = (amountFen: number): string => formatYuan(fen(amountFen))

export function Amount({ fen: amountFen }: { readonly fen: number }): ReactNode {
  return <span className="amount">{yuanText(amountFen)}</span>
}

// An amount as it stands on every page: yuan with two decimals, grouped, figures of one width; in uppercase on demand.

import { Popover } from 'antd'
import type { ReactNode } from 'react'
import { fen, formatYuan } from '../../src/base/fen.ts'
import { formatRmbUppercase } from '../../src/base/rmb-uppercase.ts'

export const yuanText = (amountFen: number): string => formatYuan(fen(amountFen))

export function Amount({ fen: amountFen }: { readonly fen: number }): ReactNode {
  return <span className="amount">{yuanText(amountFen)}</span>
}

/** For single figures that matter: pointing at it, or Tab to it, shows it as a cheque would. */
export function AmountInWords({ fen: amountFen }: { readonly fen: number }): ReactNode {
  const uppercase = formatRmbUppercase(fen(Math.abs(amountFen)))
  return (
    <Popover content={uppercase} trigger={['hover', 'focus']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the uppercase form must be had without a mouse */}
      <span className="amount" tabIndex={0} title={uppercase}>
        {yuanText(amountFen)}
      </span>
    </Popover>
  )
}

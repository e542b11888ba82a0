// The figures of a statement beside its preview, as they add up.

import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount, AmountInWords } from '../../components/amount.tsx'

type Figures = CallOutput<'statements.preview'>

export function StatementFigures({ figures }: { readonly figures: Figures }): ReactNode {
  const { openingFen, chargedFen, paidFen, closingFen, invoicedFen } = figures
  const row = (label: string, children: ReactNode) => ({ key: label, label, children })
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      className="figures"
      items={[
        row(words.opening, <Amount fen={openingFen} />),
        row(words.charged, <Amount fen={chargedFen} />),
        row(words.paid, <Amount fen={paidFen} />),
        row(closingFen < 0 ? words.prepaid : words.closing, <AmountInWords fen={Math.abs(closingFen)} />),
        row(words.invoiced, <Amount fen={invoicedFen} />),
      ]}
    />
  )
}

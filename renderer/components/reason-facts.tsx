// The facts of a reason: the contract's words, the figures that went in, the formula.

import { Descriptions, Typography } from 'antd'
import type { ReactNode } from 'react'
import { dailyRateInWords, percentInWords } from '../../src/wording/amounts.ts'
import { chargesWords as words } from '../../src/wording/window-charges.ts'
import { causeInWords, formulaInWords, inputInWords } from '../../src/wording/window-explain.ts'
import type { CallOutput } from '../client/procedures.ts'
import { Amount } from './amount.tsx'

type Reason = CallOutput<'charges.explain'>['charge']['reason']
type Input = Reason['inputs'][string]

export function ReasonFacts({ reason }: { readonly reason: Reason }): ReactNode {
  const given = Object.entries(reason.inputs).filter(([, value]) => value !== null)
  return (
    <>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 4 }}>
        {words.quotation}
      </Typography.Paragraph>
      <blockquote className="quotation">{reason.quotation}</blockquote>
      <Descriptions
        size="small"
        column={2}
        title={words.inputs}
        style={{ marginTop: 12 }}
        items={[
          ...given.map(([key, value]) => ({
            key,
            label: inputInWords(key),
            children: inputText(key, value),
          })),
          ...(reason.formula === null
            ? []
            : [{ key: 'formula', label: words.formula, children: formulaInWords(reason.formula) }]),
        ]}
      />
    </>
  )
}

/** Units stand at the end of a key. */
function inputText(key: string, value: Input | undefined): ReactNode {
  if (key.endsWith('Fen') && typeof value === 'number') return <Amount fen={value} />
  if (key === 'ratePerDay') return dailyRateInWords(String(value))
  if (key.endsWith('Rate')) return percentInWords(String(value))
  if (key === 'cause') return causeInWords(String(value))
  return typeof value === 'boolean' ? '✓' : value
}

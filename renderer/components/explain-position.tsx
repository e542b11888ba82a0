// 解释 beside a figure of a contract's position: a button that opens what the figure is made of.

import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { type PositionFigure, positionExplanationWords as words } from '../../src/wording/window-explain.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'
import { LateFeeParts } from './late-fee-parts.tsx'
import {
  ChargedParts,
  OverdueParts,
  OwedParts,
  PaidParts,
  RemainingParts,
  UpcomingParts,
} from './position-parts.tsx'
import { SideDrawer } from './side-drawer.tsx'

type Props = {
  readonly contractId: string
  readonly figure: PositionFigure
  readonly asOf: CalendarDate
  /** Where the button stands by itself and not beside its figure. */
  readonly label?: string
}

export function ExplainPosition(props: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const title = words.titles[props.figure]
  return (
    <>
      <Button
        type="link"
        size="small"
        className="no-print"
        aria-label={words.openOf(title)}
        onClick={() => setOpen(true)}
      >
        {props.label ?? words.open}
      </Button>
      {isOpen && <ExplanationDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExplanationDrawer({
  contractId,
  figure,
  asOf,
  onClose,
}: Omit<Props, 'label'> & { readonly onClose: () => void }): ReactNode {
  const asked = useAnswer('position.explain', { contractId, asOf })
  const Parts = partsOf[figure]
  return (
    <SideDrawer size={720} title={words.ofContract(words.titles[figure], contractId, asOf)} onClose={onClose}>
      <Answered asked={asked}>{explanation => <Parts explanation={explanation} />}</Answered>
    </SideDrawer>
  )
}

const partsOf = {
  charged: ChargedParts,
  paid: PaidParts,
  owed: OwedParts,
  overdue: OverdueParts,
  upcoming: UpcomingParts,
  'late-fee': LateFeeParts,
  // What the total covers and how it was repriced is told with what is left of it.
  total: RemainingParts,
  remaining: RemainingParts,
} satisfies Readonly<Record<PositionFigure, unknown>>

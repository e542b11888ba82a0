// The button that leads to billing, wherever charges come from or are looked at.

import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { billingWords as words } from '../../src/wording/window-cards.ts'
import { BillingDrawer } from './billing-drawer.tsx'

type Props = { readonly contractId: string; readonly today: string }

export function BillingButton({ contractId, today }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <BillingDrawer contractId={contractId} today={today} onClose={() => setOpen(false)} />}
    </>
  )
}

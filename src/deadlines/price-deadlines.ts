// Changes of a price that the law proposes and nobody has confirmed against an invoice yet (B 5.8).

import { firstDayOf } from '../base/month.ts'
import { cardsInUse } from '../charges/renewal-cost.ts'
import { proposeTaxChanges } from '../charges/tax-change.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

export function priceDeadlines({
  contract,
  priceVersions,
  lives,
  asOf,
}: DeadlineFacts): readonly UpcomingDeadline[] {
  const cards = cardsInUse(contract, lives, asOf)
  return proposeTaxChanges({ contract, priceVersions, cards })
    .filter(proposal => !proposal.isConfirmed)
    .map(({ fromMonth, unitPriceFen, oldPeriodTotalFen, periodTotalFen, because }) => {
      const inputs = { ...because.inputs, unitPriceFen, cards, oldPeriodTotalFen, periodTotalFen }
      return {
        on: firstDayOf(fromMonth),
        kind: 'price-change-proposed',
        contractId: contract.id,
        because: { ...because, inputs },
        provisional: false,
        afterwards: 'stays',
      }
    })
}

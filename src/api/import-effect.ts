// What a file brings into the ledger, as facts, by its kind.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { CardEventKind } from '../cards/card.ts'

export type ImportEffect =
  | {
      readonly kind: 'cards'
      readonly supplied: number
      readonly suppliedInTotal: number
      readonly activated: number
      readonly noted: number
      /** Cards of the list that the ledger knows already; only what is kept with them is taken from it. */
      readonly known: number
    }
  | { readonly kind: 'card-events'; readonly counts: ReadonlyMap<CardEventKind, number> }
  | {
      readonly kind: 'usage'
      readonly from: Month
      readonly to: Month
      readonly recorded: number
      /** Rows with data beyond what is included, and what it would come to. */
      readonly overages: number
      readonly overageFen: Fen
      readonly advisory: boolean
    }
  | {
      readonly kind: 'bill'
      readonly from: Month
      readonly to: Month
      readonly receivedOn: CalendarDate
      readonly dueOn: CalendarDate | null
      readonly billedFen: Fen
      readonly expectedFen: Fen
      readonly findings: number
    }
  | {
      readonly kind: 'payments'
      readonly recorded: number
      readonly totalFen: Fen
      readonly onAccountFen: Fen
    }

// 移交清册 as plain facts: how the ledger stands when one clerk hands it to the next, so that both can sign for it.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChainTrace, StatementParty } from './statement.ts'

export type HandoverPaper = {
  /** Null on a preview, which nobody issued. */
  readonly number: string | null
  readonly madeOn: CalendarDate
  readonly payer: StatementParty
  readonly chainHead: ChainTrace | null
  readonly giver: HandoverPerson
  readonly receiver: HandoverPerson
  readonly items: readonly HandoverItem[]
}

export type HandoverPerson = { readonly name: string; readonly roles: readonly string[] }

export type HandoverItem =
  | { readonly kind: 'ledger'; readonly file: string; readonly records: number; readonly head: string }
  | {
      readonly kind: 'contract'
      readonly contractId: string
      readonly title: string
      readonly owedFen: Fen
      readonly overdueFen: Fen
      readonly paidFen: Fen
    }
  | { readonly kind: 'number'; readonly paper: string; readonly last: string }
  | {
      readonly kind: 'letter'
      readonly title: string
      readonly number: string
      readonly replyBy: CalendarDate | null
    }
  | {
      readonly kind: 'invoice'
      readonly number: string
      readonly contractId: string
      readonly amountFen: Fen
    }
  | { readonly kind: 'questions'; readonly questionIds: readonly string[] }
  | { readonly kind: 'proposal'; readonly proposalId: number; readonly summary: string }
  | { readonly kind: 'closed'; readonly contractId: string; readonly through: string }
  | { readonly kind: 'key'; readonly name: string; readonly serial: string }
  | {
      readonly kind: 'backup'
      /** Null where none is known. */
      readonly backup: { readonly file: string; readonly madeAt: string; readonly lastSeq: number } | null
    }

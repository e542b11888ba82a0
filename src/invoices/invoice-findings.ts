// What is found when an electronic invoice is held against itself, the ledger and the contract. Some of it makes the
// paper wrong, or books it twice, or shows that it is another's: then it is not recorded. The rest is told.

import type { CreditCodeProblem } from '../base/credit-code.ts'
import type { Fen } from '../base/fen.ts'
import type { DecimalText } from '../base/rates.ts'

export type InvoiceField =
  | 'number'
  | 'issuedOn'
  | 'seller'
  | 'buyer'
  | 'net'
  | 'tax'
  | 'gross'
  | 'rate'
  | 'item'

export type InvoiceFinding =
  | { readonly kind: 'field-missing'; readonly field: InvoiceField }
  | { readonly kind: 'field-unreadable'; readonly field: InvoiceField; readonly text: string }
  | { readonly kind: 'number-malformed'; readonly number: string }
  | { readonly kind: 'numbers-differ'; readonly number: string; readonly headNumber: string }
  | { readonly kind: 'year-of-number-differs'; readonly number: string; readonly issuedOn: string }
  | { readonly kind: 'kind-not-told' }
  | { readonly kind: 'sum-differs'; readonly netFen: Fen; readonly taxFen: Fen; readonly grossFen: Fen }
  | {
      readonly kind: 'items-differ'
      readonly of: 'net' | 'tax'
      readonly itemsFen: Fen
      readonly statedFen: Fen
    }
  | {
      readonly kind: 'uppercase-differs'
      readonly text: string
      readonly uppercaseFen: Fen
      readonly grossFen: Fen
    }
  | { readonly kind: 'uppercase-unreadable'; readonly text: string }
  | {
      readonly kind: 'item-tax-differs'
      /** Counted from 1. */
      readonly item: number
      readonly taxFen: Fen
      readonly expectedFen: Fen
      readonly rate: DecimalText
    }
  | { readonly kind: 'several-rates'; readonly rates: readonly DecimalText[]; readonly recorded: DecimalText }
  | { readonly kind: 'signs-differ' }
  | {
      readonly kind: 'credit-code-wrong'
      readonly party: 'buyer' | 'seller'
      readonly code: string
      readonly problem: CreditCodeProblem
    }
  /** Neither its name nor its code is the party's. */
  | PartyFinding<'another-buyer'>
  | PartyFinding<'another-seller'>
  | {
      readonly kind: 'party-name-differs'
      readonly party: 'buyer' | 'seller'
      readonly name: string
      readonly expected: string
    }
  | {
      readonly kind: 'party-code-differs'
      readonly party: 'buyer' | 'seller'
      readonly code: string
      readonly expected: string
    }
  | { readonly kind: 'party-code-missing'; readonly party: 'buyer' | 'seller'; readonly expected: string }
  | { readonly kind: 'no-contract-of-seller'; readonly name: string }
  | { readonly kind: 'contract-to-choose'; readonly contractIds: readonly string[] }
  | {
      readonly kind: 'number-recorded'
      readonly number: string
      readonly invoiceId: number
      readonly contractId: string
    }
  | {
      readonly kind: 'file-recorded'
      readonly number: string
      readonly invoiceId: number
      readonly contractId: string
    }
  | { readonly kind: 'file-attached'; readonly record: number }
  /** Of the same seller, day and amount under another number. */
  | { readonly kind: 'alike-recorded'; readonly number: string; readonly invoiceId: number }
  | { readonly kind: 'blue-not-told' }
  | { readonly kind: 'blue-not-recorded'; readonly number: string }
  | { readonly kind: 'blue-of-another-contract'; readonly number: string; readonly contractId: string }
  | {
      readonly kind: 'red-exceeds-blue'
      readonly number: string
      readonly grossFen: Fen
      readonly leftFen: Fen
    }

type PartyFinding<K extends string> = {
  readonly kind: K
  readonly name: string
  readonly code: string | null
  readonly expected: string
}

const REFUSED: ReadonlySet<InvoiceFinding['kind']> = new Set<InvoiceFinding['kind']>([
  'field-missing',
  'field-unreadable',
  'number-malformed',
  'numbers-differ',
  'sum-differs',
  'items-differ',
  'uppercase-differs',
  'signs-differ',
  'another-buyer',
  'number-recorded',
  'file-recorded',
  'blue-not-told',
  'blue-of-another-contract',
  'red-exceeds-blue',
])

/** Such a paper is sent back or laid aside (会计法 第十四条); no word of the clerk makes it right. */
export const isRefused = ({ kind }: InvoiceFinding): boolean => REFUSED.has(kind)

// What verification can find wrong with a ledger, as facts. src/wording says what each means and what to do.

import type { Damage } from './refusals.ts'

/**
 * `gap`: records before it are missing; `repeated`: its seq was there already; `altered`: its link is wrong;
 * `outside`: its seq is one that no record ever gets.
 */
export type LinkFault = 'gap' | 'repeated' | 'altered' | 'outside'

export type Problem =
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-this-ledger'; readonly problem: Damage }
  | { readonly kind: 'file-damaged'; readonly detail: string }
  | { readonly kind: 'schema-changed'; readonly name: string }
  | {
      readonly kind: 'reference-broken'
      readonly table: string
      readonly seq: number
      readonly parent: string
    }
  | {
      readonly kind: 'chain-broken'
      readonly fault: LinkFault
      readonly table: string
      readonly seq: number
    }
  | { readonly kind: 'anchors-missing' }
  | { readonly kind: 'anchor-damaged'; readonly line: number }
  | { readonly kind: 'anchor-differs'; readonly seq: number }
  | { readonly kind: 'ledger-behind-anchor'; readonly anchorSeq: number; readonly lastSeq: number }
  /** More than the one act that an interruption between commit and anchor leaves. */
  | { readonly kind: 'ledger-ahead-of-anchor'; readonly anchorSeq: number; readonly lastSeq: number }
  | { readonly kind: 'anchor-unknown'; readonly anchor: string }
  | { readonly kind: 'keys-missing' }
  | { readonly kind: 'keys-damaged' }
  | { readonly kind: 'keys-of-another-ledger' }
  | { readonly kind: 'key-slots-differ'; readonly userId: number }
  | { readonly kind: 'entry-unbalanced'; readonly entry: number; readonly sumFen: number }
  | {
      readonly kind: 'charges-differ-from-payable'
      readonly entry: number
      readonly chargesFen: number
      readonly payableFen: number
    }
  | { readonly kind: 'backup-damaged'; readonly part: string }
  | { readonly kind: 'more-problems'; readonly count: number }

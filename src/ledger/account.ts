// The chart of accounts, as data: four kinds, each account named by what it is for. Chinese names and the
// numbers of the government accounting system belong to src/wording, because only an export shows them.

import { assert } from '../base/assert.ts'
import type { ContractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'

/**
 * `payable:<contract>` what is owed to the supplier; `prepayment:<contract>` what was paid ahead and settles no
 * charge yet; `expense:<contract>:<kind of charge>`; `treasury` where the money comes from.
 */
export type Account =
  | 'treasury'
  | `payable:${string}`
  | `prepayment:${string}`
  | `expense:${string}:${string}`

export type AccountParts =
  | { readonly kind: 'treasury' }
  | { readonly kind: 'payable'; readonly contractId: string }
  | { readonly kind: 'prepayment'; readonly contractId: string }
  | { readonly kind: 'expense'; readonly contractId: string; readonly chargeKind: string }

export type UnknownAccount = { readonly kind: 'unknown-account'; readonly text: string }

export const TREASURY: Account = 'treasury'

export const payableAccount = (contract: ContractId): Account => `payable:${contract}`

export const prepaymentAccount = (contract: ContractId): Account => `prepayment:${contract}`

export const expenseAccount = (contract: ContractId, chargeKind: string): Account =>
  `expense:${contract}:${chargeKind}`

/** For names that come out of a file: only the four forms, with no empty part. */
export function parseAccount(text: string): Result<Account, UnknownAccount> {
  const wellFormed = /^(?:treasury|(?:payable|prepayment):[^:\s]+|expense:[^:\s]+:[^:\s]+)$/.test(text)
  return wellFormed ? ok(text as Account) : err({ kind: 'unknown-account', text })
}

export function accountParts(account: Account): AccountParts {
  const [kind, contractId, chargeKind] = account.split(':')
  if (kind === 'treasury') return { kind }
  assert(contractId !== undefined, `account without a contract: ${account}`)
  if (kind === 'payable' || kind === 'prepayment') return { kind, contractId }
  assert(kind === 'expense' && chargeKind !== undefined, `not an account: ${account}`)
  return { kind, contractId, chargeKind }
}

// The accounts of the journal by the names that an accountant of a public body knows (政府会计制度, 财会〔2017〕25号),
// and what an entry of the journal is. Used by the export and by the window's list of balances.

import { assertNever } from '../base/assert.ts'
import { type Account, accountParts, parseAccount } from '../ledger/account.ts'
import type { Entry, EntryKind } from '../ledger/entry.ts'

/** 负债:应付账款:B — parted by ':' as plain-text accounting parts an account from the one above it. */
export function accountInWords(account: Account): string {
  const parts = accountParts(account)
  switch (parts.kind) {
    case 'treasury':
      return '财政拨款:国库集中支付'
    case 'payable':
      return `负债:应付账款:${parts.contractId}`
    case 'prepayment':
      return `资产:预付账款:${parts.contractId}`
    case 'expense':
      return `费用:业务活动费用:${parts.contractId}:${chargeKindInWords(parts.chargeKind)}`
    default:
      return assertNever(parts)
  }
}

/** The number in the government accounting system of what the account belongs to. */
export function accountNumber(account: Account): string {
  const parts = accountParts(account)
  switch (parts.kind) {
    case 'treasury':
      return '4001'
    case 'payable':
      return '2302'
    case 'prepayment':
      return '1214'
    case 'expense':
      return '5001'
    default:
      return assertNever(parts)
  }
}

/** 套餐费; a kind that is not known here is named as the contract's data names it. */
export function chargeKindInWords(chargeKind: string): string {
  return Object.hasOwn(chargeKindWords, chargeKind)
    ? chargeKindWords[chargeKind as keyof typeof chargeKindWords]
    : chargeKind
}

const chargeKindWords = {
  instalment: '服务费',
  'recurring-fee': '周期服务费',
  'monthly-fee': '套餐费',
  'suspension-fee': '停机保号费',
  'replacement-fee': '补卡费',
  'card-fee': '卡费',
  'usage-overage': '超量流量费',
} as const

const entryKindWords: Readonly<Record<EntryKind, string>> = {
  charge: '应付费用',
  adjustment: '费用更正',
  payment: '付款',
  allocation: '预付款抵付',
  release: '抵付退回预付款',
  reversal: '冲销',
  refund: '收到退款',
}

/** 冲销; a kind that is not known here is named as the record names it. */
export const entryKindInWords = (kind: string): string =>
  Object.hasOwn(entryKindWords, kind) ? entryKindWords[kind as EntryKind] : kind

/** The same for a name out of a file, which may have been altered: what is no account keeps its text. */
export function accountInWordsOfText(text: string): string {
  const account = parseAccount(text)
  return account.ok ? accountInWords(account.value) : text
}

/** 冲销第12号（合同B） */
export function entryInWords({ kind, contractId, reverses }: Entry): string {
  const of = reverses === null ? '' : `第${reverses}号`
  return `${entryKindWords[kind]}${of}（合同${contractId}）`
}

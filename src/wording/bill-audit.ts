// What the audit of a bill found, in the clerk's words.

import type { FindingKind } from '../bills/bill-finding.ts'
import type { BilledItem } from '../bills/billed-line.ts'
import { itemWords } from './imports.ts'

export const findingWords: Readonly<Record<FindingKind, string>> = {
  'card-not-ours': '不是本合同的卡',
  'charged-before-activation': '激活前计费',
  'charged-after-cancellation': '注销后仍计费',
  'full-price-while-suspended': '停机保号期间按套餐费计费',
  'hold-fee-while-in-use': '在用期间按停机保号费计费',
  'wrong-unit-price': '单价不符',
  'charged-twice': '重复计费',
  'billed-before': '此前账单已收取',
  'missing-from-bill': '账单漏列',
  'overage-without-usage': '没有超量却计流量费',
  'overage-differs': '流量费与用量不符',
  'replacement-not-due': '补卡费不应收取',
  'not-due': '该项不应收取',
  'item-not-agreed': '合同没有约定的项目',
  'total-wrong': '合计与明细不符',
}

/** 套餐费; what the bill calls it where the contract has no name for it; nothing where it is the bill as a whole. */
export const billedItemInWords = (item: BilledItem | null, itemText: string | null): string =>
  item === null ? (itemText ?? '') : itemWords[item]

// What a payment settled, as a letter lists it.

import type { Month } from '../base/month.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import { chargeKindInWords } from './accounts.ts'
import { monthInWords } from './documents.ts'

export type SettledItem = {
  readonly kind: ChargeKind | null
  readonly instalment: number | null
  readonly firstMonth: Month | null
  readonly lastMonth: Month | null
}

/** 第1期服务费; 2024年3月至2024年8月套餐费; 预付款 */
export function settledItemInWords({ kind, instalment, firstMonth, lastMonth }: SettledItem): string {
  if (kind === null) return '预付款（暂未抵付应付款项）'
  if (instalment !== null) return `第${instalment}期${chargeKindInWords(kind)}`
  if (firstMonth === null || lastMonth === null) return chargeKindInWords(kind)
  const months =
    firstMonth === lastMonth
      ? monthInWords(firstMonth)
      : `${monthInWords(firstMonth)}至${monthInWords(lastMonth)}`
  return `${months}${chargeKindInWords(kind)}`
}

// What papers are called: those that come in, and those that the program issues.

import type { PaperKind } from '../contracts/terms.ts'

/** What this program issues. */
export const documentKindWords = {
  statement: '对账单',
  notice: '函件',
  'payment-application': '付款申请单',
  'card-list': '物联网卡清单',
  'late-fee-note': '违约金估算说明',
  settlement: '合同结算单',
} as const

export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  'payment-notice': '付款通知',
  'tariff-notice': '资费调整通知',
  'breach-notice': '违约通知',
  'negotiation-request': '协商要求',
  'address-notice': '地址或联系方式变更通知',
  'account-notice': '账户变更通知',
  'upgrade-notice': '系统调整或升级通知',
  'delay-notice': '延期交付通知',
  'security-notice': '限期处理通知',
  'authority-demand': '有关机关的披露要求',
  reply: '对我院函件的答复',
}

// What incoming papers are called.

import type { PaperKind } from '../contracts/terms.ts'

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

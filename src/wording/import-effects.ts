// What a file brings into the ledger, in the clerk's words: said before it is recorded, and again when it is.

import type { ImportEffect } from '../api/import-effect.ts'
import { assertNever } from '../base/assert.ts'
import type { Month } from '../base/month.ts'
import { yuan } from './amounts.ts'
import { eventWords } from './card-refusals.ts'

/** Lines; the first says what is recorded. */
export function importEffectInWords(effect: ImportEffect): readonly string[] {
  switch (effect.kind) {
    case 'cards':
      return cardsInWords(effect)
    case 'card-events': {
      const counts = [...effect.counts].map(([kind, count]) => `${eventWords[kind]} ${count} 张`)
      return [`登记卡片变动：${counts.join('、')}。`, '费用随下一次计费调整。']
    }
    case 'usage':
      return [
        `登记 ${spanInWords(effect.from, effect.to)}的用量 ${effect.recorded} 条。`,
        ...(effect.overages === 0
          ? []
          : [
              `其中 ${effect.overages} 条超出套餐，按合同单价计 ${yuan(effect.overageFen)}${effect.advisory ? '（仅供核对，以账单为准）' : ''}。`,
            ]),
      ]
    case 'bill':
      return [
        `登记 ${spanInWords(effect.from, effect.to)}的账单 ${yuan(effect.billedFen)}，收到日 ${effect.receivedOn}，付款期限${effect.dueOn ?? '未定'}。`,
        effect.findings === 0
          ? '逐卡逐月核对，与合同应付一致。'
          : `逐卡逐月核对，合同应付 ${yuan(effect.expectedFen)}，有 ${effect.findings} 处差异，请在“账单核对”中查看。`,
      ]
    case 'payments':
      return [
        `登记付款 ${effect.recorded} 笔，共 ${yuan(effect.totalFen)}。`,
        ...(effect.onAccountFen === 0
          ? []
          : [`其中 ${yuan(effect.onAccountFen)} 没有可冲抵的应付，作为预付款挂账。`]),
      ]
    default:
      return assertNever(effect)
  }
}

function cardsInWords({
  supplied,
  suppliedInTotal,
  activated,
  noted,
  known,
}: Extract<ImportEffect, { readonly kind: 'cards' }>): readonly string[] {
  const lines = [
    ...(supplied === 0 ? [] : [`登记 ${supplied} 张卡，登记后共 ${suppliedInTotal} 张。`]),
    ...(activated === 0 ? [] : [`登记 ${activated} 张卡的激活。`]),
    ...(noted === 0 ? [] : [`登记 ${noted} 张卡的使用人或设备。`]),
  ]
  if (lines.length === 0) return [`清单中的 ${known} 张卡与台账一致，没有需要登记的内容。`]
  return known === 0 ? lines : [...lines, `另有 ${known} 张卡已在台账中，没有重复登记。`]
}

const spanInWords = (from: Month, to: Month): string => (from === to ? `${from} ` : `${from} 至 ${to} `)

// What each way of sending comes to under a contract, said before the letter goes out.

import { assertNever } from '../base/assert.ts'
import type { Contract } from '../contracts/contract.ts'
import type { SendingWay } from '../notices/sending-ways.ts'
import { wayWords } from './contract-refusals.ts'
import { clauseInWords } from './documents.ts'

export const wayName = ({ way }: SendingWay): string => wayWords[way]

export function wayNote({ rule, days }: SendingWay, { clauseStyle }: Pick<Contract, 'clauseStyle'>): string {
  const clause = clauseInWords(rule.clause, clauseStyle)
  switch (rule.kind) {
    case 'on-receipt':
      return `以对方签收（或确认单所示）之日为送达日（${clause}），请取得签收凭证。`
    case 'days-after-sending':
      return `发出后第${days}日视为送达（${clause}），交寄日以邮戳为准。`
    case 'when-sent':
      return rule.senders === 'either'
        ? `以发送人系统显示发送成功的时间为送达日（${clause}），请保存发送记录。`
        : `合同只规定对方发出的情形（${clause}），我院以此方式发出不产生送达效力，只能作为副本。`
    case 'open': {
      const question = rule.questionId === null ? '' : `（待定事项${rule.questionId}）`
      return rule.receiptSettles
        ? `合同未约定此方式的送达日${question}，须取得实际签收日期。`
        : `合同未约定此方式的送达效力${question}，只能作为副本，不能单独采用。`
    }
    default:
      return assertNever(rule)
  }
}

/** Whether the way alone delivers. */
export const isEffective = ({ rule }: SendingWay): boolean =>
  rule.kind === 'open' ? rule.receiptSettles : rule.kind !== 'when-sent' || rule.senders === 'either'

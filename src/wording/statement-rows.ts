// The rows of a payment statement in words: what a row is for, when it is due, what is to be remarked.

import { assertNever } from '../base/assert.ts'
import { formatYuan } from '../base/fen.ts'
import type { CardGroup, LineDue, LineRemark, LineSubject } from '../statements/statement.ts'
import { chargeKindInWords } from './accounts.ts'
import { monthInWords } from './documents.ts'

export function subjectInWords(subject: LineSubject): string {
  switch (subject.kind) {
    case 'instalment':
      return `第${subject.ordinal}期（共${subject.count}期）`
    case 'recurring-fee':
      return `${monthInWords(subject.from)}至${monthInWords(subject.to)}　${chargeKindInWords(subject.kind)}`
    case 'monthly-fee':
    case 'suspension-fee':
    case 'usage-overage':
    case 'card-fee':
    case 'replacement-fee':
      return `${monthInWords(subject.month)}　${chargeKindInWords(subject.kind)}`
    case 'other-fee':
      return subject.month === null ? subject.name : `${monthInWords(subject.month)}　${subject.name}`
    case 'on-account':
      return '未指定款项的付款'
    default:
      return assertNever(subject)
  }
}

/** What a row's remark says of its subject: 84张×30.00元 */
export function cardsInWords(subject: LineSubject): string | null {
  switch (subject.kind) {
    case 'monthly-fee':
    case 'suspension-fee':
    case 'card-fee':
    case 'replacement-fee':
      return cardGroup(subject.cards)
    case 'usage-overage':
      // A sum that the supplier billed for all cards together names none.
      return subject.cardCount === 0 ? null : `${subject.cardCount}张`
    case 'instalment':
    case 'recurring-fee':
    case 'other-fee':
    case 'on-account':
      return null
    default:
      return assertNever(subject)
  }
}

export const carriedOver = '上期结转'
export const provisional = '暂定'

/** Only for a due that is no plain day; a day itself is printed as figures. */
export function missingDueInWords(due: Exclude<LineDue, { kind: 'on' }>): string {
  switch (due.kind) {
    case 'conditions-pending':
      return '付款条件未齐备'
    case 'not-agreed':
      return '付款期限未约定'
    case 'none':
      return ''
    default:
      return assertNever(due)
  }
}

export function remarkInWords(remark: LineRemark): string {
  switch (remark.kind) {
    case 'corrects-month':
      return `更正${monthInWords(remark.month)}`
    case 'payment-reversed':
      return `冲销付款（凭证${remark.voucher}）`
    case 'refunded':
      return `供应商退款（凭证${remark.voucher}）`
    case 'repriced':
      return `单价${formatYuan(remark.fromFen)}元调整为${formatYuan(remark.toFen)}元`
    case 'as-written':
      return remark.text
    default:
      return assertNever(remark)
  }
}

const cardGroup = ({ count, unitPriceFen }: CardGroup): string => `${count}张×${formatYuan(unitPriceFen)}元`

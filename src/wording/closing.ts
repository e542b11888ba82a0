// The words of a contract's end: what it comes to, what is still open, why it cannot be closed or takes nothing more.

import type { ClosingRefusal } from '../api/refusals.ts'
import { formatYuan } from '../base/fen.ts'
import type { Because } from '../contracts/because.ts'
import type { RefundRefusal } from '../payments/refund.ts'
import type {
  SettlementItem,
  SettlementMatter,
  SettlementRow,
  SettlementSums,
} from '../statements/settlement.ts'
import { chargeKindInWords } from './accounts.ts'
import { yuan } from './amounts.ts'
import { groundInWords } from './reasons.ts'
import type { Sentences } from './sentences.ts'

export const settlementMatterWords: Readonly<Record<SettlementMatter, string>> = {
  unbilled: '尚未计费',
  'charged-later': '结清月份以后的费用',
  unpaid: '应付未付',
  'refund-due': '多付应退',
  'cards-in-use': '未注销的卡',
  'not-invoiced': '未收到发票',
  'over-invoiced': '发票多开',
  'letters-open': '函件未了结',
  'deadlines-open': '期限未了结',
  'questions-open': '待明确事项',
}

/** 民法典 985: whoever gained without a ground in law gives it back. */
const LAW_OF_REFUND = '合同没有约定退款，依《民法典》第九百八十五条（不当得利）可以请求返还'

type Item = Pick<SettlementItem, 'matter' | 'amountFen' | 'count' | 'names'>

const amountOf = ({ amountFen }: Item): string => (amountFen === null ? '' : yuan(amountFen))
const namesOf = ({ names, count }: Item): string =>
  `${names.join('、')}${count !== null && count > names.length ? `等 ${count} 项` : ''}`

const itemSentences: Readonly<Record<SettlementMatter, (item: Item) => string>> = {
  unbilled: item =>
    `到结清月份为止，还有 ${item.count} 项费用没有计费或需要更正，净额${amountOf(item)}。请先到“应付”运行计费。`,
  'charged-later': item =>
    `已登记 ${item.count} 项属于结清月份以后的费用，共${amountOf(item)}。请核对结清日；费用确实不应发生的，先撤销或更正。`,
  unpaid: item =>
    `应付减去已冲抵的付款，还有${amountOf(item)}没有支付。请先付清；有争议暂不支付的，写明理由后列入结清。`,
  'refund-due': item =>
    `已付款项超过全部应付，多付${amountOf(item)}，应由供应商退还。收到后登记退款；尚未收到的，写明理由后列入结清。`,
  'cards-in-use': item =>
    `还有 ${item.count} 张卡没有注销：${namesOf(item)}。请先办理注销并登记；手续未办完的写明理由，以后仍可登记注销。`,
  'not-invoiced': item =>
    `应付合计比已登记发票的价税合计多${amountOf(item)}，这部分没有收到发票。请向供应商索取；暂缺的写明理由，以后仍可登记这部分发票。`,
  'over-invoiced': item =>
    `已登记发票的价税合计比应付合计多${amountOf(item)}，请供应商开具红字发票；暂未收到的写明理由，以后仍可登记红字发票。`,
  'letters-open': item => `有 ${item.count} 件函件尚未送达或等待答复：${namesOf(item)}。`,
  'deadlines-open': item =>
    `还有 ${item.count} 个期限：${namesOf(item)}。结清后不再提醒，请到“期限”逐项核对。`,
  'questions-open': item => `以上金额按默认答复计算，下列待明确事项会影响金额，请先答复：${namesOf(item)}。`,
}

export const settlementItemInWords = (item: SettlementItem): string =>
  item.matter === 'refund-due' && item.because === null
    ? `${itemSentences[item.matter](item)}${LAW_OF_REFUND}。`
    : `${itemSentences[item.matter](item)}${groundOf(item.because)}`

const groundOf = (because: Because | null): string => (because === null ? '' : `${groundInWords(because)}。`)

export const settlementRowInWords = ({ because, kind, count, ...row }: SettlementRow): string => {
  const sums = `${chargeKindInWords(kind)}共 ${count} 项，应付${yuan(row.chargedFen)}，已付${yuan(row.paidFen)}，未付${yuan(row.unpaidFen)}`
  return because === null ? `${sums}。` : `${groundInWords(because)}，${sums}。`
}

export const settlementSumReasons = (
  sums: SettlementSums,
): Readonly<Record<keyof SettlementSums, string>> => {
  const { chargedFen, paidFen, refundedFen, unpaidFen, onAccountFen, invoicedFen } = sums
  return {
    chargedFen: `各项费用的应付金额相加，共${yuan(chargedFen)}，更正已计算在内。`,
    paidFen:
      refundedFen === 0
        ? `已登记的付款相加，冲销的不计，共${yuan(paidFen)}。`
        : `已登记的付款相加，冲销的不计，减去已收退款${formatYuan(refundedFen)}，共${yuan(paidFen)}。`,
    refundedFen: `已登记的退款相加，撤销的不计，共${yuan(refundedFen)}。`,
    unpaidFen: `各项费用应付减去冲抵的付款，共${yuan(unpaidFen)}。`,
    onAccountFen: `已付${formatYuan(paidFen)}－应付${formatYuan(chargedFen)}＋未付${formatYuan(unpaidFen)}＝${yuan(onAccountFen)}，是没有费用可以冲抵的款项。`,
    invoicedFen: `已登记发票的价税合计相加，撤销的不计，红字发票按负数计，共${yuan(invoicedFen)}。`,
  }
}

const LEFT_WORDS = {
  unpaidFen: '未付款项',
  refundFen: '应退款项',
  uninvoicedFen: '未收发票',
} as const

const openItemInWords = ({ matter, amountFen, count }: Omit<Item, 'names'>): string => {
  const what = settlementMatterWords[matter]
  if (amountFen !== null) return `${what}${yuan(amountFen)}`
  return count === null ? what : `${what} ${count} 项`
}

export const closingSentences: Sentences<ClosingRefusal> = {
  'contract-closed': ({ contractId, closedOn, closingId }) =>
    `合同${contractId}已于 ${closedOn} 结清（第 ${closingId} 号记录），不能再登记该合同的事项。确需补记时，请先在“合同—结清”撤销结清并写明理由。`,
  'beyond-closing': ({ contractId, left, leftFen, amountFen }) =>
    `合同${contractId}已结清，结清时列明的${LEFT_WORDS[left]}还有${yuan(leftFen)}，本次${yuan(amountFen)}超过了它。请核对金额。`,
  'closing-not-yet': ({ contractId, items }) =>
    `合同${contractId}还不能结清：${items.map(openItemInWords).join('；')}。请先办理，可以留待以后的写明理由。`,
  'closing-day-impossible': ({ closedOn, from, to }) =>
    `结清日 ${closedOn} 不对，应在合同签订日 ${from} 至今天 ${to} 之间。`,
  'contract-not-closed': ({ contractId }) => `合同${contractId}没有结清，不必撤销。`,
}

export const refundSentences: Sentences<RefundRefusal> = {
  'refund-above-balance': ({ amountFen, onAccountFen }) =>
    `退款${yuan(amountFen)}超过当日没有冲抵的预付款${yuan(onAccountFen)}，请核对金额和收到日期。`,
  'unknown-refund': ({ refundId }) => `没有第 ${refundId} 号退款。`,
  'refund-taken-back': ({ refundId, reason }) => `第 ${refundId} 号退款已经撤销（${reason}），不能重复撤销。`,
}

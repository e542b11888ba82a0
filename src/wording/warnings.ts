// What the clerk should know although the command was carried out: one sentence for each kind of warning and of
// difference between an invoice and the ledger.

import type { Warning } from '../api/warnings.ts'
import { percentInWords, yuan } from './amounts.ts'
import { noticeWarningSentences } from './notice-warnings.ts'
import { groundInWords } from './reasons.ts'
import type { Sentences } from './sentences.ts'

const sentences: Sentences<Warning> = {
  ...noticeWarningSentences,
  confidential: ({ contractId, clauses }) =>
    `导出内容含合同${contractId}约定保密的资费和条款（${clauses.join('、')}），请勿外传，用后妥善保管。`,
  'above-stated-total': ({ chargedFen, ceilingFen, clause }) =>
    `按实际月数计算的套餐费${yuan(chargedFen)}已超过合同（${clause}）所列总价${yuan(ceilingFen)}，请在到期前注销，或主张以总价为上限。`,
  'cards-not-activated': ({ count, because }) =>
    `${groundInWords(because)}，有${count}张卡已供未激活，可能已由乙方自动激活并开始计费，请向乙方查询。`,
  'voucher-used-before': ({ voucher, paymentId }) =>
    `支付凭证号“${voucher}”已在付款${paymentId}中使用，请核对是否重复录入。`,
  'bill-differs': ({ billedFen, expectedFen }) =>
    `账单金额${yuan(billedFen)}与台账同期应付${yuan(expectedFen)}不符，请逐项核对。`,
  'payee-bank-unconfirmed': ({ bank, account, questionId }) =>
    `收款账户 ${account} 的开户行写法尚未确认（待定事项${questionId}），现按本合同写作“${bank}”，请向对方书面确认。`,
  'hold-runs-out': ({ suspendedOn, months, monthsLeft, endsOn, because }) =>
    monthsLeft > 0
      ? `${groundInWords(because)}，该卡自${suspendedOn}停机保号，已满${months}个月，至${endsOn}期满，请在此前复机或注销。`
      : `${groundInWords(because)}，该卡自${suspendedOn}停机保号，已于${endsOn}期满，乙方可以收回号码，请尽快复机或注销。`,
  'settle-before-cancelling': ({ openFen, summary, because }) =>
    `${groundInWords(because)}，${summary}现有${yuan(openFen)}尚未付清。`,
  'number-reclaimed': ({ cancelledOn, summary, because }) =>
    `该卡已于${cancelledOn}注销。${groundInWords(because)}，${summary}`,
  'money-left-on-account': ({ onAccountFen }) =>
    `本次付款中有${yuan(onAccountFen)}没有冲抵应付款项，作为预付款挂账，以后发生应付时自动抵付。`,
  'paid-before-due': ({ amountFen, dueOn }) =>
    `本次冲抵的款项中有${yuan(amountFen)}尚未到期（最早${dueOn}到期），属提前付款，请核对。`,
  'paid-without-due-day': ({ amountFen }) =>
    `本次冲抵的款项中有${yuan(amountFen)}到期日待定（付款条件未齐备或付款期限未约定），请核对是否应付。`,
  'unusual-iccid': ({ iccid }) => `卡 ${iccid} 的前缀不是 8986，请核对是否为中国移动物联网卡。`,
  'unusual-msisdn': ({ iccid, msisdn }) => `卡 ${iccid} 的号码“${msisdn}”不是常见的物联网号码，请核对。`,
  'due-before-received': ({ dueOn, receivedOn }) => `账单付款期限${dueOn}早于收到日期${receivedOn}，请核对。`,
  'due-day-without-effect': ({ contractId, dueOn }) =>
    `合同${contractId}自有付款期限约定，账单上的付款日${dueOn}不改变应付日期。`,
  'gross-differs': ({ grossFen, expectedFen, lines }) =>
    `发票价税合计${yuan(grossFen)}与所列应付合计${yuan(expectedFen)}不符（共${lines.length}项），请逐项核对。`,
  'tax-differs': ({ taxFen, expectedTaxFen, rate }) =>
    `发票税额${yuan(taxFen)}与按税率${percentInWords(rate)}计算的${yuan(expectedTaxFen)}不符。`,
  'seller-differs': ({ seller, expected }) =>
    `发票销售方“${seller}”不是本合同的乙方“${expected[0] ?? ''}”，请核对是否开错或归错合同。`,
  'rate-differs': ({ rate, expectedRate, chargeIds }) =>
    `发票税率${percentInWords(rate)}与台账税率${percentInWords(expectedRate)}不符，涉及${chargeIds.length}项应付。`,
}

/** Each warning with its sentence beside its facts. */
export function warningsInWords(warnings: readonly Warning[]): (Warning & { readonly message: string })[] {
  return warnings.map(warning => {
    const sentence = sentences[warning.kind] as (warning: Warning) => string
    return { ...warning, message: sentence(warning) }
  })
}

// What the clerk reads when an amount, an invoice, a payment or a charge is refused.

import type { RecordRefusal, UnknownCharge, UnknownRecord } from '../api/refusals.ts'
import type { AmountTextError } from '../base/amount-text.ts'
import type { RmbUppercaseError } from '../base/rmb-uppercase.ts'
import type { EntryRefusal, WithdrawalRefusal } from '../charges/entered-charge.ts'
import type { InvoiceRefusal } from '../invoices/check-invoice.ts'
import type { LateFeeError } from '../late-fees/estimate.ts'
import type { AllocationRefusal } from '../payments/allocate-payment.ts'
import type { DesignationRefusal } from '../payments/designate.ts'
import type { ReversalRefusal } from '../payments/reverse-payment.ts'
import type { WithdrawableKind } from '../records/withdrawable.ts'
import { chargeKindInWords } from './accounts.ts'
import { yuan } from './amounts.ts'
import type { Sentences } from './sentences.ts'

/** 发票12, as the clerk is told of a record that can be withdrawn. */
export const recordWords: Readonly<Record<WithdrawableKind, string>> = {
  invoice: '发票',
  bill: '账单',
  milestone: '付款条件',
  notice: '函件',
  'incoming-paper': '收文',
  sending: '发出登记',
  draft: '拟稿',
  registration: '发文登记',
  sealing: '用印登记',
}

type MoneyRefusal =
  | UnknownCharge
  | RecordRefusal
  | UnknownRecord
  | AmountTextError
  | RmbUppercaseError
  | LateFeeError
  | EntryRefusal
  | WithdrawalRefusal
  | InvoiceRefusal
  | AllocationRefusal
  | DesignationRefusal
  | ReversalRefusal

export const moneySentences: Sentences<MoneyRefusal> = {
  'empty-amount': () => '金额为空，请填写金额。',
  'not-an-amount': ({ text }) => `“${text}”不是金额，请按“1,234.50”的格式填写。`,
  'negative-amount': ({ text }) => `金额“${text}”不能为负数；冲减请用冲销或更正。`,
  'misplaced-separator': ({ text }) => `金额“${text}”的千位分隔符位置不对，请核对。`,
  'too-many-decimals': ({ text }) => `金额“${text}”超过两位小数，程序不作舍入，请核对。`,
  'amount-too-large': ({ text }) => `金额“${text}”超出程序可精确表示的范围。`,
  'character-not-allowed': ({ text, character }) => `大写金额“${text}”中的“${character}”不是规定的大写字。`,
  'not-an-uppercase-amount': ({ text }) => `“${text}”不是中文大写金额。`,
  'not-a-permitted-form': ({ text, expected }) => `大写金额“${text}”不合规定写法，应为“${expected}”。`,
  'payment-exceeds-principal': ({ on, amountFen, openFen }) =>
    `${on}的付款${yuan(amountFen)}超过尚欠本金${yuan(openFen)}。`,
  'late-fee-too-large': () => '违约金估算超出可精确表示的范围，请核对本金和日期。',
  'no-such-charge': ({ contractId, charge }) => `合同${contractId}没有约定${chargeKindInWords(charge)}。`,
  'charged-by-terms': ({ charge }) => `${chargeKindInWords(charge)}由程序按合同自动计算，不能再手工登记。`,
  'charge-already-entered': ({ chargeId, amountFen }) =>
    `该月同一项费用已登记（应付${chargeId}，${yuan(amountFen)}），不能重复登记。`,
  'not-entered-by-hand': ({ chargeId }) => `应付${chargeId}由程序计算，不能手工撤回；请更正其依据的事实。`,
  'charge-already-withdrawn': ({ chargeId }) => `应付${chargeId}已经撤回。`,
  'invoice-number-missing': () => '发票号码为空，请填写发票号码。',
  'duplicate-invoice': ({ number, issuedOn, grossFen, contractId }) =>
    `发票${number}已登记（合同${contractId}，${issuedOn}开具，${yuan(grossFen)}），不能重复登记。`,
  'invoice-not-positive': () => '发票金额须大于零，税额不得为负；红字发票从其电子文件登记。',
  'red-invoice-not-negative': () => '红字发票的金额须小于零，税额不得为正。',
  'invoice-sum-wrong': ({ netFen, taxFen, grossFen }) =>
    `发票金额不符：${yuan(netFen)}加税额${yuan(taxFen)}不等于价税合计${yuan(grossFen)}，应退回重开。`,
  'charge-covered-twice': ({ chargeId }) => `应付${chargeId}在同一张发票中列了两次。`,
  'no-such-record': ({ seq, lastSeq }) => `没有第${seq}号记录，最后一条记录为第${lastSeq}号。`,
  'unknown-charge': ({ chargeId }) => `没有编号为${chargeId}的应付款项。`,
  'charge-of-another-contract': ({ chargeId, contractId }) =>
    `应付${chargeId}属于合同${contractId}，不属于本合同。`,
  'unknown-record': ({ record, recordId }) => `没有编号为${recordId}的${recordWords[record]}记录。`,
  'already-withdrawn': ({ record, recordId, reason }) =>
    `${recordWords[record]}记录${recordId}已经撤回（${reason}），不能再次撤回。`,
  'payment-not-positive': () => '付款金额须大于零。',
  'allocation-not-positive': ({ chargeId }) => `分配给应付${chargeId}的金额须大于零。`,
  'charge-allocated-twice': ({ chargeId }) => `应付${chargeId}在同一笔付款中指定了两次。`,
  'allocation-exceeds-charge': ({ chargeId, amountFen, openFen }) =>
    `应付${chargeId}尚欠${yuan(openFen)}，不能分配${yuan(amountFen)}。`,
  'designation-exceeds-open': ({ amountFen, openFen }) =>
    `所选款项尚欠${yuan(openFen)}，不能冲抵${yuan(amountFen)}。`,
  'allocations-exceed-payment': ({ allocatedFen, amountFen }) =>
    `分配合计${yuan(allocatedFen)}超过付款金额${yuan(amountFen)}。`,
  'unknown-payment': ({ paymentId }) => `没有编号为${paymentId}的付款。`,
  'already-reversed': ({ paymentId, reason }) => `付款${paymentId}已经冲销（${reason}），不能再次冲销。`,
  'reason-missing': () => '冲销须填写原因。',
  'payment-refunded': ({ paymentId, refundedFen }) =>
    `付款${paymentId}已有${yuan(refundedFen)}由供应商退回，不能冲销；退款登记有误的，请先撤销退款。`,
}

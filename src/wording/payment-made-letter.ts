// The letter that tells the supplier what the court has paid (notice 35). It states facts and asks to check them; it
// neither acknowledges nor waives anything about late payment (买卖合同解释 第十八条第三款).

import type { Fen } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { LetterContent, LetterFrame, LetterParagraph } from '../notices/letter.ts'
import type { NoticeRecipient, PaymentMadeFacts } from '../notices/payment-made.ts'
import { yuan } from './amounts.ts'
import { clauseInWords, dayInWords } from './documents.ts'

export function paymentMadeLetter(facts: PaymentMadeFacts, frame: LetterFrame): LetterContent {
  return {
    ...frame,
    issuer: facts.court.name,
    title: title(facts),
    addressee: facts.supplier.name,
    paragraphs: [
      text(opening(facts)),
      heading('一、付款情况'),
      text(whatWasPaid(facts)),
      heading('二、累计付款情况'),
      text(paidSoFar(facts)),
      heading('三、核对要求'),
      text(request),
      text(`贵公司收件人：${recipient(facts.supplier)}。`),
      text(`我院收件人：${recipient(facts.court)}。`),
      text('特此函告。'),
    ],
    attachments: [],
    annotation: `联系人：${facts.court.recipient}；联系电话：${facts.court.phone}`,
  }
}

// A payment of several items is named by its contract alone: a title is no list.
function title({ court, contract, items }: PaymentMadeFacts): readonly string[] {
  const [item, ...others] = items
  const subject = item === undefined || others.length > 0 ? [] : [item.label]
  return [court.name, '关于支付', contract.shortTitle, ...subject, '款项的函']
}

function opening({ contract }: PaymentMadeFacts): string {
  const presumed = contract.signedOnIsPresumed ? '（签订日期系推定）' : ''
  const clauses = contract.clauses.map(clause => clauseInWords(clause, contract.clauseStyle)).join('、')
  const signed = `我院与贵公司于${dayInWords(contract.signedOn)}签订${presumed}《${contract.title}》`
  return `${signed}（以下简称合同）。根据合同${clauses}的约定，我院已支付相应款项，现将有关情况函告如下。`
}

function whatWasPaid({ items, amountFen, paidOn, voucher, invoiceNumbers }: PaymentMadeFacts): string {
  const [item, ...others] = items
  const whatFor = item !== undefined && others.length === 0 ? item.label : '合同款项'
  const parts = items.map(part => `${part.label}${yuan(part.amountFen)}`).join('；')
  const list = others.length === 0 ? '' : `其中：${parts}。`
  const paid = `${dayInWords(paidOn)}，我院支付${whatFor}${amountInBoth(amountFen)}，支付凭证号${voucher}。`
  const invoices = invoiceNumbers.length === 0 ? '' : `对应的发票号码为${invoiceNumbers.join('、')}。`
  return `${paid}${list}${invoices}`
}

function paidSoFar(facts: PaymentMadeFacts): string {
  const { contract, paidOn, paidInAllFen, paidToDateFen, remainingFen } = facts
  const inAll = `截至${dayInWords(paidOn)}，我院累计支付${amountInBoth(paidInAllFen)}`
  if (contract.statedTotalFen === null) return `${inAll}。`
  // What lies outside the stated total, or on account, was paid all the same: one figure would be wrong for both.
  const ofTotal = paidToDateFen === paidInAllFen ? '' : `，其中计入合同总价的${amountInBoth(paidToDateFen)}`
  const soFar = `${inAll}${ofTotal}`
  const total = `合同总价为人民币${yuan(contract.statedTotalFen)}`
  return remainingFen === 0
    ? `${soFar}，${total}，已全部付清。`
    : `${soFar}，${total}，尚余${amountInBoth(remainingFen)}，按合同约定的条件和期限支付。`
}

const request = [
  '请贵公司核对上述款项的入账情况并书面确认；如有不符，请书面告知我院并附相关凭证。',
  '本函仅告知付款事实，不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
].join('')

function recipient({ recipient: name, phone, noticeAddress, fullAddress }: NoticeRecipient): string {
  const full = fullAddress === null ? '' : `（详址：${fullAddress}）`
  return `${name}，地址：${noticeAddress}${full}，电话：${phone}`
}

const text = (words: string): LetterParagraph => ({ kind: 'text', text: words })

const heading = (words: string): LetterParagraph => ({ kind: 'heading', level: 1, text: words })

const amountInBoth = (amountFen: Fen): string =>
  `人民币${yuan(amountFen)}（大写：${formatRmbUppercase(amountFen)}）`

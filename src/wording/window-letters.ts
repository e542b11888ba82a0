// The words of 函件: writing a letter, signing it, how it was sent and where it stands.

import type { DeliveryWay, Destination } from '../contracts/terms.ts'
import type { LetterState } from '../notices/letter-state.ts'
import { wayWords } from './contract-refusals.ts'
import { newContractWords } from './window-contracts.ts'

export const destinationWords: Readonly<Record<Destination, string>> = newContractWords.destinations

export const lettersWords = {
  write: '新函件',
  back: '返回列表',
  search: '按标题、编号查找',
  list: '函件',
  none: '还没有签发过函件',
  noneFound: '没有符合条件的函件',
  title: '函件',
  state: '状态',
  deliveredOn: (day: string) => `${day} 送达`,
  replyBy: (day: string) => `${day} 前回复`,
  chooseOne: '请在左侧选择一份函件',
  paper: '文书',
  sending: '发出与送达',
  kind: '函件种类',
  byContract: '合同约定的函件',
  general: '通用函件',
  onlyOthers: '本合同没有可以出具的函件',
  kindOf: (number: number, title: string) => `${number}. ${title}`,
  sign: '签发并保存…',
  signNote: '签发后编号登记入账本并加内部防篡改签名，不能修改或删除；签名不代替公章。',
  forReview: '送审稿',
  saveDraft: '保存送审稿…',
  draftSaved: (file: string) => `送审稿已保存到 ${file}`,
  required: (label: string) => `${label}（必填）`,
  fillFirst: '填写左侧必填内容后显示送审稿',
  signed: (number: number, file: string) => `函件已签发，编号 ${number}，保存到 ${file}`,
  signedAt: (by: string, at: string) => `${by} ${at} 签发`,
  number: (number: string) => `台账文书号 ${number}`,
  documentNumber: (number: string) => `发文字号 ${number}`,
  notSent: '尚未登记发出',
  sentBy: (way: DeliveryWay, destination: Destination, on: string) =>
    `${on} 以${wayWords[way]}发出（${destinationWords[destination]}）`,
  received: (on: string) => `${on} 签收`,
  deemed: (on: string) => `${on} 视为送达`,
  otherNow: '登记后合同答复或节假日安排有变，送达日以登记时为准。',
  replyUntil: (on: string) => `回复截止 ${on}`,
  answered: (on: string, subject: string) => `${on} 收到回复：${subject}`,
  paperOf: (on: string, kind: string, subject: string) => `${on}　${kind}　${subject}`,
  withdraw: '撤回函件',
  withdrawTitle: '撤回这份函件',
  withdrawExplained:
    '函件及其文件保留在账本中，注明撤回的原因、时间和经办人；相应的回复期限不再计算。需要更正的，请另行签发新函。',
  withdrawnSaved: (number: number) => `第 ${number} 号函件已撤回`,
  recordSending: '登记发出',
  way: '发出方式',
  destination: '寄往地区',
  sentOn: '发出日（邮寄以邮戳为准）',
  receivedOn: '实际签收日（未收到回执可不填）',
  sendingSaved: (number: number, on: string) => `第 ${number} 号函件已登记发出，${on} 视为送达`,
  newestPayment: '最近一笔未冲销的付款',
  paymentOf: (on: string, amount: string, voucher: string) => `${on}　${amount} 元　${voucher}`,
  instalmentOf: (number: number, amount: string) => `第${number}期　${amount} 元`,
  fileName: (parts: readonly string[]) => parts.join('_'),
} as const

export const letterStateWords: Readonly<Record<LetterState, string>> = {
  signed: '已签发',
  sent: '已发出',
  delivered: '已送达',
  'awaiting-reply': '待回复',
  'reply-overdue': '已逾期',
  answered: '已回复',
  withdrawn: '已撤回',
}

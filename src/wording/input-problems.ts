// What the clerk reads when a field was filled in wrongly: which field, by the name that he knows, and what is
// wrong with it.

import type { InputProblem } from '../api/input-problems.ts'

const problemWords: Readonly<Record<InputProblem, string>> = {
  missing: '未填写',
  'unknown-field': '不是这项业务的内容',
  'wrong-type': '类型不对',
  'not-whole': '须为整数',
  'too-small': '数值过小（不得为负数，金额和期数须大于零）',
  'too-large': '数值过大，超出允许的范围',
  'too-short': '未填写',
  'too-long': '内容过长',
  'not-a-choice': '不在可选范围内',
  malformed: '格式不对',
  'impossible-date': '日期不存在，请按“2024-03-11”的格式填写',
  'impossible-month': '月份不存在，请按“2024-03”的格式填写',
  'year-out-of-range': '年份超出1901年至2199年',
  'not-a-decimal': '不是小数',
  'rate-above-one': '不得大于1',
  'text-too-long': '超过500字',
  'control-character': '含有不可见的控制字符',
  'unwritable-text': '含有无法保存的字符',
}

const fieldWords: Readonly<Record<string, string>> = {
  allocations: '款项分配',
  amountFen: '金额（分）',
  anchor: '链头',
  asOf: '截至日期',
  cards: '卡片',
  cause: '补卡原因',
  chargeId: '应付编号',
  choice: '选项',
  contractId: '合同编号',
  covers: '对应的应付',
  days: '天数',
  destination: '寄往地区',
  dueOn: '应付日期',
  effectiveOn: '生效日期',
  eventId: '事件编号',
  events: '卡片事件',
  evidence: '依据',
  facts: '函件内容',
  file: '文件名',
  from: '起始',
  fromMonth: '起始月份',
  grossFen: '价税合计（分）',
  iccid: 'ICCID',
  instalment: '期次',
  issuedOn: '开票日期',
  kind: '种类',
  megabytes: '流量',
  month: '月份',
  msisdn: '号码',
  netFen: '不含税金额（分）',
  newIccid: '新卡ICCID',
  noticeId: '函件编号',
  number: '发票号码',
  on: '日期',
  paidOn: '付款日期',
  paymentId: '付款编号',
  payments: '付款',
  principalFen: '本金（分）',
  procedure: '业务名称',
  questionId: '待定事项编号',
  rate: '税率',
  ratePerDay: '日利率',
  reason: '原因',
  receivedOn: '收到日期',
  sender: '发件方',
  sentOn: '发出日期',
  startOn: '起算日期',
  suppliedOn: '供卡日期',
  taxFen: '税额（分）',
  through: '计费截止月份',
  to: '截止',
  today: '当日日期',
  usage: '用量',
  voucher: '支付凭证号',
  way: '送达方式',
}

/** `events.0.on` and `impossible-date` → 卡片事件第1项的日期（on）… */
export function invalidInputInWords(path: string, problem: InputProblem): string {
  const field = path === '' ? '' : `${fieldInWords(path.split('.'))}（${path}）`
  return `${field || '填写的内容'}${problemWords[problem]}，请核对后重试。`
}

/** The name comes from outside: `constructor` is no field that the clerk knows. */
const wordOf = (name: string): string => (Object.hasOwn(fieldWords, name) ? (fieldWords[name] ?? '') : '')

function fieldInWords(names: readonly string[]): string {
  return names
    .map(name => (/^\d+$/.test(name) ? `第${Number(name) + 1}项的` : wordOf(name)))
    .join('')
    .replace(/的$/, '')
}

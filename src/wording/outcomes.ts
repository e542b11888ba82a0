// What a proposal would bring about, and how it differs now from what was proposed: its facts by their names.

import type { ChangedFact } from '../access/duties.ts'
import { fen } from '../base/fen.ts'
import { yuan } from './amounts.ts'
import { pastListWords } from './past-records.ts'

const names: Readonly<Record<string, string>> = {
  accounts: '合同',
  addressee: '主送',
  allocations: '冲抵',
  amountFen: '金额',
  annotation: '附注',
  attachments: '附件',
  changed: '是否更改原答复',
  chargedFen: '应付合计',
  chargeId: '费用记录号',
  choice: '答复',
  contractTotalFen: '合同总价',
  dueFen: '已定付款期限的应付',
  duesFen: '未付，付款期限',
  effect: '导入',
  entered: '登记',
  entries: '记账笔数',
  files: '导入文件校验值',
  forecastFen: '预计应付',
  invoicedFen: '已开发票',
  issuer: '署名',
  lateFeeEstimateFen: '违约金估算',
  letter: '函件',
  on: '记账日',
  onAccountFen: '预付余额',
  overdueFen: '逾期未付',
  owedFen: '应付未付',
  paidFen: '已付合计',
  paragraphs: '正文',
  postedFen: '记账金额',
  recorded: '付款笔数',
  refundedFen: '已退款',
  releasedFen: '恢复应付',
  remainingFen: '合同余额',
  rows: '行数',
  title: '标题',
  totalFen: '付款合计',
  undated: '未定',
  unpaidFen: '未付',
  undatedFen: '未定付款期限的应付',
  years: '年度',
  ...pastListWords,
}

/** Of these the names above them say enough. */
const UNSAID: ReadonlySet<string> = new Set(['written', 'position', 'text', 'questionId'])

/** Any name that has no word here stands as it is: a day, a number, a contract. */
export const outcomeFactName = (path: readonly string[]): string =>
  path
    .filter(name => !UNSAID.has(name))
    .map(nameInWords)
    .join(' ')

function nameInWords(name: string): string {
  if (PLACE.test(name)) return `第 ${name} 项`
  return names[name] ?? (IN_CODE.test(name) ? '其他内容' : name)
}

/** In a list; a year has four figures. */
const PLACE = /^\d{1,3}$/

/** What has no word here and none of the clerk's own. */
const IN_CODE = /^[a-z][A-Za-z]+$/

export function outcomeFactValue(path: readonly string[], value: ChangedFact['now']): string {
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') {
    return path.some(name => name.endsWith('Fen')) ? yuan(fen(value)) : String(value)
  }
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}

const SHOWN = 60

/** The first few; the rest is counted. */
export function changedFactsInWords(differences: readonly ChangedFact[]): string {
  const told = differences.slice(0, 4).map(({ path, before, now }) => {
    const from = outcomeFactValue(path, before)
    return `${outcomeFactName(path)}：提交时为 ${from}，现为 ${outcomeFactValue(path, now)}`
  })
  const rest = differences.length - told.length
  return `${told.join('；')}${rest > 0 ? `；另有 ${rest} 处不同` : ''}`
}

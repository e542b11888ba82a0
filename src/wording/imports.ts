// The words of tables that come from outside: what kinds there are, how their columns are headed by us and by others,
// what stands in them, and what is wrong with a cell.

import type { BilledItem } from '../bills/billed-line.ts'
import type { CardEventKind } from '../cards/card.ts'
import type { ReplacementCause } from '../contracts/terms.ts'
import type { CellProblem } from '../imports/cell-problem.ts'
import { type ColumnName, foldWord, type ImportKind, type ImportWords } from '../imports/columns.ts'
import { columnLetter } from '../imports/sheet.ts'
import { moneySentences } from './money-refusals.ts'
import type { Sentences } from './sentences.ts'

export const importKindWords: Readonly<Record<ImportKind, string>> = {
  cards: '物联网卡清单',
  'card-events': '卡片变动',
  usage: '月用量',
  bill: '供应商账单',
  payments: '银行付款',
}

/** As our own templates head them. */
export const columnWords: Readonly<Record<ColumnName, string>> = {
  iccid: 'ICCID',
  msisdn: '号码',
  suppliedOn: '供卡日期',
  activatedOn: '激活日期',
  assignee: '使用人',
  device: '设备',
  event: '变动',
  on: '日期',
  cause: '原因',
  newIccid: '新卡ICCID',
  month: '账期',
  megabytes: '用量（MB）',
  item: '项目',
  amount: '金额',
  paidOn: '付款日期',
  voucher: '凭证号',
}

/** As suppliers, banks and colleagues head them, beside our own. */
const headingSynonyms: Readonly<Record<ColumnName, readonly string[]>> = {
  iccid: [
    'ICCID号',
    'ICCID号码',
    'ICCID卡号',
    '卡号',
    '卡号ICCID',
    '物联网卡号',
    '物联卡号',
    'SIM卡号',
    '集成电路卡识别码',
    '旧卡ICCID',
    '原ICCID',
    '原卡ICCID',
  ],
  msisdn: [
    'MSISDN',
    '手机号',
    '手机号码',
    '电话号码',
    '物联网号码',
    '物联卡号码',
    '接入号',
    '接入号码',
    '服务号码',
    '业务号码',
    '移动号码',
  ],
  suppliedOn: ['供卡日', '领卡日期', '领卡日', '交付日期', '发卡日期', '开卡日期', '开户日期', '入网日期'],
  activatedOn: ['激活日', '激活时间', '启用日期', '开通日期', '开通时间', '首次激活日期'],
  assignee: ['使用者', '使用人员', '持有人', '领用人', '保管人', '责任人', '姓名', '用户', '用户姓名'],
  device: ['设备名称', '所在设备', '设备编号', '安装设备', '设备型号', '用途', '终端', '终端名称'],
  event: ['变动类型', '变动事项', '事件', '业务类型', '操作', '操作类型', '办理业务', '状态变更'],
  on: ['变动日期', '发生日期', '办理日期', '生效日期', '操作日期', '事件日期', '时间', '办理时间'],
  cause: ['补卡原因', '补换原因', '换卡原因', '变动原因'],
  newIccid: ['新ICCID', '新卡号', '新卡ICCID号', '补换后ICCID', '更换后ICCID'],
  month: [
    '账单月份',
    '账单月',
    '计费月份',
    '计费月',
    '月份',
    '费用月份',
    '计费账期',
    '账务周期',
    '使用月份',
    '统计月份',
    '出账月份',
  ],
  megabytes: [
    '用量',
    '用量MB',
    '流量',
    '流量MB',
    '使用流量',
    '使用流量MB',
    '已用流量',
    '已用流量MB',
    '使用量',
    '使用量MB',
    '本月用量',
    '本月流量',
  ],
  item: ['费用项目', '费用名称', '收费项目', '费项', '科目', '费用类型', '项目名称', '计费项目', '账单科目'],
  amount: [
    '金额元',
    '费用',
    '费用元',
    '应收金额',
    '应付金额',
    '应收',
    '出账金额',
    '账单金额',
    '含税金额',
    '价税合计',
    '金额小计',
    '付款金额',
    '支付金额',
    '交易金额',
    '借方金额',
    '支出金额',
    '借方发生额',
  ],
  paidOn: [
    '付款日',
    '支付日期',
    '支付日',
    '交易日期',
    '记账日期',
    '入账日期',
    '转账日期',
    '交易时间',
    '日期',
  ],
  voucher: [
    '凭证编号',
    '支付凭证号',
    '付款凭证号',
    '交易流水号',
    '流水号',
    '回单号',
    '回单编号',
    '凭证号码',
    '支付令号',
    '业务流水号',
    '交易序号',
    '支付凭证',
  ],
}

const eventWords: Readonly<Record<CardEventKind, readonly string[]>> = {
  activated: ['激活', '启用', '开通'],
  suspended: ['停机保号', '停机', '停保', '暂停', '报停', '申请停机'],
  resumed: ['复机', '恢复', '开机', '恢复使用', '申请复机'],
  cancelled: ['注销', '销户', '销卡', '退网', '拆机'],
  replaced: ['补换卡', '补卡', '换卡', '更换'],
}

const causeWords: Readonly<Record<ReplacementCause, readonly string[]>> = {
  lost: ['丢失', '遗失', '挂失'],
  damaged: ['人为损坏', '损坏', '损毁'],
  'burnt-out': ['烧坏', '卡烧坏', '正常损耗', '自然损坏', '故障'],
}

export const itemWords: Readonly<Record<BilledItem, string>> = {
  'monthly-fee': '套餐费',
  'suspension-fee': '停机保号费',
  'usage-overage': '套餐外流量费',
  'card-fee': '卡费',
  'replacement-fee': '补卡费',
}

const itemSynonyms: Readonly<Record<BilledItem, readonly string[]>> = {
  'monthly-fee': [
    '月租',
    '月租费',
    '套餐',
    '套餐月费',
    '套餐月租费',
    '月费',
    '月功能费',
    '套餐及固定费',
    '套餐及固定费用',
    '基本套餐费',
    '物联卡套餐费',
  ],
  'suspension-fee': ['停机保号', '保号费', '停保费', '停机保号月租', '停机保号费用'],
  'usage-overage': [
    '套外流量费',
    '超套流量费',
    '超出流量费',
    '超量流量费',
    '流量超出费',
    '套餐外费用',
    '套餐外流量',
    '超套餐流量费',
    '流量费',
  ],
  'card-fee': ['SIM卡费', '物联卡费', '卡片费', '工本费', '卡工本费', '卡成本费'],
  'replacement-fee': ['补换卡费', '换卡费', '补卡工本费', '补卡费用'],
}

const totalWords = [
  '合计',
  '总计',
  '共计',
  '小计',
  '总额',
  '总金额',
  '费用合计',
  '账单合计',
  '本期合计',
  '合计金额',
]

/** By the folded word. */
const byWord = <K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> =>
  new Map(entriesOf(words).flatMap(([key, each]) => each.map(word => [foldWord(word), key] as const)))

const entriesOf = <K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  (Object.keys(record) as K[]).map(key => [key, record[key]])

export const importWords: ImportWords = {
  headings: new Map(
    entriesOf(headingSynonyms).map(([name, words]) => [
      name,
      new Set([columnWords[name], ...words].map(foldWord)),
    ]),
  ),
  events: byWord(eventWords),
  causes: byWord(causeWords),
  items: new Map([
    ...byWord(itemSynonyms),
    ...entriesOf(itemWords).map(([item, word]) => [foldWord(word), item] as const),
  ]),
  totals: new Set(totalWords.map(foldWord)),
}

/** 第5行 D列（金额）：…… */
export function cellProblemInWords({ row, column, name, fault }: CellProblem): string {
  return `${placeInWords(row, column, name)}：${cellFaultInWords(fault)}`
}

export function placeInWords(row: number, column: number | null, name: ColumnName | null): string {
  if (column === null || column === 0 || name === null) return `第 ${row} 行`
  return `第 ${row} 行 ${columnLetter(column)} 列（${columnWords[name]}）`
}

export function cellFaultInWords(fault: CellProblem['fault']): string {
  const sentence = faultSentences[fault.kind] as (fault: CellProblem['fault']) => string
  return sentence(fault)
}

const choicesOf: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  event: Object.values(eventWords).flatMap(words => words.slice(0, 1)),
  cause: Object.values(causeWords).flatMap(words => words.slice(0, 1)),
}

type Faults = Exclude<CellProblem['fault'], { readonly kind: keyof typeof moneySentences }>

const faultSentences = {
  ...moneySentences,
  'cell-empty': () => '没有填写。',
  'cell-error': ({ error }) => `公式结果是错误值 ${error}，请在原文件中改正后再导入。`,
  'not-a-day': ({ text }) => `“${text}”不是能确认的日期，请写作 2024-03-12、2024/3/12 或 2024年3月12日。`,
  'not-a-month': ({ text }) => `“${text}”不是能确认的账期，请写作 2024-03 或 2024年3月。`,
  'not-an-iccid': ({ text }) => `“${text}”不是 ICCID，应为 19 或 20 位。`,
  'iccid-as-number': ({ text }) =>
    `ICCID 被电子表格存成了数字（${text}），末几位已经丢失，无法还原。请把该列设为文本格式，重新填写或请对方重新导出。`,
  'digits-lost': ({ text }) => `数字 ${text} 位数过多，电子表格已不能准确保存，请改为文本格式重新填写。`,
  'not-a-quantity': ({ text }) => `“${text}”不是用量，请填写以 MB 为单位的数字。`,
  'not-a-word': ({ text, column }) => `“${text}”不能识别，可填：${(choicesOf[column] ?? []).join('、')}。`,
  'cell-too-long': ({ most }) => `内容超过 ${most} 个字。`,
  'control-character': () => '含有不可见的控制字符，请重新填写。',
  'day-instead-of-amount': () => '这里是日期格式，不是金额，请核对列是否对应正确。',
  'day-instead-of-text': () => '这里是日期格式，不是文字，请把该列设为文本格式后重新填写。',
  'merged-cells': ({ firstRow, lastRow }) =>
    firstRow === lastRow
      ? '这里是合并单元格，请取消合并后逐格填写。'
      : `第 ${firstRow} 至 ${lastRow} 行是合并单元格，请取消合并后逐行填写。`,
  'repeated-row': ({ earlierRow }) => `与第 ${earlierRow} 行重复。`,
} satisfies Sentences<Faults>

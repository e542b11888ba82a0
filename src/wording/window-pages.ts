// The words that the window's pages share: their names, the frame around them, what forms say.

import type { PageName } from '../api/window-pages.ts'

export const pageWords: Readonly<Record<PageName, string>> = {
  overview: '总览',
  contracts: '合同',
  cards: '物联网卡',
  charges: '应付',
  invoices: '发票',
  payments: '付款',
  statements: '对账单',
  letters: '函件',
  calendar: '期限',
  'past-records': '补录',
  imports: '导入',
  audit: '审计',
  settings: '设置',
}

export const formWords = {
  draftKept: '上次未保存的内容已恢复',
  discardDraft: '清空',
  notYuan: '请输入金额，如 160,730.00',
  noSuchDay: (text: string) => `“${text}”不是存在的日期，请按 2026-11-23 的样式填写`,
  noSuchMonth: (text: string) => `“${text}”不是存在的月份，请按 2026-11 的样式填写`,
  dayFormat: 'YYYY年M月D日',
  monthFormat: 'YYYY年M月',
  required: '此项必填',
  yuan: '元',
  choose: '请选择',
  noRows: '没有内容',
  printedRows: (printed: number, total: number) => `共 ${total} 条，只打印前 ${printed} 条。`,
  sortBy: (title: string) => `按${title}排序`,
  print: '打印',
} as const

export const frameWords = {
  viewed: '只读，不能登记',
  lock: '锁定',
  asOf: (day: string) => `截至 ${day}`,
  loading: '正在读取账本…',
  refused: '未能读取',
  retry: '重试',
} as const

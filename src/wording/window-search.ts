// The words of 查找.

import { documentKindWords } from './papers.ts'

export const searchWords = {
  find: '查找',
  menu: '查找…',
  label: '查找编号、名称、金额、条款、ICCID、日期',
  hint: '可查编号、名称、金额、条款、ICCID、日期；多个词用空格隔开，须全部符合。',
  none: (text: string) => `没有找到“${text}”`,
  terms: '合同条款',
  passages: '合同原文',
  questions: '待明确事项',
  charges: '应付费用',
  papers: documentKindWords,
  chargesOfAmount: (count: number) => `此金额的应付费用共 ${count} 项，第一项为第`,
  toPage: (page: string) => `到“${page}”`,
  more: (count: number) => `只列出最新的 ${count} 项，多输入几个字可缩小范围`,
  clause: (contractId: string, clause: string) => `合同${contractId} ${clause}`,
} as const

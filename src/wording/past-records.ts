// The lists of 补录, as the clerk calls them: on its page and in what is said of a row.

import type { PastProblem } from '../api/refusals.ts'

export const pastListWords: Readonly<Record<PastProblem['list'], string>> = {
  cards: '物联网卡',
  events: '卡片变动',
  milestones: '验收与单据',
  bills: '账单',
  invoices: '发票',
  payments: '付款',
}

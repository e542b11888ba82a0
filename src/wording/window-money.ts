// The words that 发票 and 付款 share: groups of charges, what was taken back, by whom and why.

import { chargeKindInWords } from './accounts.ts'

export const moneyWords = {
  item: '款项',
  count: '数量',
  dueOn: '到期日',
  noDueOn: '待定',
  amount: '金额（元）',
  cards: (count: number) => `${count} 张卡`,
  charges: (count: number) => `${count} 笔`,
  months: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
  instalment: (number: number) => `第${number}期`,
  total: '合计',
  number: '编号',
  recorded: '登记',
  byAt: (who: string, when: string) => `${who}，${when}`,
  state: '状态',
  reason: '原因',
  reasonHint: '如录错合同、金额有误、重复录入等',
  noneFound: '没有符合条件的记录',
} as const

type GroupNamed = {
  readonly kind: string
  readonly instalment: number | null
  readonly fromMonth: string | null
  readonly toMonth: string | null
}

/** 套餐费 2024-03 至 2024-08; 第1期服务费 */
export function groupInWords({ kind, instalment, fromMonth, toMonth }: GroupNamed): string {
  const what = chargeKindInWords(kind)
  if (instalment !== null) return `${moneyWords.instalment(instalment)}${what}`
  return fromMonth === null || toMonth === null ? what : `${what} ${moneyWords.months(fromMonth, toMonth)}`
}

/** 84 张卡; where no card is concerned, how many charges. */
export function groupCountInWords({ cards, charges }: { readonly cards: number; readonly charges: number }) {
  if (cards > 0) return moneyWords.cards(cards)
  return charges > 1 ? moneyWords.charges(charges) : ''
}

type GroupCounted = Parameters<typeof groupCountInWords>[0]

/** 套餐费 2024-03 至 2024-08，84 张卡 */
export const groupAndCountInWords = (group: GroupNamed & GroupCounted): string =>
  [groupInWords(group), groupCountInWords(group)].filter(text => text !== '').join('，')

export const groupsInWords = (groups: readonly (GroupNamed & GroupCounted)[]): string =>
  groups.map(groupAndCountInWords).join('；')

/** 录错合同（管理员，2026-11-28 10:55） */
export const takenBackInWords = (reason: string, who: string, when: string): string =>
  `${reason}（${moneyWords.byAt(who, when)}）`

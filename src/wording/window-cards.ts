// The words of the page 物联网卡: the list, one card, supply, events, usage, charges from bills, billing.

import type { CardState } from '../cards/card-life.ts'

export const cardStateWords: Readonly<Record<CardState, string>> = {
  supplied: '未激活',
  active: '使用中',
  suspended: '停机保号',
  cancelled: '已注销',
}

export const cardsWords = {
  tabs: { cards: '卡片', supply: '登记供卡', usage: '登记用量', entered: '账单费用' },
  noContract: '没有约定供卡的合同。请先在“合同”中登记合同。',
  search: '按 ICCID 或号码的任意部分查找',
  all: '全部',
  stateCount: (state: string, count: number) => `${state} ${count}`,
  limit: (supplied: number, maximum: number, left: number, clause: string) =>
    `已供 ${supplied} 张，上限 ${maximum} 张，还可供 ${left} 张（${clause}）`,
  supplied: (count: number) => `已供 ${count} 张`,
  iccid: 'ICCID',
  msisdn: '号码',
  state: '状态',
  suppliedOn: '供卡日',
  activatedOn: '激活日',
  hold: '停机保号',
  holdText: (months: number, left: number, endsOn: string) =>
    `已停 ${months} 个月，余 ${left} 个月，至 ${endsOn}`,
  holdOver: (months: number, endsOn: string) => `已停 ${months} 个月，${endsOn} 已期满`,
  cancelledOn: '注销日',
  monthFee: '本月月费（元）',
  detail: '详情',
  none: '尚未登记物联网卡',
  noneAdvice: '请先登记供卡，再登记激活；激活后即可计费。',
  toSupply: '登记供卡',
  noneFound: '没有符合条件的卡',
  selected: (count: number) => `已选 ${count} 张`,
  selectFirst: '选中卡片后，可批量登记：',
  clearSelection: '取消选择',
} as const

export const cardEventWords = {
  title: (event: string, count: number) => `${event}：${count} 张`,
  on: '日期',
  cause: '原因',
  newIccid: '新卡 ICCID',
  oneOnly: '补换卡须逐张登记，请只选一张',
  save: (event: string) => `登记${event}`,
  saved: (event: string, ids: readonly number[]) => {
    const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0]
    const numbers = first === last ? `编号 ${first}` : `编号 ${first} 至 ${last}`
    return `${event}已登记 ${ids.length} 条，${numbers}`
  },
  checking: '正在核算…',
  meaning: '登记后的费用变化',
  refused: '不能这样登记',
} as const

export const cardDetailWords = {
  title: (iccid: string) => `卡 ${iccid}`,
  tabs: { records: '经历', charges: '费用', usage: '用量' },
  iccids: '曾用 ICCID',
  supplied: '供卡',
  on: '日期',
  event: '事项',
  note: '说明',
  recorded: '登记',
  recordedBy: (by: string, at: string) => `${by} ${at}`,
  changeNote: '修改…',
  noteTitle: (iccid: string) => `使用人和设备：${iccid}`,
  saveNote: '保存',
  noted: (iccid: string) => `已登记卡 ${iccid} 的使用人和设备`,
  number: '编号',
  replacedBy: (cause: string, iccid: string) => `${cause}，换为 ${iccid}`,
  corrected: (by: number) => `已由第 ${by} 号更正`,
  corrects: (number: number, reason: string) => `更正第 ${number} 号：${reason}`,
  voided: (number: number, reason: string) => `撤销第 ${number} 号：${reason}`,
  voiding: '撤销',
  correct: '更正',
  correctTitle: (event: string, number: number) => `更正第 ${number} 号“${event}”`,
  rightDay: '改为正确日期',
  neverHappened: '并未发生，予以撤销',
  how: '更正方式',
  reason: '原因',
  reasonHint: '例如：经核对受理单，实际日期为……',
  correctNote: '原记录保留，更正另记一条；影响的费用在下次计费时冲回并重记。',
  saveCorrection: '登记更正',
  savedCorrection: (number: number) => `更正已登记，编号 ${number}`,
  month: '月份',
  megabytes: '用量（MB）',
  over: '超出（MB）',
  overAmount: '超量费估算（元）',
  advisory: '仅供与账单核对，不入账',
  noCharges: '尚未计费',
  noUsage: '尚未登记用量',
} as const

export const supplyWords = {
  intro: '粘贴或逐行填写乙方交付的卡；逐行核对 ICCID 的格式与重复、号码和数量上限，全部无误后一并登记。',
  date: '未填供卡日的行按此日登记',
  iccid: 'ICCID',
  msisdn: '号码',
  suppliedOn: '供卡日',
  save: (count: number) => `登记 ${count} 张`,
  saved: (supplied: number, total: number) => `已登记供卡 ${supplied} 张，累计 ${total} 张`,
  faults: (count: number) => `有 ${count} 处须更正，已标出`,
  hints: (count: number) => `有 ${count} 处请核对（可以登记）`,
  row: (row: number, message: string) => `第 ${row} 行：${message}`,
  checked: '核对无误',
  checking: '正在核对…',
} as const

export const usageWords = {
  intro: '按乙方清单登记每张卡当月用量；超出套餐的部分按合同估算，供与账单核对。同月再次登记以最新为准。',
  month: '月份',
  iccid: 'ICCID',
  megabytes: '用量（MB）',
  save: (count: number) => `登记 ${count} 张的用量`,
  saved: (month: string, count: number) => `${month} 的用量已登记 ${count} 张`,
  overages: (count: number, amount: string) => `超量 ${count} 张，估算 ${amount} 元`,
  noOverage: '没有超量',
  over: '超出（MB）',
  amount: '估算（元）',
  because: '说明',
} as const

export const enteredWords = {
  intro: '合同留待账单确定的费用（卡费、超量流量费）按乙方账单登记；登记有误的，撤回后重新登记。',
  kind: '费用',
  month: '账单月份',
  iccid: 'ICCID（整批费用可不填）',
  amount: '金额',
  on: '发生日',
  reason: '依据',
  reasonHint: '例如：2024年9月账单第3项',
  save: '登记费用',
  none: '尚未登记账单费用',
  number: '编号',
  card: '卡',
  wholeBatch: '整批',
  state: '状态',
  standing: '有效',
  withdrawn: '已撤回',
  withdrawal: '撤回',
  withdraw: '撤回',
  withdrawTitle: (number: number) => `撤回第 ${number} 号费用`,
  withdrawNote: '原记录保留，另记一笔红字冲回；已付的部分退回预付款。',
  withdrawReason: '撤回原因',
  saved: (number: number) => `费用已登记，编号 ${number}`,
  savedWithdrawal: (number: number, credit: number) => `第 ${number} 号费用已撤回，冲回编号 ${credit}`,
} as const

export const billingWords = {
  open: '计费',
  title: '计费',
  through: '计费至（含当月）',
  intro: '按合同、卡片和已登记的事实，算出至该月应付的费用；已记的不再重记，有变动的冲回重记。',
  tried: '试算结果（尚未入账）',
  added: '新增费用',
  adjusted: '更正费用',
  total: '合计变动（元）',
  count: (count: number) => `${count} 笔`,
  nothing: '没有需要入账的变动',
  run: '计费入账',
  ran: (through: string) => `已计费至 ${through}`,
  numbers: (first: number, last: number) => `费用编号 ${first} 至 ${last}`,
  saved: (added: number, adjusted: number, total: string) =>
    `计费已入账：新增 ${added} 笔，更正 ${adjusted} 笔，合计 ${total} 元`,
  openQuestions: (ids: readonly string[]) => `合同待明确事项未答复，暂按默认：${ids.join('、')}`,
} as const

// The words of the page 发票: invoices, the supplier's bills, the conditions of instalments.

import type { InvoiceKind, MilestoneKind } from '../contracts/terms.ts'
import { milestoneWords } from './contract-refusals.ts'

/** As printed on the paper; what a court is given comes first (it deducts no input tax). */
export const invoiceKinds = ['普通发票', '专用发票'] as const satisfies readonly InvoiceKind[]

export const invoicesWords = {
  tabs: { list: '发票', files: '电子发票', record: '登记发票', bills: '供应商账单', milestones: '付款条件' },
  number: '发票号码',
  kind: '种类',
  issuedOn: '开票日',
  seller: '销售方',
  net: '不含税金额',
  tax: '税额',
  gross: '价税合计',
  rate: '税率',
  netColumn: '不含税（元）',
  taxColumn: '税额（元）',
  grossColumn: '价税合计（元）',
  covers: '对应款项',
  none: '还没有登记发票',
  count: (count: number, amount: string) => `${count} 张有效发票，合计 ${amount} 元`,
  searchLabel: '按号码、款项、金额查找',
  match: {
    matched: '相符',
    different: '有差异',
    unmatched: '未对应',
    withdrawn: '已撤回',
    red: '红字',
    reversed: '已红冲',
  },
  invoice: (number: string) => `发票 ${number}`,
  noMismatch: '与台账一致',
  coversNothing: '没有指定对应款项',
  withdraw: '撤回',
  withdrawTitle: (number: string) => `撤回发票 ${number}`,
  withdrawExplained:
    '撤回后，该发票不再计入核对和对账单，号码可以重新登记；原记录和撤回原因保留在账本中，不能恢复。',
  withdrawnSaid: (number: string, withdrawal: number) => `发票 ${number} 已撤回，撤回编号 ${withdrawal}`,
  save: '登记发票',
  saved: (number: string, id: number) => `发票 ${number} 已登记，编号 ${id}`,
  numberIsDigital: '20 位数电发票号码',
  numberIsOther: '不是 20 位数电发票号码，请核对；纸质发票等其他号码可照票面填写。',
  yearDiffers: (year: string) => `号码前两位表示 20${year} 年开具，与开票日不一致，请核对。`,
  sumWrong: (sum: string) => `不含税金额与税额之和为 ${sum} 元，与价税合计不符`,
  choose: '这张发票开具的是哪些款项',
  left: '未开票（元）',
  nothingLeft: '没有尚未开票的应付款项',
  proposals: {
    group: '有一项未开票款项与发票金额相等',
    bill: '有一份账单所列月份的未开票款项与发票金额相等',
    oldest: '从最早的月份起，未开票款项合计与发票金额相等',
  },
  noProposal: '没有与发票金额恰好相等的未开票款项，请按票面自行勾选。',
  take: '采用',
  taken: '已采用',
  compare: '与台账逐项核对',
  compareEmpty: '勾选对应款项后，这里逐项列出台账应付与发票的差额。',
  charged: '台账应付（元）',
  elsewhere: '他票已开（元）',
  expected: '应开票（元）',
  expectedTotal: '应开票合计',
  invoiced: '发票金额',
  difference: '差额（发票减应开票）',
} as const

export const billsWords = {
  from: '账期起',
  to: '账期止',
  span: '账期',
  receivedOn: '收到日',
  dueOn: '付款截止日（账单未写可不填）',
  dueOnColumn: '付款截止日',
  noDueOn: '付款期限未约定',
  amount: '账单金额',
  amountColumn: '账单金额（元）',
  differenceColumn: '差额（元）',
  expected: '台账同期应付',
  expectedEmpty: '填写账期后，这里显示台账同期应付。',
  nothingCharged: '台账同期没有应付，请核对账期，或先计费。',
  agrees: '与台账同期应付相符',
  differs: (amount: string) => `账单比台账多 ${amount} 元`,
  differsLess: (amount: string) => `账单比台账少 ${amount} 元`,
  ownDueRule: '本合同自有付款期限约定，账单上的付款日不改变到期日。',
  reversedSpan: '账期止不能早于账期起',
  none: '还没有登记账单',
  save: '登记账单',
  saved: (number: number) => `账单已登记，编号 ${number}`,
  inForce: '有效',
  withdrawn: '已撤回',
  withdraw: '撤回',
  withdrawTitle: (number: number) => `撤回账单 ${number}`,
  withdrawExplained: '撤回后，凭该账单确定的到期日随即改变；原记录和撤回原因保留在账本中，不能恢复。',
  withdrawnSaid: (number: number, withdrawal: number) => `账单 ${number} 已撤回，撤回编号 ${withdrawal}`,
  moved: (charges: number, amount: string, from: string | null, to: string | null) =>
    `${charges} 笔应付（${amount} 元）的到期日由 ${from ?? '待定'} 改为 ${to ?? '待定'}`,
} as const

export const milestonesWords = {
  none: '本合同的付款不以验收、通知、票据为条件。',
  instalments: '各期付款条件',
  instalment: '期次',
  instalmentNumber: (number: number) => `第${number}期`,
  amount: '金额（元）',
  missing: '尚缺',
  withFirst: (number: number) => `随第${number}期登记`,
  dueOn: '到期日',
  noDueOn: '条件未齐，不计到期',
  provisional: '暂定',
  because: '说明',
  records: '登记记录',
  noRecords: '还没有登记付款条件',
  kind: '事项',
  on: '日期',
  save: '登记付款条件',
  saved: (number: number, dueOn: string | null, missing: readonly MilestoneKind[]) =>
    `付款条件已登记，编号 ${number}。${dueInWords(dueOn, missing)}`,
  inForce: '有效',
  withdrawn: '已撤回',
  withdraw: '撤回',
  withdrawTitle: (number: number) => `撤回付款条件记录 ${number}`,
  withdrawExplained: '撤回后，该期的到期日随即重新计算；原记录和撤回原因保留在账本中，不能恢复。',
  withdrawnSaid: (
    number: number,
    withdrawal: number,
    dueOn: string | null,
    missing: readonly MilestoneKind[],
  ) => `付款条件记录 ${number} 已撤回，撤回编号 ${withdrawal}。${dueInWords(dueOn, missing)}`,
} as const

const dueInWords = (dueOn: string | null, missing: readonly MilestoneKind[]): string =>
  dueOn === null
    ? `尚缺${missing.map(kind => milestoneWords[kind]).join('、')}，不计到期。`
    : `到期日 ${dueOn}。`

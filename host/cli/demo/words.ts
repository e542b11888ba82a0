// What the demonstration says of itself while it runs and at its end.

export const demoWords = {
  creating: '新建加密账本，载入两份合同和节假日……',
  serviceContract: '登记服务协议：三期付款、验收、票据、付款……',
  cardContract: '登记物联网合同：84张卡、六个半年账单、发票、付款……',
  papers: '生成对账单、函件和账目文本……',
  queriedBill: '导入乙方账单明细，逐卡核对，就差异函询……',
  electronicInvoice: '读取电子发票，核对后连同原件登记……',
  verifying: '核验账本……',
} as const

export const halfYearDone = (from: string, to: string): string =>
  `  ${from}至${to}：计费、账单、发票、付款已登记`

export type DemoAccess = {
  readonly ledger: string
  readonly administrator: string
  readonly recoveryCode: string
  /** Null when the caller gave it. */
  readonly password: string | null
}

export function demoAccess({ ledger, administrator, recoveryCode, password }: DemoAccess): string {
  const lines = [`账本：${ledger}`, `用户：${administrator}`, `恢复码：${recoveryCode}`]
  return [...lines, ...(password === null ? [] : [`密码：${password}`])].join('\n')
}

/** What the sample of an electronic invoice says besides its figures. */
export const electronicInvoiceWords = {
  isBlue: '是否蓝字发票标志',
  type: '电子发票',
  kind: '普通发票',
  negative: '（负数）',
  drawer: '王芳',
  item: '*电信服务*物联网卡流量费（补）',
  redRemark: (blue: string) => `被红冲蓝字数电票号码：${blue} 红字发票信息确认单编号：22020825031000000001`,
} as const

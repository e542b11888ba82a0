// The words of 总览: figures of each contract, what comes next, and the plan of payments.

export const overviewWords = {
  owed: '应付未付',
  paidAhead: '预付',
  overdue: '其中已逾期',
  noOverdue: '无逾期',
  lateFee: '违约金估算',
  lateFeeNote: '仅为估算，不入账',
  charged: '已发生应付',
  paid: '已付',
  total: '合同总额',
  paidOfTotal: (percent: number) => `已付合同款 ${percent}%`,
  cards: '物联网卡',
  cardsOf: (count: number) => `共 ${count} 张`,
  deadlines: '近期期限',
  noDeadlines: '没有待办期限',
  questions: '合同待明确事项',
  openQuestions: (count: number) => `${count} 项未答复，暂按默认处理`,
  noQuestions: '全部事项均已答复',
  on: '日期',
  contract: '合同',
  matter: '事项',
  reason: '说明',
  overdueMark: '已逾期',
  provisional: '节假日待公布',
  severalContracts: '通用',
} as const

export const cashPlanWords = {
  title: '应付与已付',
  chartLabel: '按月应付与已付柱形图',
  unit: '万元',
  year: '预算年度',
  yearNumber: (year: number) => `${year} 年`,
  due: '到期应付',
  undated: '到期日待定',
  forecast: '预计发生',
  paid: '已付',
  nothingPlanned: '没有应付款项',
  forecastNote: (through: string) =>
    `“预计发生”按现行条款和现有用卡推算至 ${through}，未入账。金额单位：元。`,
} as const

export const horizonWords = {
  title: '近期到期',
  within: (days: number) => `${days} 天内`,
  none: '无',
} as const

export const overviewLinks = {
  goTo: (page: string) => `前往${page}`,
} as const

/** What a clerk does first in a new ledger. */
export const firstStepWords = {
  title: '账本是新建的，请先做以下几件事',
  buttons: { 'past-records': '补录', cards: '物联网卡', contracts: '合同', settings: '设置' },
  steps: {
    'past-records': '已有往年的卡、账单、发票和付款的，从表格粘贴，一次补齐并与对方对账单核对；',
    cards: '从现在开始登记的，先登记供卡和激活，再按月计费；',
    contracts: '答复合同中的待明确事项，未答复的暂按默认处理；',
    settings: '填写本院资料，核对节假日，做第一次备份。',
  },
} as const

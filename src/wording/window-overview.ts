// The words of 总览: figures of each contract, what comes next, and the plan of payments.

export const cashPlanWords = {
  title: '应付与已付（按月）及年度预算',
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
  within: (days: number) => `${days} 天内到期`,
  none: '无',
} as const

// The words of handing out a list as a file.

export const listWords = {
  export: '导出',
  kinds: { xlsx: '电子表格（.xlsx）', csv: '文本表格（.csv）' },
  done: (rows: number, file: string) => `已导出 ${rows.toLocaleString('zh-CN')} 行：${file}`,
  notWhole: '清单没有读全，没有导出。请稍后重试，或缩小范围后再导出。',
  secret: '导出的表格没有加密，可能含合同约定保密的内容，请妥善保管，用后删除。导出已记入记录簿。',
} as const

/** The headings of lists that are no tables on screen. */
export const termListWords = {
  clause: '条款',
  name: '名称',
  effective: '有效期',
  quotation: '合同原文',
  meaning: '说明',
} as const

export const questionListWords = {
  number: '编号',
  contracts: '合同',
  state: '状态',
  question: '待明确事项',
  consequence: '影响',
  answer: '采用的答复',
  reason: '理由',
  answeredBy: '答复人',
  clauses: '相关条款',
} as const

export const attachmentListWords = {
  number: '编号',
  name: '文件名称',
  size: '大小（字节）',
  note: '备注',
  state: '状态',
  inForce: '有效',
  recordedBy: '添加人',
  recordedAt: '添加时间',
  sha256: 'SHA-256',
  ofRecord: (record: number) => `第${record}号记录的附件清单`,
} as const

export const budgetListWords = {
  title: (asOf: string) => `分年度预算测算 ${asOf}`,
  inYuan: (title: string) => `${title}（元）`,
  contract: '合同',
  sum: '合计',
} as const

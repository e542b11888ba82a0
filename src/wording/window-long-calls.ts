// What the window says of work that takes long: what it is, how far it has come.

import type { Progress, Stage } from '../base/watch.ts'

const procedureWords: Readonly<Record<string, string>> = {
  'audit.verify': '正在核验账本',
  'ledger.backup': '正在备份账本',
  'desk.restore': '正在恢复账本',
  'billing.try': '正在试算计费',
  'billing.run': '正在计费',
  'pastRecords.try': '正在核对补录内容',
  'pastRecords.record': '正在登记补录内容',
  'statements.export': '正在生成对账单',
  'notices.draft': '正在生成函件送审稿',
  'notices.issue': '正在生成并签署函件',
  'lists.export': '正在导出列表',
  'archive.make': '正在制作年度归档',
  'archive.check': '正在核对年度归档',
}

export const workInWords = (procedure: string): string => procedureWords[procedure] ?? '正在处理'

export const stageWords: Readonly<Record<Stage, string>> = {
  copy: '复制账本',
  unpack: '取出备份内容',
  file: '检查文件完整性',
  schema: '检查表结构与记录间的引用',
  records: '逐条核对记录链、校验锚与账目',
  keys: '核对密钥',
  archive: '打包并回读核对',
  layout: '排版',
  drawing: '绘制页面',
  charges: '按条款计算应付款项',
  posting: '登记应付款项',
  milestones: '登记付款条件',
  bills: '登记账单',
  invoices: '登记发票',
  payments: '登记付款',
  rows: '写入表格',
  files: '写入归档文件',
}

const units: Readonly<Partial<Record<Stage, string>>> = {
  records: '条',
  charges: '笔',
  posting: '笔',
  milestones: '行',
  bills: '行',
  invoices: '行',
  payments: '行',
  rows: '行',
  files: '个',
}

/** 逐条核对记录链、校验锚与账目：12,000 / 360,000 条; 按条款计算应付款项：12,000 笔 */
export function progressInWords({ stage, done, total }: Progress): string {
  const unit = units[stage]
  if (unit === undefined) return stageWords[stage]
  const counted = [done, ...(total > 0 ? [total] : [])].map(count => count.toLocaleString('zh-CN'))
  return `${stageWords[stage]}：${counted.join(' / ')} ${unit}`
}

export const longCallWords = {
  cancel: '取消',
  cancelling: '正在取消…',
} as const

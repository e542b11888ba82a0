// What the window says of work that takes long: what it is, how far it has come.

import type { Progress, Stage } from '../base/watch.ts'

const procedureWords: Readonly<Record<string, string>> = {
  'audit.verify': '正在核验账本',
  'statements.export': '正在生成对账单',
  'notices.draft': '正在生成函件送审稿',
  'notices.issue': '正在生成并签署函件',
}

export const workInWords = (procedure: string): string => procedureWords[procedure] ?? '正在处理'

export const stageWords: Readonly<Record<Stage, string>> = {
  file: '检查文件完整性',
  schema: '检查表结构与记录间的引用',
  records: '逐条核对记录链、校验锚与账目',
  keys: '核对密钥',
  layout: '排版',
  drawing: '绘制页面',
}

/** 逐条核对记录链、校验锚与账目：12,000 / 360,000 条 */
export function progressInWords({ stage, done, total }: Progress): string {
  if (stage !== 'records') return stageWords[stage]
  return `${stageWords[stage]}：${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')} 条`
}

export const longCallWords = {
  cancel: '取消',
  cancelling: '正在取消…',
} as const

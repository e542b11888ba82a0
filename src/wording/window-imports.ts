// The words of 导入: choosing a file, which column is which, what stands in the way, what will be recorded.

import type { ColumnName, ImportKind } from '../imports/columns.ts'
import { columnWords, importKindWords } from './imports.ts'

export const importsWords = {
  tabs: { bring: '导入', audit: '账单核对', files: '导入记录' },
  kind: '表格种类',
  kinds: Object.entries(importKindWords).map(([value, label]) => ({ value: value as ImportKind, label })),
  chooseFile: '选择文件…',
  saveTemplate: '保存模板…',
  templateName: (kind: string) => `${kind}模板`,
  templateSaved: (file: string) => `模板已保存到 ${file}`,
  intro:
    '选择对方发来的或自己的 .xlsx、.csv 表格。先核对列和问题，看清将要登记的内容，再整份登记；有一处问题就全部不登记。',
  reading: '正在读取文件…',
  file: (name: string, rows: number) => `${name}，${rows.toLocaleString('zh-CN')} 行`,
  sheet: '工作表',
  before: (by: string, at: string) =>
    `这个文件已由 ${by} 于 ${at} 导入过。确需再次导入的，请勾选“再次导入”。`,
  again: '再次导入',
  mapping: '列的对应关系',
  mappingNote: (row: number) => `表头在第 ${row} 行；对应不正确的，请在表头中改选。下面是前几行：`,
  notTaken: '不导入',
  columnOf: (letter: string) => `${letter} 列`,
  row: '行',
  missing: (names: readonly ColumnName[]) => `还缺少：${names.map(name => columnWords[name]).join('、')}`,
  columns: (names: readonly ColumnName[]) => names.map(name => ({ value: name, label: columnWords[name] })),
  suppliedOn: '未写供卡日期和激活日期的卡，供卡日期为',
  takesKnownCards: '已登记的卡只更新使用人和设备',
  receivedOn: '收到日期',
  dueOn: '付款截止日（可不填）',
  check: '检查',
  record: '登记',
  recordTitle: '确认登记',
  recordConfirm: (lines: readonly string[]) => `${lines.join('')}登记后不能修改或删除，只能冲正或更正。`,
  recorded: (file: string, rows: number) => `已登记 ${file} 的 ${rows.toLocaleString('zh-CN')} 行`,
  will: '检查通过，将要登记：',
  problems: (count: number, shown: number) =>
    count > shown ? `有 ${count} 处问题，未登记；以下列出前 ${shown} 处` : `有 ${count} 处问题，未登记`,
  place: '位置',
  problem: '问题',
  nothing: '尚未选择文件',
  files: '导入记录',
  noFiles: '还没有导入过文件',
  name: '文件名',
  rows: '行数',
  recordedAt: '登记时间',
  recordedBy: '登记人',
  sha256: '校验值（SHA-256）',
  contract: '合同',
} as const

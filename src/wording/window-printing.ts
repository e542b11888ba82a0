// The words about papers shown in the window, printing them and saving them.

import type { PrintOutcome } from '../api/window-print.ts'
import { assertNever } from '../base/assert.ts'

export const paperWords = {
  print: '打印…',
  printAtOnce: '直接打印',
  printTo: (printer: string) => `直接打印到 ${printer}`,
  saveAs: '另存为…',
  saved: (file: string) => `已保存到 ${file}`,
  frame: '文书预览',
  pages: (count: number) => `共 ${count} 页`,
  width: '适合宽度',
  wholePage: '整页',
  older: '较早的',
  newer: '较新的',
} as const

export const printerWords = {
  title: '打印机',
  label: '直接打印使用的打印机',
  systemChoice: '系统默认打印机',
  none: '没有找到打印机，请先在系统设置中添加。',
  gone: (printer: string) => `${printer}（已不存在）`,
  note: '“直接打印”不再询问，直接送到这台打印机；“打印…”仍可在对话框中另选。',
} as const

/** Null where there is nothing to say: the clerk closed the dialog herself. */
export function printOutcomeInWords(outcome: PrintOutcome): string | null {
  switch (outcome.kind) {
    case 'printed':
      return '已送打印机'
    case 'cancelled':
      return null
    case 'no-printer':
      return '没有可用的打印机。请先在系统设置中添加打印机，再重新打印。'
    case 'printer-gone':
      return `找不到打印机“${outcome.printer}”，可能已断开或被删除。请在“设置”中另选一台，或用“打印…”选择。`
    case 'paper-gone':
      return '要打印的文书已关闭，请重新打开后再打印。'
    case 'print-failed':
      return `打印没有完成，请检查打印机是否开机、有纸、已联机，然后重新打印（${outcome.problem}）。`
    default:
      return assertNever(outcome)
  }
}

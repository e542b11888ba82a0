// The words of the papers that are looked at and issued from other pages: 付款申请单, 物联网卡清单, 违约金估算说明.

import { documentKindWords } from './papers.ts'

export const outgoingWords = {
  names: documentKindWords,
  open: (kind: keyof typeof documentKindWords) => `${documentKindWords[kind]}…`,
  preview: '预览（未出具）',
  issue: '出具并保存…',
  issueNote: '出具后编号登记入账本，不能修改或删除；预览不登记。',
  issued: (title: string, number: string, file: string) => `${title} ${number} 已出具，保存到 ${file}`,
  shown: (title: string, number: string) => `${title} ${number}`,
  fileName: (parts: readonly string[]) => parts.join('_'),
} as const

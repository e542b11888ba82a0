// The words by which the window checks a paper that came back, and lets a second person sign one.

import { handoverWords } from './handover.ts'
import { documentKindWords } from './papers.ts'

export const paperCheckWords = {
  explained:
    '核对一份文书是否就是台账中出具的那一份：由谁签名、签名之后有没有改动。这是内部防篡改校验，不判断印章和法律效力。',
  choose: '选择文件…',
  checking: '正在核验…',
  file: '文件',
  paper: '对应文书',
  noPaper: '无',
  kinds: { ...documentKindWords, handover: handoverWords.title },
  numbered: (kind: string, number: string | null, id: number) => `${kind} ${number ?? ''}（台账第 ${id} 号）`,
  sha256: '文件校验值',
  signatures: '签名',
  noSignatures: '没有签名',
  coversWhole: '覆盖整个文件',
  coversPart: '其后另有内容或签名',
  countersign: '复核签名',
  countersignConfirm: '复核签名加在经办签名之后，经办签名仍然有效。签名后不能撤销。',
  countersigned: (id: number) => `第 ${id} 号文书已复核签名`,
} as const

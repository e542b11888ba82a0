// What the check of a paper found, in the clerk's words. It is the program's own protection against tampering, and no
// judgement on seal or legal force (电子签名法 第十三条).

import { minuteInChina } from '../base/china-time.ts'

/** `as-issued` alone is the paper that the ledger has. */
export type PaperVerdict =
  | 'as-issued'
  | 'another-document'
  | 'changed'
  | 'bytes-added'
  | 'cut-off'
  | 'signature-removed'
  | 'not-in-ledger'
  | 'unknown-paper'
  | 'not-a-pdf'

const verdicts: Readonly<Record<PaperVerdict, string>> = {
  'as-issued': '与台账中出具的文件完全一致，未被改动。',
  'another-document': '文件本身未被改动，但不是所核对的那一份：它是台账中的另一份文书。',
  changed: '文件被改动过，与台账中出具的文件不一致。请以台账中重新导出的文件为准。',
  'bytes-added': '文件末尾被添加了内容，签名之后的部分不受保护。请以台账中重新导出的文件为准。',
  'cut-off': '文件不完整，末尾被截去。请以台账中重新导出的文件为准。',
  'signature-removed': '文件缺少台账中记载的签名：签名被去除，或者是签名之前的稿件。',
  'not-in-ledger': '签名有效，但台账中没有这份文书。请核对是否属于本账本。',
  'unknown-paper': '不是本账本出具的文书，无法核对。',
  'not-a-pdf': '不是 PDF 文件，无法核对。',
}

export const verdictInWords = (verdict: PaperVerdict): string => verdicts[verdict]

type Withdrawn = { readonly recordedAt: string; readonly reason: string }
type Replacing = {
  readonly noticeId: number
  readonly documentNumber: string | null
  readonly number: string | null
}

/** 该函已于 2026-03-12 撤回，原因：…… */
export function withdrawnInWords({ recordedAt, reason }: Withdrawn, by: Replacing | null): string {
  const why = `该函已于 ${minuteInChina(recordedAt).slice(0, 10)} 撤回，原因：${reason}。`
  if (by === null) return why
  return `${why}替代它的是第 ${by.noticeId} 号函件${by.documentNumber ?? by.number ?? ''}。`
}

export type SignatureProblemKind =
  | 'damaged-signature'
  | 'content-changed'
  | 'signature-does-not-match'
  | 'bytes-added-after-signature'
  | 'unknown-authority'
  | 'certificate-not-valid-then'

const problems: Readonly<Record<SignatureProblemKind, string>> = {
  'damaged-signature': '签名数据已损坏，或由其他程序制作',
  'content-changed': '签名之后内容被改动',
  'signature-does-not-match': '签名与内容不符',
  'bytes-added-after-signature': '签名之后添加了内容',
  'unknown-authority': '签名人的证书不是本账本签发',
  'certificate-not-valid-then': '签名时证书不在有效期内',
}

/** An empty name where the certificate cannot be read. */
export function signatureCheckInWords(signer: string, problem: SignatureProblemKind | null): string {
  const who = signer === '' ? '签名人不明' : signer
  return problem === null ? `${who}：签名有效，内容未被改动` : `${who}：${problems[problem]}`
}

// The Chinese words that printed statements and letters share or that frame them: days, clauses, page numbers, the
// visible signature. What a statement says is in statement-words.ts and statement-rows.ts, what a letter says in the
// file of its kind; src/documents decides where the words stand.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Month } from '../base/month.ts'
import type { LetterNumber } from '../notices/letter.ts'
import type { StatementContract } from '../statements/statement.ts'

export const letterWords = {
  colon: '：',
  attachment: '附件：',
  annex: '附件',
  sealAndDay: ['（盖章）', '负责人或授权代表（签字）：', '日期：　　　年　月　日'],
  forReview: '送审稿',
  subject: '函',
  blankDate: '　　　　年　　月　　日',
} as const

/** As Word and the office's computers call the faces that GB/T 9704 wants. */
export const wordFaces = {
  text: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  song: '宋体',
} as const

/** '2024-03-11' → 2024年3月11日 */
export function dayInWords(day: CalendarDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

export const monthInWords = (month: Month): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`

export type ClauseStyle = StatementContract['clauseStyle']

/** 7.2 → 第7.2条; in a contract numbered by articles 5.4(1) → 第五条第4款第（1）项. 附件4 and 首部 stay as they are. */
export function clauseInWords(clause: string, style: ClauseStyle): string {
  const parts = numberedParts(clause)
  if (parts === null) return clause
  const [article, paragraph, item] = parts
  // 第7.2条, but 第九条: such a contract numbers its articles in words and only what is in them by decimals.
  if (style === 'decimal' && paragraph !== '') return `第${clause}条`
  return `第${articleNumber(Number(article))}条${paragraph === '' ? '' : `第${paragraph}款`}${item === '' ? '' : `第（${item}）项`}`
}

/** The same for a narrow column: 第五条4(1), as the contract's own text numbers itself. */
export function clauseInShort(clause: string, style: ClauseStyle): string {
  const parts = numberedParts(clause)
  if (parts === null || style === 'decimal') return clauseInWords(clause, style)
  const [article, paragraph, item] = parts
  return `第${articleNumber(Number(article))}条${paragraph}${item === '' ? '' : `(${item})`}`
}

// Only article, paragraph and item: 12.3.4 is numbered by decimals in any contract.
function numberedParts(clause: string): readonly [string, string, string] | null {
  const found = /^(\d+)(?:\.([\d.]+))?(?:\((\d+)\))?$/.exec(clause)
  return found === null ? null : [found[1] ?? '', found[2] ?? '', found[3] ?? '']
}

export const chainHeadInWords = (seq: number, hash: string): string =>
  `台账记录链第${seq}号 ${hash.slice(0, 16)}`

export const pageOfPages = (page: string, pages: string): string => `第 ${page} 页　共 ${pages} 页`

/** The office writes the number in when it registers the letter. */
export const letterNumberInWords = (number: LetterNumber): string =>
  number.kind === 'blank' ? `${number.code ?? ''}〔${number.year}〕　　号` : number.text

export const letterPageNumber = (page: string): string => `— ${page} —`

export const noticeTrace = (noticeNumber: string): string => `台账文书号 ${noticeNumber}`

/** On the visible field of a signature; a wet seal alone makes the paper valid. */
export function signatureInWords(signer: string, signedOn: CalendarDate): readonly [string, string] {
  return ['内部防篡改校验，不代替公章', `${signer}　${dayInWords(signedOn)}`]
}

// Contracts have fewer than a hundred articles; what is no such number is cited as it stands.
function articleNumber(article: number): string {
  const digits = '零一二三四五六七八九'
  if (!Number.isInteger(article) || article < 1 || article > 99) return String(article)
  const tens = Math.floor(article / 10)
  const ones = article % 10
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${tensText}${ones === 0 ? '' : digits[ones]}`
}

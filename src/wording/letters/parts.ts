// The parts that every letter is made of: how the contract is cited and quoted, how points are numbered, to whom the
// letter goes. A kind's own file says only what is its own.

import type { Fen } from '../../base/fen.ts'
import { formatRmbUppercase } from '../../base/rmb-uppercase.ts'
import type { Source } from '../../contracts/terms.ts'
import type { LetterAttachment, LetterContent, LetterFrame, LetterParagraph } from '../../notices/letter.ts'
import type { EarlierNotice, NoticeCase, NoticeRecipient } from '../../notices/notice-case.ts'
import { yuan } from '../amounts.ts'
import { clauseInWords, dayInWords } from '../documents.ts'

/** A paragraph, or points that are numbered （一）（二）. */
export type Piece = string | readonly string[]

export type Section = { readonly heading: string; readonly pieces: readonly Piece[] }

export type LetterBody = {
  /** Between 关于 and 的函, as whole words. */
  readonly subject: readonly string[]
  /** What the letter is for, as the opening's last sentence. */
  readonly purpose: string
  /** Instead of the clauses that give rise to the notice. */
  readonly ground?: string
  /** Without headings where the letter has one point only. */
  readonly pieces?: readonly Piece[]
  readonly sections?: readonly Section[]
  /** 特此函告 and its like. */
  readonly closing: string
  readonly attachments?: readonly LetterAttachment[]
}

type Besides = {
  /** What the clerk puts behind the letter herself, a line each. */
  readonly enclosures: string
  /** The letter whose place it takes. */
  readonly replaced: EarlierNotice | null
}

export function letterOf(
  of: NoticeCase,
  body: LetterBody,
  frame: LetterFrame,
  { enclosures, replaced }: Besides,
): LetterContent {
  const { court, supplier } = of.recipients
  const ground = body.ground ?? of.sources.map(source => `${quoted(of, source)}。`).join('')
  return {
    ...frame,
    issuer: court.name,
    title: [court.name, '关于', ...body.subject, '的函'],
    addressee: supplier.name,
    paragraphs: [
      text(`${contractCited(of)}${ground}${body.purpose}`),
      ...(body.pieces ?? []).flatMap(piecesInWords),
      ...(body.sections ?? []).flatMap(sectionInWords),
      ...replacedInWords(replaced).map(text),
      text(`贵公司收件人：${recipientInWords(supplier)}。`),
      text(`${body.closing}。`),
    ],
    attachments: [
      ...(body.attachments ?? []),
      ...linesOf(enclosures).map(name => ({ name: withoutStop(name), page: null })),
    ],
    annotation: `我院收件人：${recipientInWords(court)}`,
  }
}

/** Of a letter that never left the house the supplier need not be told. */
const replacedInWords = (replaced: EarlierNotice | null): readonly string[] =>
  replaced === null || replaced.sendings.length === 0
    ? []
    : [`我院此前所发${noticeCited(replaced)}自本函送达之日起由本函替代，以本函为准。`]

/** 《蛟河市人民法院关于……的函》（蛟法函〔2026〕12号） */
export function noticeCited({ title, documentNumber, number }: EarlierNotice): string {
  const called = documentNumber ?? number
  return `《${title}》${called === null ? '' : `（${called}）`}`
}

/** 我院与贵公司于2024年3月11日签订《……》（以下简称合同）。 */
export function contractCited({ contract }: NoticeCase): string {
  const { title, signedOn } = contract
  const day = dayInWords(signedOn.on)
  return signedOn.presumed
    ? `我院与贵公司签订了《${title}》（签署页未载明日期，按${signedOn.clause}所载日期推定为${day}签订，以下简称合同）。`
    : `我院与贵公司于${day}签订《${title}》（以下简称合同）。`
}

/** 合同第7.1条约定：“……”, in the contract's own words. */
export const quoted = (of: NoticeCase, { clause, quotation }: Source): string =>
  `合同${cited(of, clause)}约定：“${quotationInWords(quotation)}”`

export const cited = ({ contract }: NoticeCase, clause: string): string =>
  clauseInWords(clause, contract.clauseStyle)

/** White space of the transcription is none of the paper's; quotation marks inside a quotation are single ones. */
export function quotationInWords(quotation: string): string {
  const bare = quotation.replace(/\s/g, '').replace(/[，。；：、]$/, '')
  return bare.replaceAll('“', '‘').replaceAll('”', '’')
}

/** What the clerk wrote, ended by one full stop. */
export const sentence = (written: string): string => `${withoutStop(written)}。`

/** The same inside a sentence of ours. */
export const withoutStop = (written: string): string => written.trim().replace(/[。；;，,、.]+$/, '')

/** One line is a paragraph, several are points; numbers that the clerk put before them are ours to put. */
export function written(longText: string): Piece {
  const lines = linesOf(longText)
  const [only = '', ...others] = lines
  return others.length === 0 ? sentence(only) : lines.map(sentence)
}

const linesOf = (longText: string): readonly string[] =>
  longText
    .split(/[\r\n]+/)
    .map(line => line.trim().replace(OWN_NUMBER, ''))
    .filter(line => line !== '')

const OWN_NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(?:、|[.．](?!\d)))\s*/

export const amountInBoth = (amountFen: Fen): string =>
  `人民币${yuan(amountFen)}（大写：${formatRmbUppercase(amountFen)}）`

/** 请贵公司自收到本函之日起10日内书面答复我院。 */
export const replyRequest = (replyDays: number | undefined, what = '书面答复我院'): string =>
  replyDays === undefined ? `请贵公司${what}。` : `请贵公司自收到本函之日起${replyDays}日内${what}。`

export function recipientInWords({ contact, phone, noticeAddress, fullAddress }: NoticeRecipient): string {
  const full = fullAddress === null ? '' : `（详址：${fullAddress}）`
  return [contact, ...(phone === null ? [] : [`电话：${phone}`]), `地址：${noticeAddress}${full}`].join('，')
}

/** 一 to 九十九: no letter has more points. */
export function chineseNumber(value: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${tensText}${ones === 0 ? '' : digits[ones]}`
}

function sectionInWords({ heading, pieces }: Section, index: number): readonly LetterParagraph[] {
  const words = `${chineseNumber(index + 1)}、${heading}`
  return [{ kind: 'heading', level: 1, text: words }, ...pieces.flatMap(piecesInWords)]
}

function piecesInWords(piece: Piece): readonly LetterParagraph[] {
  if (typeof piece === 'string') return [text(piece)]
  // A point that stands alone has no number.
  const [only, ...others] = piece
  if (only !== undefined && others.length === 0) return [text(only)]
  return piece.map((point, index) => text(`（${chineseNumber(index + 1)}）${point}`))
}

const text = (words: string): LetterParagraph => ({ kind: 'text', text: words })

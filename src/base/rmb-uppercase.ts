// Amounts in Chinese uppercase (人民币壹拾陆万零柒佰叁拾元整) as cheques, contracts and statements carry them:
// printed in one form, read in every form that 《支付结算办法》附一 permits. The spelling is rmb-pieces.ts.

import { assert } from './assert.ts'
import { type Fen, fen } from './fen.ts'
import { err, ok, type Result } from './result.ts'
import { type RmbPiece, spellRmb, UPPERCASE_DIGITS } from './rmb-pieces.ts'

export type RmbUppercaseError =
  | { readonly kind: 'empty-amount'; readonly text: string }
  /** 附一 一: no 一二三, no 〇, no figures. */
  | { readonly kind: 'character-not-allowed'; readonly text: string; readonly character: string }
  | { readonly kind: 'not-an-uppercase-amount'; readonly text: string }
  /** The amount can be guessed but the rules do not permit this way of writing it; `expected` is ours. */
  | { readonly kind: 'not-a-permitted-form'; readonly text: string; readonly expected: string }
  | { readonly kind: 'amount-too-large'; readonly text: string }

/**
 * 0 or more fen → 人民币…. 整 stands after 元 (附一 二) and after 角 (会计基础工作规范 52 asks for it), none after 分.
 */
export function formatRmbUppercase(amount: Fen): string {
  assert(amount >= 0, `no uppercase form for a negative amount: ${amount}`)
  const spelled = spellRmb(amount).map(piece => (typeof piece === 'string' ? piece : piece.printed))
  return `人民币${spelled.join('')}${amount % 10 === 0 ? '整' : ''}`
}

/**
 * With or without 人民币, with 整, 正 or nothing after 元 or 角, with 圆 and the traditional characters that 附一 一
 * admits, with blanks anywhere. The amount is first read loosely and then the text must be one of its forms.
 */
export function parseRmbUppercase(text: string): Result<Fen, RmbUppercaseError> {
  const spelled = foldTraditional(text.replace(/\s/g, '')).replace(/^人民币/, '')
  if (spelled === '') return err({ kind: 'empty-amount', text })
  const stranger = /[^零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整正]/u.exec(spelled)?.[0]
  if (stranger !== undefined) return err({ kind: 'character-not-allowed', text, character: stranger })

  const amount = readLoosely(spelled)
  if (amount === null) return err({ kind: 'not-an-uppercase-amount', text })
  if (!Number.isSafeInteger(amount)) return err({ kind: 'amount-too-large', text })

  const amountFen = fen(amount)
  if (permittedForms(amountFen).test(spelled)) return ok(amountFen)
  return err({ kind: 'not-a-permitted-form', text, expected: formatRmbUppercase(amountFen) })
}

function permittedForms(amount: Fen): RegExp {
  const pattern = (piece: RmbPiece) => (typeof piece === 'string' ? piece : `${piece.free}?`)
  return new RegExp(`^${spellRmb(amount).map(pattern).join('')}${amount % 10 === 0 ? '[整正]?' : ''}$`)
}

function foldTraditional(text: string): string {
  const twins = { 貳: '贰', 參: '叁', 叄: '叁', 陸: '陆', 萬: '万', 億: '亿', 圓: '元', 圆: '元', 幣: '币' }
  return Object.entries(twins).reduce((folded, [other, ours]) => folded.replaceAll(other, ours), text)
}

// Reads too much on purpose (零 anywhere, 拾 without 壹): the check against the permitted forms is what refuses,
// and can then tell the right form. Null when not even an amount can be guessed.
function readLoosely(spelled: string): number | null {
  if (/^零元[整正]?$/.test(spelled)) return 0
  const parts = /^(?:(.*)元)?(?:([壹贰叁肆伍陆柒捌玖])角)?(?:([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/.exec(
    spelled.replaceAll('零', ''),
  )
  if (parts === null) return null
  const [, yuanText = '', jiao, cents] = parts
  const yuan = readYuan(yuanText)
  const amount = yuan === null ? null : yuan * 100 + digitValue(jiao) * 10 + digitValue(cents)
  return amount === 0 ? null : amount
}

/** [[万亿 group] 万] [亿 group] 亿 [万 group] 万 [group]; a group left out counts nothing. */
function readYuan(spelled: string): number | null {
  const parts = /^(?:(?:([^万亿]*)万)?([^万亿]*)亿)?(?:([^万亿]*)万)?([^万亿]*)$/.exec(spelled)
  if (parts === null) return null
  let yuan = 0
  for (const text of parts.slice(1)) {
    const group = readGroup(text ?? '')
    if (group === null) return null
    yuan = yuan * 10_000 + group
  }
  return yuan
}

function readGroup(spelled: string): number | null {
  const digit = '([壹贰叁肆伍陆柒捌玖])'
  const parts = new RegExp(`^(?:${digit}仟)?(?:${digit}佰)?(?:${digit}?(拾))?${digit}?$`).exec(spelled)
  if (parts === null) return null
  const [, thousands, hundreds, tens, ten, ones] = parts
  const tensValue = ten !== undefined && tens === undefined ? 1 : digitValue(tens)
  return digitValue(thousands) * 1000 + digitValue(hundreds) * 100 + tensValue * 10 + digitValue(ones)
}

function digitValue(digit: string | undefined): number {
  return digit === undefined ? 0 : UPPERCASE_DIGITS.indexOf(digit)
}

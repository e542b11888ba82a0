// An amount spelled in uppercase, 《支付结算办法》附一: the one place that knows where a 零 must, may or must not
// stand. The printer (rmb-uppercase.ts) resolves each choice; the reader accepts either.

import type { Fen } from './fen.ts'

/** Text that must stand, or a 零 that the rules leave free: `printed` is what stands there in our form. */
export type RmbPiece = string | { readonly free: '零'; readonly printed: '零' | '' }

export const UPPERCASE_DIGITS = '零壹贰叁肆伍陆柒捌玖'

const PLACES = ['仟', '佰', '拾', '']
const PRINTED_ZERO: RmbPiece = { free: '零', printed: '零' }
const LEFT_OUT_ZERO: RmbPiece = { free: '零', printed: '' }

/** Everything between 人民币 and 整, for an amount of 0 or more; 0 yuan is '零元', below 1 yuan has no 元 part. */
export function spellRmb(amount: Fen): readonly RmbPiece[] {
  if (amount === 0) return ['零元']
  const cents = amount % 100
  const yuan = (amount - cents) / 100
  return [...(yuan > 0 ? [...spellYuan(yuan), '元'] : []), ...spellCents(cents, yuan)]
}

// Read by groups of four digits: 万亿 (万 of 亿), 亿, 万 and 元. The largest whole fen has no digit above 万亿.
function spellYuan(yuan: number): readonly RmbPiece[] {
  const groups = [10_000 ** 3, 10_000 ** 2, 10_000, 1].map(size => Math.floor(yuan / size) % 10_000)
  const [wanYi = 0, yi = 0] = groups
  const units = [yi === 0 ? '万亿' : '万', '亿', '万', '']
  const pieces: RmbPiece[] = []
  for (const [index, group] of groups.entries()) {
    if (group === 0) continue
    if (pieces.length > 0) pieces.push(...zeroBeforeGroup(group, groups[index - 1] ?? wanYi))
    pieces.push(spellGroup(group), units[index] ?? '')
  }
  return pieces
}

// 四(一)(二): zeros in the middle are one 零. 四(三): where the higher group ends in 0 and this one's 仟 is not 0,
// the 零 may stand or not (107,000.53 is printed there in both forms). It is printed only when the whole
// higher group is 0, for 壹亿伍仟 would be heard as 1.5 亿.
function zeroBeforeGroup(group: number, higherGroup: number): readonly RmbPiece[] {
  if (group < 1000) return ['零']
  if (higherGroup === 0) return [PRINTED_ZERO]
  return higherGroup % 10 === 0 ? [LEFT_OUT_ZERO] : []
}

function spellGroup(group: number): string {
  const digits = [...String(group).padStart(4, '0')]
  const spelled = digits.map((digit, place) => (digit === '0' ? '零' : uppercaseDigit(digit) + PLACES[place]))
  return spelled
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

// 四(三): 元 digit 0 and 角 not 0, the 零 is free, and printed because it hinders a later insertion.
// 四(四): 角 0 and 分 not 0, it must stand.
function spellCents(cents: number, yuan: number): readonly RmbPiece[] {
  const jiao = Math.floor(cents / 10)
  const fen = cents % 10
  const pieces: RmbPiece[] = []
  if (jiao > 0) {
    if (yuan > 0 && yuan % 10 === 0) pieces.push(PRINTED_ZERO)
    pieces.push(`${uppercaseDigit(jiao)}角`)
  } else if (fen > 0 && yuan > 0) {
    pieces.push('零')
  }
  return fen > 0 ? [...pieces, `${uppercaseDigit(fen)}分`] : pieces
}

function uppercaseDigit(digit: string | number): string {
  return UPPERCASE_DIGITS.charAt(Number(digit))
}

// Reads an amount in yuan as a clerk, a bank slip or a spreadsheet writes it. It stands between every typed or
// imported amount and `Fen`: what cannot be read for certain is refused with the text, never guessed or rounded.

import { type Fen, fen, MAX_FEN } from './fen.ts'
import { err, ok, type Result } from './result.ts'

export type AmountTextError =
  | { readonly kind: 'empty-amount'; readonly text: string }
  | { readonly kind: 'not-an-amount'; readonly text: string }
  | { readonly kind: 'negative-amount'; readonly text: string }
  | { readonly kind: 'misplaced-separator'; readonly text: string }
  | { readonly kind: 'too-many-decimals'; readonly text: string }
  | { readonly kind: 'amount-too-large'; readonly text: string }

/**
 * Yuan with at most two decimals → whole fen. Full-width signs, grouping by three, a leading ¥, a closing 元 and
 * blanks around are read; a sign, an exponent, a third decimal and more than 90,071,992,547,409.91 are refused.
 */
export function parseYuan(text: string): Result<Fen, AmountTextError> {
  const amount = withoutCurrency(foldFullWidth(text).trim())
  if (amount === '') return err({ kind: 'empty-amount', text })
  if (/^[-−]/.test(amount)) return err({ kind: 'negative-amount', text })

  const [, yuan, decimals = ''] = /^([\d,]+)(?:\.(\d+))?$/.exec(amount) ?? []
  if (yuan === undefined) return err({ kind: 'not-an-amount', text })
  // '0,123' is refused as well: it is as likely a decimal comma as a grouping.
  if (!/^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)$/.test(yuan)) return err({ kind: 'misplaced-separator', text })
  if (decimals.length > 2) return err({ kind: 'too-many-decimals', text })

  const fenDigits = (yuan.replaceAll(',', '') + decimals.padEnd(2, '0')).replace(/^0+(?=\d)/, '')
  // Compared as text first, so that no digit is lost in a number that cannot hold it.
  const limit = String(MAX_FEN)
  const tooLarge = fenDigits.length > limit.length || (fenDigits.length === limit.length && fenDigits > limit)
  return tooLarge ? err({ kind: 'amount-too-large', text }) : ok(fen(Number(fenDigits)))
}

/** Full-width digits, comma, stop, minus and yen sign as a Chinese keyboard enters them, to their narrow twins. */
function foldFullWidth(text: string): string {
  return text
    .replace(/[０-９，．－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
}

function withoutCurrency(text: string): string {
  return text.replace(/^¥\s*/, '').replace(/\s*元$/, '')
}

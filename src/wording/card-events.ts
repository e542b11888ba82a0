// What an event in a card's life means in money, as the clerk reads it before she records it.

import { assertNever } from '../base/assert.ts'
import { absoluteFen, type Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { EventMeaning } from '../charges/event-meaning.ts'
import type { BecauseInputs } from '../contracts/because.ts'
import type { ReplacementCause, TermOf } from '../contracts/terms.ts'
import { yuan, yuanOfInput } from './amounts.ts'
import { replacementCauseWords } from './card-refusals.ts'
import { groundInWords } from './reasons.ts'

/** 依据合同B（5.5）“……”，整月停机的月份每张改收1.00元…… */
export const meaningInWords = ({ kind, because }: EventMeaning): string =>
  `${groundInWords(because)}，${sentenceOf(kind, because.inputs)}`

function sentenceOf(kind: EventMeaning['kind'], inputs: BecauseInputs): string {
  switch (kind) {
    case 'activated':
      return `自激活当月起每张每月${yuanOfInput(inputs['periodFen'])}，当月按整月计。`
    case 'suspended':
      return suspendedInWords(inputs)
    case 'resumed':
      return `复机后恢复每张每月${yuanOfInput(inputs['periodFen'])}。`
    case 'cancelled':
      return `注销当月仍按整月计费（每张${yuanOfInput(inputs['periodFen'])}），自次月起停止计费。注销后不能再使用。`
    case 'replaced': {
      const cause = replacementCauseWords[inputs['cause'] as ReplacementCause]
      const isFree = inputs['unitPriceFen'] === 0
      return `因${cause}补换，${isFree ? '免费' : `每张收取${yuanOfInput(inputs['unitPriceFen'])}`}，月费照旧。`
    }
    default:
      return assertNever(kind)
  }
}

function suspendedInWords({ mode, unitPriceFen, periodFen, maximumMonths, endsOn }: BecauseInputs): string {
  const limit = `最长${maximumMonths}个月，至${endsOn}期满。`
  return `${holdInWords(mode as TermOf<'suspension-fee'>['mode'], yuanOfInput(unitPriceFen), yuanOfInput(periodFen))}；${limit}`
}

function holdInWords(mode: TermOf<'suspension-fee'>['mode'], hold: string, period: string): string {
  switch (mode) {
    case 'replaces-whole-periods':
      return `整月停机的月份每张改收${hold}，不足整月的月份仍收${period}`
    case 'replaces-touched-periods':
      return `停机所及的月份每张改收${hold}，其余月份仍收${period}`
    case 'on-top':
      return `停机所及的月份每张在${period}之外另收${hold}`
    default:
      return assertNever(mode)
  }
}

export type MoneyEffect = {
  readonly cards: number
  readonly soFarFen: Fen
  readonly later: { readonly month: Month; readonly beforeFen: Fen; readonly afterFen: Fen }
}

/** 涉及4张卡：2026-12起每月由120.00元变为4.00元；…… */
export function effectInWords({
  cards,
  soFarFen,
  later: { month, beforeFen, afterFen },
}: MoneyEffect): string {
  const later =
    beforeFen === afterFen
      ? `${month}起每月${yuan(afterFen)}，不变`
      : `${month}起每月由${yuan(beforeFen)}变为${yuan(afterFen)}`
  return `涉及${cards}张卡：${soFarInWords(soFarFen)}；${later}。`
}

function soFarInWords(soFarFen: Fen): string {
  if (soFarFen === 0) return '截至本月的费用不变'
  return `截至本月的费用${soFarFen > 0 ? '增加' : '减少'}${yuan(absoluteFen(soFarFen))}，计费时入账`
}

// The tools: computations that a clerk would otherwise do on paper, each from its clause or rule.

import { parseYuan } from '../../src/base/amount-text.ts'
import { checkCreditCode } from '../../src/base/credit-code.ts'
import { fen } from '../../src/base/fen.ts'
import { periodEnd } from '../../src/base/period.ts'
import { splitVat } from '../../src/base/rates.ts'
import { err, ok } from '../../src/base/result.ts'
import { formatRmbUppercase, parseRmbUppercase } from '../../src/base/rmb-uppercase.ts'
import { estimateLateFee, roundLateFee } from '../../src/late-fees/estimate.ts'
import { askDelivery } from '../../src/services/ask-delivery.ts'
import { creditCodeProblemInWords } from '../../src/wording/credit-code.ts'
import { deliveryInWords, periodInWords } from '../../src/wording/reasons.ts'
import type { Handlers } from './handler.ts'

export const toolsHandlers: Handlers<
  | 'tools.rmbUppercase'
  | 'tools.parseRmbUppercase'
  | 'tools.parseAmount'
  | 'tools.creditCode'
  | 'tools.vatSplit'
  | 'tools.periodEnd'
  | 'tools.deemedDelivery'
  | 'tools.lateFee'
> = {
  'tools.rmbUppercase': (_, { amountFen }) => ok({ text: formatRmbUppercase(amountFen) }),
  'tools.parseRmbUppercase': (_, { text }) => {
    const parsed = parseRmbUppercase(text)
    return parsed.ok ? ok({ amountFen: parsed.value }) : parsed
  },
  'tools.parseAmount': (_, { text }) => {
    const parsed = parseYuan(text)
    return parsed.ok ? ok({ amountFen: parsed.value }) : parsed
  },
  'tools.creditCode': (_, { code }) => {
    const checked = checkCreditCode(code)
    return ok(
      checked.valid ? { valid: true } : { valid: false, problem: creditCodeProblemInWords(checked.problem) },
    )
  },
  'tools.vatSplit': (_, { grossFen, rate }) => ok(splitVat({ grossFen, rate })),
  'tools.periodEnd': ({ ledger }, { startOn, days }) => {
    const period = periodEnd({ startOn, days, holidays: ledger.holidays(), rolls: true })
    const { lastOn, endsOn, provisional } = period
    return ok({ lastOn, endsOn, provisional, because: periodInWords(period) })
  },
  'tools.deemedDelivery': ({ ledger }, input) => {
    const asked = askDelivery(ledger, { ...input, receivedOn: input.receivedOn ?? null })
    if (!asked.ok) return asked
    const { delivery, openQuestions } = asked.value
    const { deliveredOn, clause } = delivery
    return ok({ deliveredOn, clause, because: deliveryInWords(delivery), openQuestions: [...openQuestions] })
  },
  'tools.lateFee': (_, { principalFen, ratePerDay, dueOn, asOf, payments }) => {
    const estimated = estimateLateFee({
      principalFen,
      ratePerDay,
      dueOn,
      asOf,
      payments: payments.map(({ on, amountFen }) => ({ on, amountFen: fen(amountFen) })),
    })
    if (!estimated.ok) return err(estimated.error)
    const { segments, exact } = estimated.value
    return ok({ feeFen: roundLateFee([exact]), segments: [...segments] })
  },
}

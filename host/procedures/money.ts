// The plan of payments and the journal: from the schema's shape to the services' and back.

import { ok } from '../../src/base/result.ts'
import { foldBalances } from '../../src/ledger/balances.ts'
import { journalText } from '../../src/ledger/journal-text.ts'
import { planPayments } from '../../src/services/plan-payments.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { accountInWords, entryInWords } from '../../src/wording/accounts.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { writeExport } from '../files.ts'
import type { Handlers } from './handler.ts'

export const moneyHandlers: Handlers<'budget.plan' | 'journal.export' | 'journal.balances'> = {
  'budget.plan': ({ ledger }, input) => {
    const planned = planPayments(ledger, input)
    if (!planned.ok) return planned
    const { months, years, upcoming, through, openQuestions } = planned.value
    return ok({
      months: [...months],
      years: [...years],
      upcoming: [...upcoming],
      through,
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
  'journal.export': (session, { file }) => {
    const entries = [...session.ledger.entries()]
    const text = journalText(entries, { account: accountInWords, description: entryInWords })
    const written = writeExport(session, file, Buffer.from(text, 'utf8'))
    if (!written.ok) return written
    const warnings = warningsInWords(remindOfSecrecy(session.ledger, session.ledger.contractIds()))
    return ok({ ...written.value, entries: entries.length, warnings })
  },
  'journal.balances': ({ ledger }) =>
    ok({
      balances: [...foldBalances(ledger.entries())].map(([account, amountFen]) => ({
        account,
        name: accountInWords(account),
        amountFen,
      })),
    }),
}

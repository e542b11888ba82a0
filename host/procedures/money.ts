// The position, the plan of payments and the journal: from the schema's shape to the services' and back.

import { ok } from '../../src/base/result.ts'
import { foldBalances } from '../../src/ledger/balances.ts'
import { journalText } from '../../src/ledger/journal-text.ts'
import { getPosition } from '../../src/services/get-position.ts'
import { planPayments } from '../../src/services/plan-payments.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { accountInWords, entryInWords } from '../../src/wording/accounts.ts'
import { lateFeeInWords } from '../../src/wording/reasons.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { writeExport } from '../files.ts'
import type { Handlers } from './handler.ts'

export const moneyHandlers: Handlers<'position.get' | 'budget.plan' | 'journal.export' | 'journal.balances'> =
  {
    'position.get': ({ ledger }, input) => {
      const got = getPosition(ledger, input)
      if (!got.ok) return got
      const { position, openQuestions } = got.value
      const { lateFee, ...amounts } = position
      return ok({
        ...amounts,
        lateFee:
          lateFee === null
            ? null
            : {
                reason: lateFee.because,
                because: lateFeeInWords(lateFee.because, position.lateFeeEstimateFen),
                segments: [...lateFee.segments],
              },
        openQuestions: [...openQuestions],
        warnings: [],
      })
    },
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

// While the password is typed, and a thread derives the key from it, this one would wait. It works through the
// questions of the first page on a small ledger in memory instead: what is compiled, parsed and prepared the first time
// that it runs is then there for the real one.

import { setImmediate } from 'node:timers/promises'
import { PASSWORD_COST } from '../db/keys.ts'
import { createMemoryLedger } from '../db/memory-ledger.ts'
import { readLedger, writeLedger } from '../db/stores/ledger-store.ts'
import { ROLES } from '../src/access/roles.ts'
import type { ProcedureName } from '../src/api/procedures.ts'
import { calendarDate } from '../src/base/calendar-date.ts'
import { fen } from '../src/base/fen.ts'
import { month } from '../src/base/month.ts'
import { ok, type Result } from '../src/base/result.ts'
import { recordCardEvents } from '../src/services/record-card-events.ts'
import { recordPayment } from '../src/services/record-payment.ts'
import { runBilling } from '../src/services/run-billing.ts'
import { seedLedger } from '../src/services/seed-ledger.ts'
import { supplyCards } from '../src/services/supply-cards.ts'
import { callProcedure } from './router.ts'
import { createSession, type Session, type SessionClock } from './session.ts'

let warming: Promise<void> | null = null

/** Once a process; whatever goes wrong would go wrong, and be told, with the real ledger. */
export function warmUp(clock: SessionClock): Promise<void> {
  warming ??= askFirstQuestions(clock).catch(() => undefined)
  return warming
}

async function askFirstQuestions(clock: SessionClock): Promise<void> {
  const memory = createMemoryLedger(clock)
  try {
    tellStory(memory)
    const session = sessionOver(memory, clock)
    const asOf = clock.today()
    const ask = async (name: ProcedureName, input: object) => {
      // Whatever is asked of the host meanwhile comes in between.
      await setImmediate()
      await callProcedure(session, name, input)
    }
    await ask('contracts.list', {})
    for (const contractId of session.ledger.contractIds()) {
      await ask('position.get', { contractId, asOf })
      await ask('budget.plan', { contractId, asOf })
      await ask('cards.list', { contractId, asOf })
    }
    await ask('deadlines.list', { asOf })
    await ask('questions.list', {})
  } finally {
    memory.database.close()
  }
}

type Memory = ReturnType<typeof createMemoryLedger>

/** Two cards, a half-year, a payment: enough for every figure of the first page to be made of something. */
function tellStory({ reader, transact, administrator }: Memory): void {
  const reads = readLedger(reader)
  const on = calendarDate('2024-03-11')
  const iccids = ['89860824030000000001', '89860824030000000002']
  transact({ verb: 'warm-up', userId: administrator }, (writer): Result<null, never> => {
    const ledger = writeLedger(writer, reads)
    seedLedger(ledger)
    const cards = iccids.map(iccid => ({ iccid, msisdn: null, suppliedOn: on }))
    supplyCards(ledger, { contractId: 'B', cards })
    const events = iccids.map(
      iccid => ({ iccid, kind: 'activated', on, cause: null, newIccid: null }) as const,
    )
    recordCardEvents(ledger, events)
    runBilling(ledger, { contractId: 'B', through: month('2024-08') })
    recordPayment(ledger, { contractId: 'B', paidOn: on, amountFen: fen(6_000), voucher: '1' })
    return ok(null)
  })
}

function sessionOver({ reader, administrator }: Memory, clock: SessionClock): Session {
  const nothing = Buffer.alloc(32)
  const slot = { userId: administrator, kind: 'password', userTag: '', cost: PASSWORD_COST } as const
  return createSession({
    file: {
      path: ':memory:',
      user: { userId: administrator, name: '', roles: ROLES, disabled: false, slotsDigest: nothing },
      reader,
      unlocked: {
        path: ':memory:',
        ledgerUuid: '',
        dataKey: nothing,
        anchorKey: nothing,
        slot: { ...slot, salt: '', nonce: '', wrapped: '' },
      },
      close: () => undefined,
    },
    clock,
    folder: '',
    pdf: { render: () => Promise.reject(new Error('nothing is drawn')) },
    password: null,
  })
}

// A court with a user for each role, who come in one after another as at one PC.

import { onTestFinished } from 'vitest'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { appointUser } from '../../db/user-slots.ts'
import { createClock } from '../../host/clock.ts'
import { callProcedure } from '../../host/router.ts'
import { createSession, type SessionFacts } from '../../host/session.ts'
import type { Role } from '../../src/access/roles.ts'
import type { OutputOf, ProcedureName } from '../../src/api/procedures.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { ADMINISTRATOR, CHEAP, openWriter, PASSWORD, valueIn } from '../db/test-ledgers.ts'

/** Each is called as his role, and so is his password; the administrator is the first one. */
export function courtWith(roles: readonly Role[], pdf: SessionFacts['pdf'] = noPdf) {
  const { path, folder } = makeCourtLedger()
  const administrator = openWriter(path)
  for (const role of roles) {
    valueIn(appointUser(administrator, { name: role, roles: [role], password: role }, CHEAP))
  }
  administrator.close()
  const enter = (user: string, password: string) => {
    const clock = createClock(calendarDate('2024-03-11'))
    const file = valueIn(openLedgerForWriting(path, { kind: 'password', user, password }, clock))
    onTestFinished(file.close)
    return { file, clock, session: createSession({ file, clock, folder, pdf, password }) }
  }
  return { path, folder, enter, people: createPeople(enter) }
}

const noPdf = { render: () => Promise.reject(new Error('no paper is drawn here')) }

export const FIRST = 'first'

function createPeople(enter: (user: string, password: string) => Entered) {
  /** One call by one person, on a day; the answer, or the refusal's kind and facts. */
  const attempt = async (person: string, procedure: ProcedureName, input: unknown, today = '2024-05-06') => {
    const { file, clock, session } = person === FIRST ? enter(ADMINISTRATOR, PASSWORD) : enter(person, person)
    clock.setToday(calendarDate(today))
    try {
      return await callProcedure(session, procedure, input)
    } finally {
      file.close()
    }
  }
  return {
    refused: async (person: string, procedure: ProcedureName, input: unknown, today?: string) => {
      const answer = await attempt(person, procedure, input, today)
      if (answer.ok) throw new Error(`${procedure} was answered: ${JSON.stringify(answer.value)}`)
      return answer.error
    },
    do: async <N extends ProcedureName>(person: string, procedure: N, input: unknown, today?: string) => {
      const answer = await attempt(person, procedure, input, today)
      if (!answer.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(answer.error)}`)
      return answer.value as OutputOf<N>
    },
  }
}

type Entered = {
  readonly file: ReturnType<typeof openWriter>
  readonly clock: ReturnType<typeof createClock>
  readonly session: ReturnType<typeof createSession>
}

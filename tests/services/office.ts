// A clerk's office without the command line: a real ledger in a file of its own with both contracts in it, and the
// procedures called in-process through the same router that the command line and the window use.

import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { type Verification, verifyLedger } from '../../db/verify.ts'
import { createClock } from '../../host/clock.ts'
import type { PdfRenderer } from '../../host/pdf/pdf-client.ts'
import { callProcedure } from '../../host/router.ts'
import { createSession } from '../../host/session.ts'
import type { OutsideReader } from '../../host/sheets/outside-reader.ts'
import type { OutputOf, ProcedureName, procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { Result } from '../../src/base/result.ts'
import type { Watch } from '../../src/base/watch.ts'
import type { ChainHead } from '../../src/records/chain.ts'
import type { ReadLedger } from '../../src/services/ports.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { CREDENTIAL, PASSWORD, valueIn } from '../db/test-ledgers.ts'

/** As a caller writes it, before the schema has looked at it. */
type Input<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>

export type Office = {
  readonly folder: string
  /** The answer; a refusal fails the test. */
  do<N extends ProcedureName>(procedure: N, input: Input<N>): Promise<OutputOf<N>>
  /** The refusal; an answer fails the test, and so does anything that was written all the same. */
  refused(procedure: ProcedureName, input: unknown): Promise<Refusal>
  /** Whichever of the two it is. */
  attempt(procedure: ProcedureName, input: unknown, watch?: Watch): Promise<Result<unknown, Refusal>>
  setToday(day: string): void
  head(): ChainHead
  /** What the services read. */
  reads(): ReadLedger
  verify(): Verification
}

export function openOffice(
  pdf: Pick<PdfRenderer, 'render'> = noPdf,
  /** Where none is given, files from outside are read in a process of their own. */
  outside?: OutsideReader,
): Office {
  const { path, folder } = makeCourtLedger()
  const clock = createClock(calendarDate('2024-03-11'))
  const file = valueIn(openLedgerForWriting(path, CREDENTIAL, clock))
  onTestFinished(file.close)
  const session = createSession({
    ...{ file, clock, folder, pdf, password: PASSWORD },
    ...(outside === undefined ? {} : { outside }),
  })
  return {
    folder,
    async do(procedure, input) {
      const answer = await callProcedure(session, procedure, input)
      if (!answer.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(answer.error)}`)
      return answer.value as never
    },
    async refused(procedure, input) {
      const before = file.head()
      const answer = await callProcedure(session, procedure, input)
      if (answer.ok) throw new Error(`${procedure} was answered: ${JSON.stringify(answer.value)}`)
      if (file.head().h !== before.h) throw new Error(`${procedure} was refused, and wrote`)
      return answer.error
    },
    attempt: (procedure, input, watch) => callProcedure(session, procedure, input, watch),
    setToday: day => clock.setToday(calendarDate(day)),
    head: file.head,
    reads: () => session.ledger,
    verify: () => valueIn(verifyLedger(file.unlocked)),
  }
}

/** Drawing one paper takes longer than most tests here together. */
export const noPdf = { render: () => Promise.reject(new Error('no paper is drawn here')) }

export const iccidOf = (index: number): string => `8986082403${String(index).padStart(10, '0')}`

export const cardNumbers = (count: number, first = 1): readonly number[] =>
  Array.from({ length: count }, (_, offset) => first + offset)

/** `count` cards of contract B, all in use from the given day. */
export async function activateCards(office: Office, count: number, on: string, first = 1): Promise<void> {
  const indexes = cardNumbers(count, first)
  const cards = indexes.map(index => ({ iccid: iccidOf(index), suppliedOn: '2024-03-11' }))
  await office.do('cards.supply', { contractId: 'B', cards })
  const events = indexes.map(index => ({ iccid: iccidOf(index), kind: 'activated' as const, on }))
  await office.do('cards.record', { events })
}

export const positionOf = (office: Office, contractId: string, asOf: string) =>
  office.do('position.get', { contractId, asOf })

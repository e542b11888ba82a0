// What `call` and `run` share: a session on a ledger opened as the procedures need it, its answers, its end.

import type { ReadableLedger, WritableLedger } from '../../db/ledger-file.ts'
import { isProcedureName, procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { createClock, type SettableClock } from '../clock.ts'
import type { PdfRenderer } from '../pdf/pdf-client.ts'
import { createSession, type Session } from '../session.ts'
import type { CommandArguments } from './arguments.ts'
import { openForReading, openForWriting } from './open.ts'

/** Only what writes takes the lock: queries run beside a writer. */
export function writesToLedger(procedure: string): boolean {
  if (!isProcedureName(procedure)) return false
  const { effect } = procedures[procedure]
  return effect === 'command' || effect === 'document'
}

export type OpenSession = {
  readonly session: Session
  readonly clock: SettableClock
  readonly close: () => Promise<void>
}

export function openSession(given: CommandArguments, writes: boolean): Result<OpenSession, Refusal> {
  const clock = createClock(given.today)
  const opened: Result<ReadableLedger | WritableLedger, Refusal> = writes
    ? openForWriting(given, clock, 'read')
    : openForReading(given)
  if (!opened.ok) return opened
  const file = opened.value
  const pdf = rendererOnDemand()
  const session = createSession({
    file,
    clock,
    folder: given.folder,
    pdf,
    password: file.unlocked.slot.kind === 'password' ? (process.env['LEDGER_PASSWORD'] ?? null) : null,
  })
  const close = async () => {
    await pdf.close()
    file.close()
  }
  return ok({ session, clock, close })
}

/** Loaded with the first document: most calls draw none, and the fonts' library is slow to load. */
function rendererOnDemand(): Pick<PdfRenderer, 'render' | 'close'> {
  let renderer: PdfRenderer | null = null
  return {
    render: async (definition, facts) => {
      const { createPdfRenderer } = await import('../pdf/pdf-client.ts')
      renderer ??= createPdfRenderer()
      return renderer.render(definition, facts)
    },
    close: async () => renderer?.close(),
  }
}

export function parseJson(text: string): Result<unknown, Refusal> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return err({ kind: 'malformed-json', problem: error instanceof Error ? error.message : '' })
  }
}

// From an opened ledger to a session with all that its procedures need, and to its end.

import type { SettableClock } from './clock.ts'
import { createPdfRenderer, type PdfRendererOptions } from './pdf/pdf-client.ts'
import { createSession, type Session, type SessionFacts } from './session.ts'

export type StartedSession = {
  readonly session: Session
  readonly clock: SettableClock
  readonly close: () => Promise<void>
}

type Start = Omit<SessionFacts, 'pdf' | 'clock'> & {
  readonly clock: SettableClock
  readonly pdfOptions?: PdfRendererOptions
}

export function startSession({ pdfOptions, clock, ...facts }: Start): StartedSession {
  const pdf = createPdfRenderer(pdfOptions)
  const close = async () => {
    await pdf.close()
    facts.file.close()
  }
  return { session: createSession({ ...facts, clock, pdf }), clock, close }
}

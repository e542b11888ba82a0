// From an opened ledger to a session with all that its procedures need, and to its end.

import { forgetKeys } from '../db/unlock.ts'
import type { SettableClock } from './clock.ts'
import type { LedgerThreads } from './ledger-threads.ts'
import type { PdfRenderer, PdfRendererOptions } from './pdf/pdf-client.ts'
import { createSession, type Session, type SessionFacts } from './session.ts'

export type StartedSession = {
  readonly session: Session
  readonly clock: SettableClock
  readonly close: () => Promise<void>
}

type Start = Omit<SessionFacts, 'pdf' | 'clock' | 'threads'> & {
  readonly clock: SettableClock
  readonly threads?: LedgerThreads
  readonly pdfOptions?: PdfRendererOptions
}

export function startSession({ pdfOptions, clock, ...facts }: Start): StartedSession {
  const pdf = rendererOnDemand(pdfOptions)
  const close = async () => {
    await Promise.all([pdf.close(), facts.threads?.close()])
    facts.file.close()
    forgetKeys(facts.file.unlocked)
  }
  return { session: createSession({ ...facts, clock, pdf }), clock, close }
}

/** Loaded with the first document: most calls draw none, and the fonts' library is slow to load. */
function rendererOnDemand(options: PdfRendererOptions | undefined): Pick<PdfRenderer, 'render' | 'close'> {
  let renderer: PdfRenderer | null = null
  return {
    render: async (definition, facts, watch) => {
      const { createPdfRenderer } = await import('./pdf/pdf-client.ts')
      renderer ??= createPdfRenderer(options)
      return renderer.render(definition, facts, watch)
    },
    close: async () => renderer?.close(),
  }
}

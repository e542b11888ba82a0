// The caller's side of the drawing thread. The thread starts with the first document, keeps the process alive only
// while a document is being drawn, is ended when it has rested for a while, because the fonts in it take 80 MB, and is
// started anew after it died: a document too big for its memory costs that document, not the program.

import { Worker } from 'node:worker_threads'
import type { Cancelled } from '../../src/access/refusals.ts'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { err, type Result } from '../../src/base/result.ts'
import { UNWATCHED, type Watch } from '../../src/base/watch.ts'
import type { DocumentDefinition } from '../../src/documents/document-definition.ts'
import { findOwnFonts, type OwnFonts } from './font-files/own-fonts.ts'
import type { RenderReply, RenderRequest, WorkerSetup } from './pdf-worker.ts'
import type { RenderError, RenderedPdf } from './render-pdf.ts'

export type PdfError =
  | RenderError
  | { readonly kind: 'pdf-out-of-memory' }
  | { readonly kind: 'pdf-failed'; readonly message: string }
  | { readonly kind: 'pdf-renderer-closed' }
  | Cancelled

export type PdfRenderer = {
  /** `createdOn` is the day that the file's metadata states; the same input gives the same bytes. */
  render(
    definition: DocumentDefinition,
    facts: { readonly createdOn: CalendarDate },
    watch?: Watch,
  ): Promise<PdfResult>
  close(): Promise<void>
}

export type PdfResult = Result<RenderedPdf, PdfError>

export type PdfRendererOptions = {
  /** Left out: looked for in the system. `NO_OWN_FONTS`: bytes are the same on every computer. */
  readonly ownFonts?: OwnFonts
  readonly memoryMegabytes?: number
  /** Where the worker's file lies, for a build that moves it. */
  readonly workerFile?: URL
}

// 10,000 rows took 459 MB with everything the process holds; a year of both contracts takes a tenth of that.
const MEMORY_MEGABYTES = 512
/** A sixth of what the engine takes by itself: a long statement needs 26 MB less and no more time. */
const YOUNG_MEGABYTES = 8
/** Whoever leafs through papers finds the thread warm. */
const REST_MS = 4_000

export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  let ownFonts = options.ownFonts
  const pending = new Map<number, Pending>()
  let worker: Worker | null = null
  let lastId = 0
  let isClosed = false
  let resting: NodeJS.Timeout | undefined

  function settle(id: number, result: PdfResult): void {
    pending.get(id)?.resolve(result)
    pending.delete(id)
    if (pending.size > 0) return
    worker?.unref()
    clearTimeout(resting)
    resting = setTimeout(endWorker, REST_MS).unref()
  }

  function loseWorker(lost: Worker, error: PdfError): void {
    if (worker !== lost) return
    worker = null
    for (const id of [...pending.keys()]) settle(id, err(error))
  }

  /** The thread hears nothing while it draws. It is ended, unless others wait for it too. */
  function cancel(id: number): void {
    settle(id, err({ kind: 'cancelled' }))
    if (pending.size === 0) endWorker()
  }

  function endWorker(): void {
    const unwanted = worker
    worker = null
    void unwanted?.terminate()
  }

  function startWorker(): Worker {
    ownFonts ??= findOwnFonts().own
    const started = new Worker(options.workerFile ?? new URL('./pdf-worker.ts', import.meta.url), {
      workerData: { ownFonts } satisfies WorkerSetup,
      resourceLimits: {
        maxOldGenerationSizeMb: options.memoryMegabytes ?? MEMORY_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    })
    started.on('message', (reply: RenderReply) => {
      if (reply.kind === 'progress') pending.get(reply.id)?.watch.tell(reply.progress)
      else settle(reply.id, resultOf(reply))
    })
    started.on('error', error => loseWorker(started, errorOf(error)))
    started.on('exit', code =>
      loseWorker(started, { kind: 'pdf-failed', message: `worker exited with ${code}` }),
    )
    return started
  }

  return {
    async render(definition, { createdOn }, watch = UNWATCHED) {
      if (isClosed) return err({ kind: 'pdf-renderer-closed' })
      if (watch.isCancelled()) return err({ kind: 'cancelled' })
      clearTimeout(resting)
      worker ??= startWorker()
      worker.ref()
      lastId += 1
      const request: RenderRequest = { id: lastId, definition, createdOn }
      const answered = new Promise<PdfResult>(resolve => pending.set(request.id, { resolve, watch }))
      worker.postMessage(request)
      const stopListening = watch.onCancel(() => cancel(request.id))
      return await answered.finally(stopListening)
    },
    async close() {
      isClosed = true
      clearTimeout(resting)
      const closing = worker
      if (closing === null) return
      loseWorker(closing, { kind: 'pdf-renderer-closed' })
      await closing.terminate()
    },
  }
}

type Pending = { readonly resolve: (result: PdfResult) => void; readonly watch: Watch }

const resultOf = (reply: Exclude<RenderReply, { kind: 'progress' }>): PdfResult =>
  reply.kind === 'done' ? reply.result : err({ kind: 'pdf-failed', message: reply.message })

function errorOf(error: Error & { readonly code?: string }): PdfError {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'pdf-out-of-memory' }
    : { kind: 'pdf-failed', message: error.message }
}

// The thread in which documents are drawn: measuring Chinese text is all computing, and neither the ledger's answers
// nor the window may wait for it. One document after another; what it cannot draw it answers, it never dies of it.

import { parentPort, workerData } from 'node:worker_threads'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import type { Result } from '../../src/base/result.ts'
import type { Progress, Watch } from '../../src/base/watch.ts'
import type { DocumentDefinition } from '../../src/documents/document-definition.ts'
import type { OwnFonts } from './font-files/own-fonts.ts'
import { fontFiles } from './fonts.ts'
import { type RenderError, type RenderedPdf, renderPdf } from './render-pdf.ts'

export type WorkerSetup = { readonly ownFonts: OwnFonts }

export type RenderRequest = {
  readonly id: number
  readonly definition: DocumentDefinition
  readonly createdOn: CalendarDate
}

export type RenderReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result<RenderedPdf, RenderError> }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }

if (parentPort !== null) serve(parentPort, fontFiles((workerData as WorkerSetup).ownFonts))

function serve(port: NonNullable<typeof parentPort>, files: ReturnType<typeof fontFiles>): void {
  let previous = Promise.resolve()
  port.on('message', (request: RenderRequest) => {
    previous = previous.then(async () => {
      const tell = (progress: Progress) => {
        port.postMessage({ id: request.id, kind: 'progress', progress } satisfies RenderReply)
      }
      const reply = await answer(request, files, tell)
      const bytes =
        reply.kind === 'done' && reply.result.ok ? [reply.result.value.bytes.buffer as ArrayBuffer] : []
      port.postMessage(reply, bytes)
    })
  })
}

async function answer(
  request: RenderRequest,
  files: ReturnType<typeof fontFiles>,
  tell: Watch['tell'],
): Promise<RenderReply> {
  const { id, definition, createdOn } = request
  try {
    return { id, kind: 'done', result: await renderPdf(definition, { createdOn, files, tell }) }
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

// In the window the host is a process that may start none: it asks the main process to have a file read, by a number, and
// is answered under that number.

import { type ReadingRequest, readingReplySchema } from '../../src/api/file-reading.ts'
import type { StartReading } from './outside-reader.ts'
import { LIMITS } from './reading/limits.ts'

/** As much of the port to the main process as is needed here. */
export type MainPort = {
  readonly on: (event: 'message', listen: (message: { readonly data: unknown }) => void) => unknown
  readonly postMessage: (request: ReadingRequest) => void
}

export function startByMain(port: MainPort): StartReading {
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  port.on('message', ({ data }) => {
    const reply = readingReplySchema.safeParse(data)
    if (reply.success) waiting.get(reply.data.reading)?.(reply.data.answer)
  })
  return (path, as) => {
    last += 1
    const reading = last
    const { heapMegabytes } = LIMITS
    const answered = new Promise<unknown>(resolve => waiting.set(reading, resolve))
    port.postMessage({ reading, path, as, heapMegabytes })
    return {
      answered,
      stop: () => {
        waiting.delete(reading)
        port.postMessage({ reading, path: null, as, heapMegabytes })
      },
    }
  }
}

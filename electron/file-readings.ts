// Reads files from outside for the ledger host, each in a process of its own: capped in memory, without an environment,
// ended when the host has its answer or waits no longer.

import path from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import { type ReadingReply, type ReadingRequest, readingRequestSchema } from '../src/api/file-reading.ts'

export function serveReadings(host: UtilityProcess): void {
  const readers = new Map<number, UtilityProcess>()
  const answer = (reply: ReadingReply) => host.postMessage(reply)

  function start({ reading, as, heapMegabytes }: ReadingRequest, file: string): void {
    const reader = utilityProcess.fork(
      path.join(import.meta.dirname, '../host/read-file-worker.js'),
      [as, file],
      {
        serviceName: 'file-reader',
        stdio: 'ignore',
        env: systemEnvironment(),
        execArgv: [`--max-old-space-size=${heapMegabytes}`],
      },
    )
    readers.set(reading, reader)
    reader.on('message', given => answer({ reading, answer: given }))
    reader.on('exit', () => {
      readers.delete(reading)
      answer({ reading, answer: null })
    })
  }

  host.on('message', message => {
    const request = readingRequestSchema.safeParse(message)
    if (!request.success) return
    const { path: file, reading } = request.data
    if (file === null) readers.get(reading)?.kill()
    else start(request.data, file)
  })
  host.on('exit', () => {
    for (const reader of readers.values()) reader.kill()
  })
}

/** Windows starts no process without it. */
function systemEnvironment(): Record<string, string> {
  const root = process.env['SYSTEMROOT']
  return root === undefined ? {} : { SYSTEMROOT: root }
}

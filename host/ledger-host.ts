// The ledger host, a process of its own beside the window's: the only one that opens the database. It starts with
// no ledger open and serves one desk over the ports that the main process hands it.

import { createDesk } from './desk.ts'
import { type ServedPort, servePort } from './serve-port.ts'
import { createOutsideReader } from './sheets/outside-reader.ts'
import { type MainPort, startByMain } from './sheets/reader-by-main.ts'

/** What Electron adds to a process that it forks as a utility. */
type HostProcess = {
  readonly parentPort: Pick<MainPort, 'postMessage'> & {
    readonly on: (
      event: 'message',
      listen: (message: { readonly data: unknown; readonly ports: readonly ServedPort[] }) => void,
    ) => void
  }
}

const { parentPort } = process as unknown as HostProcess

// The build puts the threads beside this file.
const desk = createDesk({
  pdf: { workerFile: new URL('pdf-worker.js', import.meta.url) },
  ledgerWorker: new URL('ledger-worker.js', import.meta.url),
  keyWorker: new URL('key-worker.js', import.meta.url),
  outside: createOutsideReader(startByMain(parentPort)),
})

parentPort.on('message', ({ ports }) => {
  for (const port of ports) servePort(port, desk, reportBug)
})

/** Its trace may hold what the ledger keeps secret, so only the kind of error leaves the process. */
function reportBug(error: unknown): void {
  process.stderr.write(`[ledger-host] ${error instanceof Error ? error.name : 'unknown error'}\n`)
}

// Starts the ledger host, hands each page a port to it, and starts it again when it dies. The page hears of a death
// by its port closing and asks for another.

import path from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { channels } from './channels.ts'
import { serveReadings } from './file-readings.ts'

export type HostProcess = {
  readonly connect: (page: WebContents) => void
  readonly stop: () => void
}

/** Most of what the engine would keep for new objects lies there unused: 23 MB less, at the same processor time. */
const SMALL_YOUNG_HEAP = '--max-semi-space-size=4'

/** Long enough that a host which dies at once does not keep a processor busy. */
const RESTART_AFTER_MS = 500

export function startHostProcess(): HostProcess {
  let isStopping = false
  let host: UtilityProcess | null = null
  let waiting: readonly WebContents[] = []

  function start(): void {
    const started = utilityProcess.fork(path.join(import.meta.dirname, '../host/ledger-host.js'), [], {
      serviceName: 'ledger-host',
      execArgv: [SMALL_YOUNG_HEAP],
      stdio: 'inherit',
      env: environmentOfHost(),
    })
    host = started
    serveReadings(started)
    for (const page of waiting) hand(started, page)
    waiting = []
    started.on('exit', code => {
      host = null
      if (isStopping) return
      process.stderr.write(`[ledger-host] ended with ${code}, starting again\n`)
      setTimeout(start, RESTART_AFTER_MS)
    })
  }

  start()
  return {
    connect: page => {
      if (host !== null) hand(host, page)
      else if (!waiting.includes(page)) waiting = [...waiting, page]
    },
    stop: () => {
      isStopping = true
      host?.kill()
    },
  }
}

function hand(host: UtilityProcess, page: WebContents): void {
  if (page.isDestroyed()) return
  const { port1, port2 } = new MessageChannelMain()
  host.postMessage(null, [port1])
  page.postMessage(channels.port, null, [port2])
}

/** What the host needs of the environment; a password in it, or an option for Node, is not passed on. */
function environmentOfHost(): Record<string, string> {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'WINDIR', 'TMPDIR', 'TEMP', 'TMP', 'LANG']
  return Object.fromEntries(
    names.flatMap(name => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

// A print server of the test's own, with a printer whose paper is a PDF, so that what comes out can be looked at. It
// needs no service manager, but its backend runs for root alone.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

export type PrintServer = {
  /** Whoever prints has to be told of the server. */
  readonly environment: Readonly<Record<string, string>>
  readonly addPrinter: (name: string) => void
  readonly removePrinter: (name: string) => void
  /** The sheets that came out since the last time; null while none has come out whole. */
  readonly takePrinted: () => Uint8Array | null
  readonly close: () => Promise<void>
}

/** Fixed by the printer's driver. */
const outputFolder = path.join(userInfo().homedir, 'PDF')
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd'

export function startPrintServer(): PrintServer {
  const folder = mkdtempSync(path.join(tmpdir(), 'print-server-'))
  const socket = path.join(folder, 'cups.sock')
  const environment = { CUPS_SERVER: socket }
  const server = spawn('cupsd', ['-f', '-c', writeConfiguration(folder, socket), '-s', writeFiles(folder)])
  const administer = (...words: readonly string[]) => {
    const { status, stderr } = spawnSync('lpadmin', words, { env: { ...process.env, ...environment } })
    if (status !== 0) throw new Error(`lpadmin ${words.join(' ')}: ${stderr}`)
  }
  const before = new Set(printedFiles())
  return {
    environment,
    addPrinter: name => {
      for (let tries = 0; !existsSync(socket); tries += 1) {
        if (tries > 100) throw new Error('the print server does not listen')
        spawnSync('sleep', ['0.1'])
      }
      administer('-p', name, '-v', 'cups-pdf:/', '-m', DRIVER, '-E')
    },
    removePrinter: name => administer('-x', name),
    takePrinted: () => {
      const file = printedFiles().find(each => !before.has(each))
      if (file === undefined) return null
      const content = readFileSync(file)
      if (!content.subarray(-32).includes('%%EOF')) return null
      rmSync(file)
      return content
    },
    close: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const printedFiles = (): readonly string[] =>
  existsSync(outputFolder) ? readdirSync(outputFolder).map(file => path.join(outputFolder, file)) : []

function writeConfiguration(folder: string, socket: string): string {
  const file = path.join(folder, 'cupsd.conf')
  const everybody = 'Order allow,deny\nAllow all'
  writeFileSync(
    file,
    `Listen ${socket}
Browsing No
WebInterface No
DefaultAuthType None
<Location />
${everybody}
</Location>
<Policy default>
<Limit All>
Order allow,deny
</Limit>
</Policy>
`,
  )
  return file
}

function writeFiles(folder: string): string {
  const places = {
    ServerRoot: 'root',
    RequestRoot: 'spool',
    TempDir: 'tmp',
    CacheDir: 'cache',
    StateDir: 'state',
  }
  const [user, group] = idsOfPrinting()
  for (const place of Object.values(places)) {
    mkdirSync(path.join(folder, place))
    chownSync(path.join(folder, place), user, group)
  }
  // The server's filters run under a user of their own and pass through here.
  chownSync(folder, user, group)
  const file = path.join(folder, 'cups-files.conf')
  const lines = [
    ...Object.entries(places).map(([name, place]) => `${name} ${path.join(folder, place)}`),
    'ServerBin /usr/lib/cups',
    'DataDir /usr/share/cups',
    ...['AccessLog', 'ErrorLog', 'PageLog'].map(name => `${name} ${path.join(folder, name)}`),
    'SystemGroup root',
    'User lp',
    'Group lp',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function idsOfPrinting(): readonly [number, number] {
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'lp'], { encoding: 'utf8' }).stdout)
  return [idOf('-u'), idOf('-g')]
}

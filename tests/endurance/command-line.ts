// The command line as the fault runs start it: a process of its own, unbuilt, whose end is waited for only so long;
// what it acknowledged, and in which words it refused.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { PASSWORD } from './ledgers.ts'

const program = join(import.meta.dirname, '..', '..', 'host', 'cli.ts')

/** What takes longer hangs. */
const PATIENCE_MS = 60_000

export type Ack = { readonly seq: number; readonly h: string }

export type Ended = {
  readonly status: number | null
  readonly hung: boolean
  readonly stdout: string
  readonly stderr: string
  readonly acks: readonly Ack[]
  /** The kind in the last line of stderr; null when it ends in no refusal. */
  readonly refusal: string | null
  /** A sentence in Chinese stands before it. */
  readonly isInWords: boolean
  readonly ms: number
}

type Options = {
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** What stands before the program: another user's identity, a limit. */
  readonly under?: readonly string[]
  readonly patienceMs?: number
}

export type Started = {
  readonly child: ChildProcessWithoutNullStreams
  readonly stdout: () => string
  /** False when it ended before such a line. */
  readonly untilLine: (start: string) => Promise<boolean>
  readonly ended: Promise<Ended>
}

export function startLedger(options: Options, ...words: readonly string[]): Started {
  const { folder, env = {}, under = [], patienceMs = PATIENCE_MS } = options
  const [command = '', ...rest] = [...under, process.execPath, program, ...words]
  const child = spawn(command, rest, {
    cwd: folder,
    env: { ...cleanEnvironment(), LEDGER_PASSWORD: PASSWORD, ...env },
  })
  const startedAt = performance.now()
  const output = { stdout: '', stderr: '' }
  let hung = false
  let hasEnded = false
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  const impatience = setTimeout(() => {
    hung = true
    child.kill('SIGKILL')
  }, patienceMs)
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (chunk: string) => {
      output[name] += chunk
      wake()
    })
  }
  const ended = new Promise<Ended>(resolve => {
    child.on('error', error => {
      output.stderr += String(error)
    })
    child.on('close', status => {
      clearTimeout(impatience)
      hasEnded = true
      wake()
      resolve({ status, hung, ...output, ...readOutput(output), ms: performance.now() - startedAt })
    })
  })
  const untilLine = (start: string) =>
    new Promise<boolean>(resolve => {
      const look = () => {
        const found = output.stdout.split('\n').some(line => line.startsWith(start))
        if (!found && !hasEnded) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return { child, stdout: () => output.stdout, untilLine, ended }
}

export const runLedger = (options: Options, ...words: readonly string[]): Promise<Ended> =>
  startLedger(options, ...words).ended

/** A line that a kill cut in two says nothing. */
function readOutput({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) {
  const lines = stdout.slice(0, stdout.lastIndexOf('\n') + 1).split('\n')
  const acks = lines
    .filter(line => line.startsWith('ACK '))
    .map(line => {
      const [, seq, h = ''] = line.split(' ')
      return { seq: Number(seq), h }
    })
  const told = stderr.trimEnd().split('\n')
  const last = told.at(-1) ?? ''
  const refusal = last.startsWith('{"error":') ? String(JSON.parse(last).error.kind) : null
  return { acks, refusal, isInWords: /\p{Script=Han}/u.test(told.slice(0, -1).join('')) }
}

export const wait = (ms: number): Promise<void> => new Promise(resolve => void setTimeout(resolve, ms))

/** Without what npm's own script, or a tester, left in it. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(npm_|INIT_CWD$|LEDGER_|NODE_OPTIONS$|VITEST)/.test(name),
  )
  return Object.fromEntries(kept) as Record<string, string>
}

// The command line as a user starts it: a process of its own, unbuilt.

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const PASSWORD = '蛟河-2024'

const program = join(import.meta.dirname, '..', '..', 'host', 'cli.ts')

export type CliResult = {
  readonly status: number | null
  /** Lines of stdout, each parsed as JSON. */
  readonly values: readonly unknown[]
  readonly stdout: string
  readonly stderr: string
  /** The last line of stderr, parsed; null when there is none. */
  readonly error: unknown
}

type Options = {
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** An open file in the place of what is read back. */
  readonly stdout?: number
}

export function runCli({ folder, env = {}, stdout }: Options, ...words: readonly string[]): CliResult {
  const child = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...cleanEnvironment(), LEDGER_PASSWORD: PASSWORD, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(stdout === undefined ? {} : { stdio: ['pipe', stdout, 'pipe'] as const }),
  })
  const lastLine = child.stderr.trimEnd().split('\n').at(-1) ?? ''
  return {
    status: child.status,
    values: linesOf(child.stdout ?? '').map(line =>
      line.startsWith('{') || line.startsWith('[') ? JSON.parse(line) : line,
    ),
    stdout: child.stdout ?? '',
    stderr: child.stderr,
    error: lastLine.startsWith('{"error":') ? JSON.parse(lastLine).error : null,
  }
}

export function startCli(
  { folder, env = {} }: Options,
  ...words: readonly string[]
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...cleanEnvironment(), LEDGER_PASSWORD: PASSWORD, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

export const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '')

/** Without what the test runner's own npm script left in it. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(npm_|INIT_CWD$|LEDGER_)/.test(name),
  )
  return Object.fromEntries(kept) as Record<string, string>
}

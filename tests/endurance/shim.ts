// Compiles faultfs.c once a run and gives the environment that lays it between a process and its files.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let compiled: string | null = null

/** Throws, with the way out, where there is no compiler: without it the rows that need it would pass unseen. */
function shimPath(): string {
  if (compiled !== null) return compiled
  const folder = mkdtempSync(join(tmpdir(), 'faultfs-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const to = join(folder, 'faultfs.so')
  const source = join(import.meta.dirname, 'faultfs.c')
  const words = [
    '-shared',
    '-fPIC',
    '-O1',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-o',
    to,
    source,
    '-ldl',
    '-lpthread',
  ]
  const { status, stderr, error } = spawnSync('gcc', words, { encoding: 'utf8' })
  if (status !== 0) {
    throw new Error(
      `faultfs.c needs gcc (node scripts/install-system-packages.ts installs it as root): ${error ?? stderr}`,
    )
  }
  compiled = to
  return to
}

export type Operation = 'open' | 'read' | 'write' | 'sync' | 'truncate' | 'rename' | 'unlink'

export type Failure = {
  readonly operation: Operation
  /** The k-th, from 1. */
  readonly k: number
  readonly error: 'EIO' | 'ENOSPC' | 'EMFILE'
  readonly how: 'once' | 'on'
}

type Shim = {
  readonly folder: string
  readonly fail?: Failure
  readonly slowMs?: number
  readonly log?: string
  /** Also what is written outside of the folder. */
  readonly logsAll?: boolean
}

export function shimEnvironment({ folder, fail, slowMs, log, logsAll }: Shim): Record<string, string> {
  return {
    LD_PRELOAD: shimPath(),
    FAULTFS_DIR: realpathSync(folder),
    ...(fail === undefined ? {} : { FAULTFS_FAIL: `${fail.operation}:${fail.k}:${fail.error}:${fail.how}` }),
    ...(slowMs === undefined ? {} : { FAULTFS_SLOW: String(slowMs) }),
    ...(log === undefined ? {} : { FAULTFS_LOG: log }),
    ...(logsAll === true ? { FAULTFS_ALL: '1' } : {}),
  }
}

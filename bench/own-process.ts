// Runs a job in a process of its own, so that its memory and its warmth are its own, and waits for it.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { jobs } from './job.ts'

type Jobs = typeof jobs

export type Done<T> = { readonly value: T; readonly peakMb: number }

export function inOwnProcess<Name extends keyof Jobs>(
  name: Name,
  ...input: Parameters<Jobs[Name]>
): Done<Awaited<ReturnType<Jobs[Name]>>> {
  const job = join(import.meta.dirname, 'job.ts')
  const answer = execFileSync(process.execPath, [job, name, JSON.stringify(input)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(answer) as Done<Awaited<ReturnType<Jobs[Name]>>>
}

// The most memory that this process has had in use. Linux counts into `maxRSS` what the starting process had, so that is
// asked only elsewhere.

import { existsSync, readFileSync } from 'node:fs'

const STATUS = '/proc/self/status'

export function peakMemoryMb(): number {
  const own = existsSync(STATUS) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024
}

// Whether this computer can run the program at all, asked before anything is opened. `unmetBy` only compares; what is
// compared is read from the system beside it.

import os from 'node:os'

export type SystemFacts = {
  readonly platform: string
  /** As the system numbers itself: `10.0.19045` is Windows 10. */
  readonly release: string
  /** Null where there is none, as on Windows, or where it is another C library. */
  readonly glibc: string | null
  readonly memoryBytes: number
}

export type Unmet =
  | { readonly kind: 'windows-too-old'; readonly found: string; readonly needed: string }
  | { readonly kind: 'glibc-too-old'; readonly found: string; readonly needed: string }
  | { readonly kind: 'no-glibc'; readonly needed: string }
  | { readonly kind: 'little-memory'; readonly foundGb: number; readonly neededGb: number }

/** Of what is unmet only this lets the program run. */
export const isOnlyWarned = ({ kind }: Unmet): boolean => kind === 'little-memory'

const WINDOWS_NEEDED = '10.0'

/** What the database driver was linked with; lowered together with a driver that was built on an older system. */
export const GLIBC_NEEDED = '2.34'

const MEMORY_NEEDED_GB = 4
const BYTES_A_GB = 2 ** 30

export function unmetBy(system: SystemFacts): readonly Unmet[] {
  return [...unmetPlatform(system), ...unmetMemory(system)]
}

function unmetPlatform({ platform, release, glibc }: SystemFacts): readonly Unmet[] {
  if (platform === 'win32') {
    return isAtLeast(release, WINDOWS_NEEDED)
      ? []
      : [{ kind: 'windows-too-old', found: release, needed: WINDOWS_NEEDED }]
  }
  if (platform !== 'linux') return []
  if (glibc === null) return [{ kind: 'no-glibc', needed: GLIBC_NEEDED }]
  return isAtLeast(glibc, GLIBC_NEEDED) ? [] : [{ kind: 'glibc-too-old', found: glibc, needed: GLIBC_NEEDED }]
}

/** A computer sold with 4 GB tells a little less: its firmware and screen take theirs first. */
function unmetMemory({ memoryBytes }: SystemFacts): readonly Unmet[] {
  const gigabytes = memoryBytes / BYTES_A_GB
  if (Math.round(gigabytes) >= MEMORY_NEEDED_GB) return []
  return [{ kind: 'little-memory', foundGb: Math.round(gigabytes * 10) / 10, neededGb: MEMORY_NEEDED_GB }]
}

/** By figures and not by letters: 2.4 is older than 2.34. */
function isAtLeast(version: string, needed: string): boolean {
  const found = version.split('.').map(Number)
  for (const [place, figure] of needed.split('.').map(Number).entries()) {
    const own = found[place] ?? 0
    if (own !== figure) return own > figure
  }
  return true
}

export function readSystem(): SystemFacts {
  return {
    platform: process.platform,
    release: os.release(),
    glibc: process.platform === 'linux' ? readGlibc() : null,
    memoryBytes: os.totalmem(),
  }
}

/** The report is the only place where the runtime tells it. */
function readGlibc(): string | null {
  const report: unknown = process.report.getReport()
  const header = fieldOf(report, 'header')
  const version = fieldOf(header, 'glibcVersionRuntime')
  return typeof version === 'string' ? version : null
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

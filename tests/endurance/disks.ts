// Small file systems of their own to be filled, pulled or made read-only. Only root can mount; where it cannot, the row
// says so.

import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const isRoot = process.getuid?.() === 0

export const NOT_ROOT = 'mounting and changing users need root'

/** Null where this machine lets nobody mount. */
export function mountDisk(folder: string, size: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0777`, 'tmpfs', folder])
  return status === 0 ? () => void spawnSync('umount', ['-l', folder]) : null
}

export function remount(folder: string, how: 'ro' | 'rw'): void {
  spawnSync('mount', ['-o', `remount,${how}`, folder])
}

/** Leaves so many KB free. */
export function fillDisk(folder: string, leftKilobytes: number): string {
  const filler = join(folder, 'filler')
  writeFileSync(filler, '')
  const free = () => statfsSync(folder).bavail * statfsSync(folder).bsize - leftKilobytes * 1024
  while (free() > 0) appendFileSync(filler, Buffer.alloc(Math.min(free(), 65_536)))
  return filler
}

/** Runs what follows as a user without rights. */
export const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const

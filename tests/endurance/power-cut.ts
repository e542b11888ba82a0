// What a disk may hold after the power went: everything that was synced before, and of the rest whatever the disk
// happened to have written, torn by sectors of 512 bytes; names that were made, changed or deleted since the folder
// was last synced may be as before. Built from what was written down of a run, up to any of its operations.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LoggedOperation } from './written-log.ts'

/** `drop`: nothing that was not synced; `keep`: all of it; `torn`: by chance, sector by sector and name by name. */
export type CutMode = 'drop' | 'keep' | 'torn'

const SECTOR = 512

type NameChange = { readonly folder: string; readonly apply: (disk: Disk) => void }

type Disk = {
  readonly inodes: Map<string, number>
  readonly folders: Set<string>
  readonly contents: Map<number, Buffer>
}

/** The folder as it was before the run, by the numbers that the log knows its files by. */
export function readDisk(folder: string): Disk {
  const disk: Disk = { inodes: new Map(), folders: new Set([folder]), contents: new Map() }
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const found = statSync(path)
    if (!found.isFile()) continue
    disk.inodes.set(path, found.ino)
    disk.contents.set(found.ino, readFileSync(path))
  }
  return disk
}

export function diskAfterCut(
  start: Disk,
  operations: readonly LoggedOperation[],
  cutAt: number,
  mode: CutMode,
): Disk {
  const disk: Disk = {
    inodes: new Map(start.inodes),
    folders: new Set(start.folders),
    contents: new Map([...start.contents].map(([inode, content]) => [inode, Buffer.from(content)])),
  }
  /** As the running system sees it: a rename moves a file, whatever of its former name has reached the disk. */
  const live = new Map(start.inodes)
  const pendingData = new Map<number, LoggedOperation[]>()
  let pendingNames: NameChange[] = []
  const settleNames = (folder: string | null) => {
    const settled = pendingNames.filter(change => folder === null || change.folder === folder)
    pendingNames = pendingNames.filter(change => !settled.includes(change))
    for (const change of settled) change.apply(disk)
  }
  for (const operation of operations.slice(0, cutAt)) {
    if (operation.kind === 'W' || operation.kind === 'T') {
      pendingData.set(operation.inode, [...(pendingData.get(operation.inode) ?? []), operation])
    } else if (operation.kind === 'S') {
      writeData(disk, operation.inode, pendingData.get(operation.inode) ?? [], () => true)
      pendingData.delete(operation.inode)
    } else if (operation.kind === 'F') settleNames(operation.path)
    else {
      pendingNames.push(...nameChanges(operation, live))
    }
  }
  const happens = mode === 'torn' ? () => Math.random() < 0.5 : () => mode === 'keep'
  for (const change of pendingNames) if (happens()) change.apply(disk)
  for (const [inode, pending] of pendingData) writeData(disk, inode, pending, happens)
  return disk
}

function nameChanges(operation: LoggedOperation, live: Map<string, number>): readonly NameChange[] {
  const change = (path: string, apply: NameChange['apply']): NameChange => ({ folder: dirname(path), apply })
  switch (operation.kind) {
    case 'C':
      live.set(operation.path, operation.inode)
      return [change(operation.path, disk => disk.inodes.set(operation.path, operation.inode))]
    case 'U':
      live.delete(operation.path)
      return [change(operation.path, disk => disk.inodes.delete(operation.path))]
    case 'D':
      return [change(operation.path, disk => disk.folders.add(operation.path))]
    case 'X':
      return [change(operation.path, disk => disk.folders.delete(operation.path))]
    case 'R': {
      const { path, to } = operation
      const inode = live.get(path)
      if (inode === undefined) return []
      live.delete(path)
      live.set(to, inode)
      return [
        change(to, disk => {
          disk.inodes.delete(path)
          disk.inodes.set(to, inode)
        }),
      ]
    }
    default:
      return []
  }
}

function writeData(
  disk: Disk,
  inode: number,
  pending: readonly LoggedOperation[],
  happens: () => boolean,
): void {
  let content = disk.contents.get(inode) ?? Buffer.alloc(0)
  for (const operation of pending) {
    if (operation.kind === 'T' && happens()) content = resized(content, operation.at)
    if (operation.kind !== 'W') continue
    for (const [at, part] of sectorsOf(operation.at, operation.data)) {
      if (!happens()) continue
      if (at + part.length > content.length) content = resized(content, at + part.length)
      part.copy(content, at)
    }
  }
  disk.contents.set(inode, content)
}

const resized = (content: Buffer, bytes: number): Buffer =>
  bytes <= content.length
    ? content.subarray(0, bytes)
    : Buffer.concat([content, Buffer.alloc(bytes - content.length)])

function* sectorsOf(at: number, data: Buffer): Generator<readonly [number, Buffer]> {
  let done = 0
  while (done < data.length) {
    const end = Math.min(data.length, done + SECTOR - ((at + done) % SECTOR))
    yield [at + done, data.subarray(done, end)]
    done = end
  }
}

/** Lays a disk out as files in a folder that is made anew. What SQLite keeps in memory beside them is not on a disk. */
export function layOut(disk: Disk, from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  for (const folder of disk.folders) mkdirSync(folder.replace(from, to), { recursive: true })
  for (const [path, inode] of disk.inodes) {
    const target = path.replace(from, to)
    // A file in a folder that was never made is not there either.
    if (path.endsWith('-shm') || !disk.folders.has(dirname(path))) continue
    writeFileSync(target, disk.contents.get(inode) ?? '')
  }
}

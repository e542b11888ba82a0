// A backup's one file: a ustar archive, which any system's own tools can take apart when this program is gone.
// Only what a backup needs: a few regular files, in a given order, no folders, no times, nobody's name.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { assert } from '../src/base/assert.ts'
import { writeAll } from './durable-files.ts'

const BLOCK = 512
const CHUNK = 1 << 20
/** What eleven octal digits can count. */
const LARGEST_MEMBER = 8 ** 11 - 1

export type ArchiveMember = { readonly name: string; readonly startsAt: number; readonly bytes: number }

export type MemberSource = { readonly name: string; readonly bytes: number; readonly file: string }

/** Appends a member whose content is given whole. */
export function writeMember(archive: number, name: string, content: Buffer): void {
  writeAll(archive, memberHeader(name, content.length), null)
  writeAll(archive, content, null)
  writeAll(archive, padding(content.length), null)
}

/** Appends a member whose content is copied from a file. */
export function writeMemberFromFile(archive: number, { name, bytes, file }: MemberSource): void {
  writeAll(archive, memberHeader(name, bytes), null)
  const source = openSync(file, 'r')
  try {
    for (const chunk of readRange(source, 0, bytes)) writeAll(archive, chunk, null)
  } finally {
    closeSync(source)
  }
  writeAll(archive, padding(bytes), null)
}

export function writeEnd(archive: number): void {
  writeAll(archive, Buffer.alloc(2 * BLOCK), null)
}

/** The members that lie whole in the file, up to its end mark; null when it is no such archive or was cut. */
export function readMembers(archive: number, archiveBytes: number): ArchiveMember[] | null {
  const members: ArchiveMember[] = []
  let position = 0
  while (position + BLOCK <= archiveBytes) {
    const header = Buffer.alloc(BLOCK)
    readSync(archive, header, 0, BLOCK, position)
    if (header.every(byte => byte === 0)) return members
    const member = parseHeader(header, position)
    if (member === null) return null
    position = member.startsAt + member.bytes + padding(member.bytes).length
    members.push(member)
  }
  return null
}

export function readMember(archive: number, { startsAt, bytes }: ArchiveMember): Buffer {
  return Buffer.concat([...readRange(archive, startsAt, bytes)].map(chunk => Buffer.from(chunk)))
}

/** Copies a member to an open file. */
export function copyMember(archive: number, { startsAt, bytes }: ArchiveMember, target: number): void {
  for (const chunk of readRange(archive, startsAt, bytes)) writeAll(target, chunk, null)
}

/** SHA-256 of a part of a file, in lower-case hex. */
export function hashRange(file: number, startsAt: number, bytes: number): string {
  const hash = createHash('sha256')
  for (const chunk of readRange(file, startsAt, bytes)) hash.update(chunk)
  return hash.digest('hex')
}

function* readRange(file: number, startsAt: number, bytes: number): Generator<Buffer, void> {
  const chunk = Buffer.alloc(Math.min(CHUNK, bytes))
  let done = 0
  while (done < bytes) {
    const read = readSync(file, chunk, 0, Math.min(chunk.length, bytes - done), startsAt + done)
    // A file that ends early gives fewer bytes, so another hash.
    if (read === 0) return
    yield chunk.subarray(0, read)
    done += read
  }
}

const padding = (bytes: number): Buffer => Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK)

function memberHeader(name: string, bytes: number): Buffer {
  assert(name.length < 100 && bytes <= LARGEST_MEMBER, `${name} does not fit into the archive`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 'ascii')
  header.write('0000600\0', 100, 'ascii')
  header.write('0000000\0', 108, 'ascii')
  header.write('0000000\0', 116, 'ascii')
  header.write(`${octal(bytes)}\0`, 124, 'ascii')
  header.write(`${octal(0)}\0`, 136, 'ascii')
  header.write('0', 156, 'ascii')
  header.write('ustar\x0000', 257, 'ascii')
  header.write(checksumField(header), 148, 'ascii')
  return header
}

const octal = (value: number): string => value.toString(8).padStart(11, '0')

/** The sum of all bytes, counting its own field as spaces. */
function checksumField(header: Buffer): string {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

function parseHeader(header: Buffer, position: number): ArchiveMember | null {
  const isUstar = header.toString('ascii', 257, 262) === 'ustar'
  const isWhole = header.toString('ascii', 148, 156) === checksumField(header)
  const name = header.toString('ascii', 0, 100).split('\0')[0] ?? ''
  const bytes = Number.parseInt(header.toString('ascii', 124, 135), 8)
  if (!isUstar || !isWhole || !Number.isSafeInteger(bytes)) return null
  return { name, startsAt: position + BLOCK, bytes }
}

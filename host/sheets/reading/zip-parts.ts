// The parts of a zip file by name, read from its index and unpacked one by one under a limit of their own. Nothing is
// written anywhere, so a part's name leads nowhere: it is only compared with the names that a workbook has.

import { inflateRawSync } from 'node:zlib'
import { LIMITS, megabytes } from './limits.ts'
import { refuse } from './refuse.ts'

export type ZipParts = {
  readonly names: readonly string[]
  /** Null when there is no such part. */
  readonly unpack: (name: string) => Uint8Array | null
}

type Entry = {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

export function zipParts(bytes: Uint8Array, most: number = LIMITS.unpackedBytes): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readIndex(view, bytes)
  let left = most
  return {
    names: [...entries.keys()],
    unpack: name => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.unpacked > left) {
        refuse({ kind: 'workbook-unpacks-too-large', megabytes: megabytes(most) })
      }
      const content = unpack(view, bytes, entry)
      left -= content.length
      return content
    },
  }
}

const damaged = (): never => refuse({ kind: 'workbook-damaged' })

const END_OF_INDEX = 0x06054b50
const INDEX_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

function readIndex(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = findEndOfIndex(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries) damaged()
  const entries = new Map<string, Entry>()
  let place = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== INDEX_ENTRY) damaged()
    if ((view.getUint16(place + 8, true) & 1) !== 0) refuse({ kind: 'workbook-encrypted' })
    const nameLength = view.getUint16(place + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength))
    // Of two parts of one name, programs disagree which counts.
    if (entries.has(name)) damaged()
    entries.set(name, {
      method: view.getUint16(place + 10, true),
      packed: view.getUint32(place + 20, true),
      unpacked: view.getUint32(place + 24, true),
      offset: view.getUint32(place + 42, true),
    })
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return entries
}

/** It stands last, before a comment of at most 65,535 bytes. A file that was cut off has none. */
function findEndOfIndex(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let place = view.byteLength - 22; place >= earliest; place -= 1) {
    if (view.getUint32(place, true) === END_OF_INDEX) return place
  }
  return damaged()
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array {
  const { method, packed, unpacked, offset } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) damaged()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) damaged()
  const content = bytes.subarray(start, start + packed)
  const result = method === DEFLATED ? inflate(content, unpacked) : content
  if ((method !== STORED && method !== DEFLATED) || result.length !== unpacked) damaged()
  return result
}

/** Stops one byte beyond what the index promises: a size that lies is found without unpacking the rest. */
function inflate(content: Uint8Array, unpacked: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: unpacked + 1 })
  } catch {
    return damaged()
  }
}

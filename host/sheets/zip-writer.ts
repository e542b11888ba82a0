// A zip file part by part and piece by piece, so that a table of any length is never whole in memory. Each piece is
// packed by itself and ends at a whole byte, as the format allows; sizes and checksums follow each part.

import { constants, crc32, deflateRawSync } from 'node:zlib'

export type ZipWriter = {
  /** Begins a part; the one before must have ended. */
  readonly begin: (name: string) => void
  readonly append: (content: Uint8Array) => void
  readonly endPart: () => void
  readonly end: () => void
}

type Part = { readonly name: Buffer; readonly offset: number; crc: number; packed: number; unpacked: number }

const LOCAL_HEADER = 0x04034b50
const SIZES_BEHIND = 0x08074b50
const INDEX_ENTRY = 0x02014b50
const END_OF_INDEX = 0x06054b50
/** Sizes stand behind the part; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
const VERSION = 20
/** 1980-01-01, the format's first day: the same table gives the same file. */
const DAY = 0x0021
/** The empty block that ends a packed part. */
const LAST_BLOCK = Buffer.from([3, 0])

export function startZip(write: (bytes: Uint8Array) => void): ZipWriter {
  const parts: Part[] = []
  let place = 0

  function put(bytes: Uint8Array): void {
    write(bytes)
    place += bytes.length
  }

  const current = (): Part => {
    const part = parts.at(-1)
    if (part === undefined) throw new Error('no part was begun')
    return part
  }

  function pack(bytes: Uint8Array): void {
    put(bytes)
    current().packed += bytes.length
  }

  return {
    begin: name => {
      const part = { name: Buffer.from(name), offset: place, crc: 0, packed: 0, unpacked: 0 }
      parts.push(part)
      const head = fields([LOCAL_HEADER, 4], [VERSION, 2], ...METHOD, [0, 12], [part.name.length, 2], [0, 2])
      put(Buffer.concat([head, part.name]))
    },
    append: content => {
      if (content.length === 0) return
      const part = current()
      part.crc = crc32(content, part.crc)
      part.unpacked += content.length
      pack(deflateRawSync(content, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }))
    },
    endPart: () => {
      pack(LAST_BLOCK)
      put(fields([SIZES_BEHIND, 4], ...sizesOf(current())))
    },
    end: () => {
      const start = place
      for (const part of parts) {
        const names = [
          [part.name.length, 2],
          [0, 12],
          [part.offset, 4],
        ] as const
        const entry = fields(
          [INDEX_ENTRY, 4],
          [VERSION, 2],
          [VERSION, 2],
          ...METHOD,
          ...sizesOf(part),
          ...names,
        )
        put(Buffer.concat([entry, part.name]))
      }
      const counts = [
        [parts.length, 2],
        [parts.length, 2],
      ] as const
      put(fields([END_OF_INDEX, 4], [0, 4], ...counts, [place - start, 4], [start, 4], [0, 2]))
    },
  }
}

type Field = readonly [value: number, bytes: number]

const METHOD: readonly Field[] = [
  [FLAGS, 2],
  [DEFLATED, 2],
  [0, 2],
  [DAY, 2],
]

const sizesOf = ({ crc, packed, unpacked }: Part): readonly Field[] => [
  [crc, 4],
  [packed, 4],
  [unpacked, 4],
]

/** Little-endian; a field of more than four bytes is nothing but zeros. */
function fields(...given: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(given.reduce((sum, [, length]) => sum + length, 0))
  let place = 0
  for (const [value, length] of given) {
    if (length <= 4) bytes.writeUIntLE(value, place, length)
    place += length
  }
  return bytes
}

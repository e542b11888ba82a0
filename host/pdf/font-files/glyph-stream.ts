// The outlines of a font as the font library reads them, from the file and not from memory: a window of the table is held
// and moved to wherever is read next.

/** More than nearly every outline has; a longer one is read in one piece. */
const WINDOW = 4096

export class GlyphStream {
  pos = 0
  readonly #read: (offset: number, length: number) => Buffer
  readonly #length: number
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  /** `read` counts from the table's beginning. */
  constructor(read: (offset: number, length: number) => Buffer, length: number) {
    this.#read = read
    this.#length = length
  }

  rewound(): this {
    this.pos = 0
    return this
  }

  readUInt8(): number {
    return this.#next(1).readUInt8()
  }

  readInt8(): number {
    return this.#next(1).readInt8()
  }

  readUInt16BE(): number {
    return this.#next(2).readUInt16BE()
  }

  readInt16BE(): number {
    return this.#next(2).readInt16BE()
  }

  readBuffer(length: number): Uint8Array {
    return new Uint8Array(this.#next(length))
  }

  #next(length: number): Buffer {
    const isHeld = this.pos >= this.#start && this.pos + length <= this.#start + this.#window.length
    if (!isHeld) {
      this.#start = this.pos
      this.#window = this.#read(this.pos, Math.max(length, Math.min(WINDOW, this.#length - this.pos)))
    }
    const from = this.pos - this.#start
    this.pos += length
    return this.#window.subarray(from, from + length)
  }
}

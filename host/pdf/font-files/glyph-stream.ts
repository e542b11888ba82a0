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
    const at = this.#next(1)
    return this.#window[at] ?? 0
  }

  readInt8(): number {
    const at = this.#next(1)
    return this.#window.readInt8(at)
  }

  readUInt16BE(): number {
    const at = this.#next(2)
    return this.#window.readUInt16BE(at)
  }

  readInt16BE(): number {
    const at = this.#next(2)
    return this.#window.readInt16BE(at)
  }

  readBuffer(length: number): Uint8Array {
    const at = this.#next(length)
    return new Uint8Array(this.#window.subarray(at, at + length))
  }

  /** Where in the window the next bytes lie; it holds them then, and they count as read. */
  #next(length: number): number {
    const isHeld = this.pos >= this.#start && this.pos + length <= this.#start + this.#window.length
    if (!isHeld) {
      this.#start = this.pos
      this.#window = this.#read(this.pos, Math.max(length, Math.min(WINDOW, this.#length - this.pos)))
    }
    const at = this.pos - this.#start
    this.pos += length
    return at
  }
}

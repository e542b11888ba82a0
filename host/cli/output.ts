// Where the command line writes: data to stdout, one line a value; messages and the error to stderr. Written at
// once and in full, so that a line means what it says even if the process is killed after it.

import { writeSync } from 'node:fs'
import type { Refusal } from '../../src/api/refusals.ts'
import { internalError } from '../../src/wording/command-line.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'

const STDOUT = 1
const STDERR = 2

export function printValue(value: unknown): void {
  printText(`${JSON.stringify(value)}\n`)
}

/** Text that ends in a newline. */
export function printText(text: string): void {
  writeText(STDOUT, text)
}

export function sayMessage(sentence: string): void {
  writeText(STDERR, `${sentence}\n`)
}

/** The sentence, then the facts as the last line. */
export function printRefusal(refusal: Refusal): void {
  sayMessage(refusalInWords(refusal))
  sayMessage(JSON.stringify({ error: refusal }))
}

export const INTERNAL_ERROR = { error: { kind: 'internal-error' } } as const

/** A bug. Its trace may hold what the ledger keeps secret, so it is shown only to who asks for it. */
export function sayBug(error: unknown): void {
  if (process.env['LEDGER_TRACE'] === '1' && error instanceof Error) sayMessage(error.stack ?? error.message)
  sayMessage(internalError())
}

function writeText(stream: number, text: string): void {
  const bytes = Buffer.from(text)
  let done = 0
  while (done < bytes.length) {
    try {
      done += writeSync(stream, bytes, done)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      // Whoever read has read enough, as `head` does.
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') leaveUnheard(stream, String(code))
      waitForReader()
    }
  }
}

// What was asked for is done and recorded; told as a failure of the program it would be entered a second time.
function leaveUnheard(stream: number, code: string): never {
  if (stream !== STDERR) printRefusal({ kind: 'answer-not-written', code })
  process.exit(1)
}

/** A pipe that is full and does not block. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
}

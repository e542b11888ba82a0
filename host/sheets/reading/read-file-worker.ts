// The process in which a file from outside is read, and nothing else: it is given a path, answers with cells or with a
// refusal, and ends. It has no ledger, no key and no password; whatever a file does to it ends with it.

import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { err, ok } from '../../../src/base/result.ts'
import { LIMITS, megabytes } from './limits.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { ReadingAnswer } from './reading-answer.ts'
import { ReadingRefused, refuse } from './refuse.ts'

function answerFor(path: string): ReadingAnswer {
  try {
    const bytes = readWhole(path)
    const read = readSpreadsheet(bytes)
    if (!read.ok) return read
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return ok({ name: basename(path), sha256, ...read.value })
  } catch (error) {
    if (error instanceof ReadingRefused) return err(error.refusal)
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-read', file: path, code })
  }
}

/** A file that is a pipe or a device would never end, and opening one must not wait for its other end. */
function readWhole(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const facts = fstatSync(file)
    if (!facts.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
    if (facts.size > LIMITS.fileBytes) {
      refuse({ kind: 'import-file-too-long', megabytes: megabytes(LIMITS.fileBytes) })
    }
    const bytes = new Uint8Array(facts.size)
    let done = 0
    while (done < bytes.length) {
      const count = readSync(file, bytes, done, bytes.length - done, done)
      if (count === 0) break
      done += count
    }
    return bytes.subarray(0, done)
  } finally {
    closeSync(file)
  }
}

/** What Electron adds to a process that it forks as a utility; Node's own forks have `send`. */
type Utility = { readonly parentPort?: { readonly postMessage: (answer: ReadingAnswer) => void } }

const answer = answerFor(process.argv.at(-1) ?? '')
const { parentPort } = process as unknown as Utility
if (parentPort !== undefined) parentPort.postMessage(answer)
else process.send?.(answer, () => process.disconnect())

// The process in which a file from outside is read, and nothing else: it is given a path and what the file should be,
// answers with what it says or with a refusal, and ends. It has no ledger, no key and no password; whatever a file does to it ends with it.

import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadAs } from '../../../src/api/file-reading.ts'
import type { BorderRefusal } from '../../../src/api/refusals.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { readInvoice } from './invoice/read-invoice.ts'
import { INVOICE_LIMITS, LIMITS, megabytes } from './limits.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { type ReadingRefusal, ReadingRefused, refuse } from './refuse.ts'

/** What it says is passed by a schema where it is waited for. */
type Told = Result<object, ReadingRefusal | Extract<BorderRefusal, { readonly kind: 'file-not-read' }>>

function answerFor(as: ReadAs, path: string): Told {
  try {
    const bytes = readWhole(path, as === 'invoice' ? INVOICE_LIMITS.fileBytes : LIMITS.fileBytes)
    const read = as === 'invoice' ? readInvoice(bytes) : readSpreadsheet(bytes)
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
function readWhole(path: string, most: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const facts = fstatSync(file)
    if (!facts.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
    if (facts.size > most) refuse({ kind: 'import-file-too-long', megabytes: megabytes(most) })
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
type Utility = { readonly parentPort?: { readonly postMessage: (answer: unknown) => void } }

const [as, path = ''] = process.argv.slice(-2)
const answer = answerFor(as === 'invoice' ? as : 'spreadsheet', path)
const { parentPort } = process as unknown as Utility
if (parentPort !== undefined) parentPort.postMessage(answer)
else process.send?.(answer, () => process.disconnect())

// Opens a ledger at the desk, locks it, and looks both times through its own memory for the data key. It is told the key
// with every bit turned, so that what it knows of the key is not itself found.

import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createDesk } from '../../../host/desk.ts'

const [file = '', password = '', turned = ''] = process.argv.slice(2)
const masked = Buffer.from(turned, 'hex')
/** Too short a piece to be the key. */
const beginning = Buffer.from(masked.subarray(0, 6).map(byte => byte ^ 0xff))

const isKey = (memory: Buffer, at: number): boolean =>
  masked.every((byte, place) => memory[at + place] === (byte ^ 0xff))

function copiesOfKey(): number {
  const memory = openSync('/proc/self/mem', 'r')
  let found = 0
  for (const line of readFileSync('/proc/self/maps', 'utf8').split('\n')) {
    const [, from = '', to = '', rights = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? []
    if (!rights.startsWith('rw')) continue
    found += copiesIn(memory, Number.parseInt(from, 16), Number.parseInt(to, 16))
  }
  closeSync(memory)
  return found
}

const window = Buffer.alloc(1 << 20)
const OVERLAP = 64

function copiesIn(memory: number, from: number, to: number): number {
  let found = 0
  for (let start = from; start < to; start += window.length - OVERLAP) {
    window.fill(0)
    try {
      readSync(memory, window, 0, Math.min(window.length, to - start), start)
    } catch {
      continue
    }
    const last = window.length - OVERLAP
    for (let at = window.indexOf(beginning); at !== -1 && at < last; at = window.indexOf(beginning, at + 1)) {
      if (isKey(window, at)) found += 1
    }
  }
  // The window itself is memory, and is looked at as well.
  window.fill(0)
  return found
}

const desk = createDesk({})
const before = copiesOfKey()
const credential = { kind: 'password', user: null, password }
const opened = await desk.call('desk.open', { file, credential })
await desk.call('contracts.list', {})
const open = copiesOfKey()
await desk.call('desk.lock', {})
const locked = copiesOfKey()
console.log(JSON.stringify({ isOpened: opened.ok, before, open, locked }))
await desk.close()

// E1, E4: a name and a price that stand nowhere else are put into a ledger, and looked for in every byte that any command
// of a whole job writes to any file: ledger, -wal, backups, temporary folders, side files, whatever their place.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runLedger } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { dump, inFolder, makeWorkLedger } from './ledgers.ts'
import { shimEnvironment } from './shim.ts'
import { type LoggedOperation, parseLog } from './written-log.ts'

const NAME = '鹳雀楼机密供应商'
const VOUCHER = 'CANARY-VOUCHER-7731'
/** In fen and in yuan. */
const PRICES = ['731946825', '7319468.25', '7,319,468.25']

/** All spellings in which a text could lie in a file. */
function spellingsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text)
  const littleEndian = Buffer.from(text, 'utf16le')
  const bigEndian = Buffer.from(littleEndian).swap16()
  const plain = [utf8, littleEndian, bigEndian, gbk(text)]
  return [...plain, ...plain.flatMap(base64Middles), Buffer.from(utf8.toString('hex'))]
}

/** Wherever it begins within a group of three bytes, less the characters that its neighbours share. */
function base64Middles(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map(shift => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -2))
  })
}

/** The system has a decoder and no encoder: each pair of bytes is tried. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const bytes: number[] = []
  for (const character of text) {
    if (character < '\u0080') bytes.push(character.charCodeAt(0))
    else bytes.push(...pairOf(character, decoder))
  }
  return Buffer.from(bytes)
}

function pairOf(character: string, decoder: InstanceType<typeof TextDecoder>): readonly number[] {
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (decoder.decode(new Uint8Array([lead, trail])) === character) return [lead, trail]
    }
  }
  throw new Error(`${character} is not in GBK`)
}

const canaries = [NAME, VOUCHER, ...PRICES].flatMap(text => spellingsOf(text).map(bytes => ({ text, bytes })))

/** What the clerk types in a day, and what is asked for afterwards. */
function jobOf(): readonly object[] {
  const paid = { contractId: 'A', paidOn: '2025-04-18', amountFen: Number(PRICES[0]), voucher: VOUCHER }
  return [
    { procedure: 'payments.record', input: paid },
    {
      procedure: 'court.set',
      input: { documentCode: NAME, department: NAME, contact: NAME, phone: '', approver: '' },
    },
    { procedure: 'questions.answer', input: { questionId: 'Q-CYCLE', choice: 'postpaid', reason: NAME } },
    { procedure: 'billing.run', input: { contractId: 'A', through: '2026-12' } },
    { procedure: 'position.get', input: { contractId: 'A', asOf: '2026-12-31' } },
    {
      procedure: 'statements.export',
      input: { contractId: 'A', from: '2024-01-01', to: '2026-12-31', file: 'papers/statement.pdf' },
    },
    { procedure: 'audit.verify', input: {} },
  ]
}

function writesByFile(written: readonly LoggedOperation[]): ReadonlyMap<number, readonly Buffer[]> {
  const byFile = new Map<number, Buffer[]>()
  for (const operation of written) {
    if (operation.kind !== 'W' && operation.kind !== 'w') continue
    const parts = byFile.get(operation.inode) ?? []
    parts.push(operation.data)
    byFile.set(operation.inode, parts)
  }
  return byFile
}

async function searchJob(folder: string, path: string, script: string, logs: string) {
  const broken = createBroken()
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const commands: readonly (readonly string[])[] = [
    ['run', script, '--ledger', path],
    ['soak', '--count', '20', '--ledger', path],
    ['backup', 'court.backup', '--ledger', path],
    ['verify', '--ledger', 'court.backup'],
    ['restore', 'court.backup', '--ledger', 'restored.ledger'],
    ['dump', '--ledger', path],
    ['data-key', '--ledger', path],
  ]
  const counts = { commands: 0, 'writes searched': 0, 'bytes searched': 0, hits: 0 }
  const look = (where: string, bytes: Buffer) => {
    counts['bytes searched'] += bytes.length
    for (const { text, bytes: canary } of canaries) {
      if (!bytes.includes(canary)) continue
      counts.hits += 1
      broken.add(`${text} in ${where}`)
    }
  }
  for (const [index, words] of commands.entries()) {
    const log = join(logs, `${index}.log`)
    const env = {
      ...shimEnvironment({ folder, log, logsAll: true }),
      TMPDIR: temporary,
      SQLITE_TMPDIR: temporary,
    }
    const ended = await runLedger({ folder, env, patienceMs: 600_000 }, ...words)
    counts.commands += 1
    const isDone = ended.status === 0 && !ended.stdout.includes('{"error":')
    if (!isDone) broken.add(`${words[0]}: ${ended.stdout.slice(-300)}${ended.stderr}`)
    const written = parseLog(readFileSync(log))
    // A text may be cut in two by two writes to one file.
    for (const [inode, parts] of writesByFile(written)) {
      counts['writes searched'] += parts.length
      look(`what ${words[0]} wrote to file ${inode}`, Buffer.concat(parts))
    }
    rmSync(log)
  }
  const dumped = dump(path)
  for (const text of [VOUCHER, String(PRICES[0])])
    if (!dumped.includes(text)) broken.add(`${text} is not in the ledger`)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // The script is the clerk's own, and the papers are what she asked for.
    if (
      !entry.isFile() ||
      entry.parentPath.endsWith('papers') ||
      join(entry.parentPath, entry.name) === script
    )
      continue
    look(`the file ${entry.name}`, readFileSync(join(entry.parentPath, entry.name)))
  }
  return { counts, broken: broken.list() }
}

const e1: FaultRun = {
  row: 'E1',
  run: async () =>
    await inFolder(async parent => {
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      mkdirSync(join(folder, 'papers'))
      const script = join(parent, 'job.jsonl')
      writeFileSync(
        script,
        jobOf()
          .map(line => `${JSON.stringify(line)}\n`)
          .join(''),
      )
      return {
        row: 'E1',
        tried:
          'a name, a voucher and a price looked for (UTF-8, UTF-16, GBK, base64, hex) in all that a job with a statement, a backup and a restore writes; the PDF itself is what was asked for',
        ...(await searchJob(folder, path, script, parent)),
      }
    }),
}

const e4: FaultRun = {
  row: 'E4',
  run: async scale =>
    await inFolder(async parent => {
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      const payments = scale === 'full' ? 2000 : 500
      const script = join(parent, 'sort.jsonl')
      const paid = { contractId: 'A', paidOn: '2025-04-18', amountFen: Number(PRICES[0]) }
      const lines = Array.from({ length: payments }, (_, index) => ({
        procedure: 'payments.record',
        input: { ...paid, voucher: `${VOUCHER}-${(index * 7919) % payments}` },
      }))
      const sorted = { procedure: 'payments.list', input: { contractId: 'A' } }
      writeFileSync(script, [...lines, sorted].map(line => `${JSON.stringify(line)}\n`).join(''))
      const searched = await searchJob(folder, path, script, parent)
      return { row: 'E4', tried: `the same with ${payments} payments sorted and copied whole`, ...searched }
    }),
}

export const canaryRuns: readonly FaultRun[] = [e1, e4]

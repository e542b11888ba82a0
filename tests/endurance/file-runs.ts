// B7, B8, B11, B12, B13, E2: other programs' locks and files, a slow disk, too few open files, no temporary folder,
// strange names, wrong keys.

import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { decipher } from '../../db/database.ts'
import { runLedger, startLedger } from './command-line.ts'
import { AS_NOBODY, isRoot, NOT_ROOT } from './disks.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { faultOf, folderState, inFolder, makeWorkLedger, unlock, verify, withRawSql } from './ledgers.ts'
import { shimEnvironment } from './shim.ts'

const b7: FaultRun = {
  row: 'B7',
  run: async () => {
    const broken = createBroken()
    const counts = { tries: 0, 'told ledger-locked': 0, 'longest wait ms': 0, 'read beside it': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      const heldBy = async (what: string, held: Database.Database, begin: string) => {
        held.exec(begin)
        counts.tries += 1
        const read = await runLedger({ folder }, 'call', 'contracts.list', '--ledger', path)
        if (read.status === 0) counts['read beside it'] += 1
        else broken.add(`${what}, reading: ${read.stderr}`)
        const ended = await runLedger({ folder }, 'soak', '--count', '1', '--ledger', path)
        counts['longest wait ms'] = Math.max(counts['longest wait ms'], Math.round(ended.ms))
        if (ended.refusal === 'ledger-locked' && ended.isInWords) counts['told ledger-locked'] += 1
        else broken.add(`${what}: ${ended.stdout}${ended.stderr}`)
        held.close()
      }
      await heldBy('a second copy', new Database(`${path}.lock`), 'BEGIN EXCLUSIVE')
      const foreign = new Database(path)
      decipher(foreign, unlock(path).dataKey)
      await heldBy('a foreign program', foreign, 'BEGIN IMMEDIATE')
      const after = await runLedger({ folder }, 'soak', '--count', '1', '--ledger', path)
      if (after.status !== 0) broken.add(`after it let go: ${after.stderr}`)
    })
    return {
      row: 'B7',
      tried: 'the ledger held by a second copy, and by BEGIN IMMEDIATE of a foreign program',
      counts,
      broken: broken.list(),
    }
  },
}

/** Each makes of a whole ledger something that is none. */
const FOREIGN: Readonly<Record<string, (path: string) => void>> = {
  'a text': path => writeFileSync(path, 'not a database\n'.repeat(1000)),
  '0 bytes': path => writeFileSync(path, ''),
  'half a file': path => truncateSync(path, 4096 * 20),
  'the last page cut off': path => truncateSync(path, 4096 * 83 + 100),
  'random bytes': path => writeFileSync(path, randomBytes(40_960)),
  'a plain SQLite file': path => {
    writeFileSync(path, '')
    const database = new Database(path)
    database.exec('CREATE TABLE notes (text TEXT)')
    database.close()
  },
  'another application’s, with the same key': path =>
    withRawSql(path, unlock(path).dataKey, database => database.pragma('application_id = 7')),
  'a newer version’s': path =>
    withRawSql(path, unlock(path).dataKey, database => database.pragma('user_version = 99')),
}

const b8: FaultRun = {
  row: 'B8',
  run: async () => {
    const broken = createBroken()
    const counts = { files: 0, refused: 0, untouched: 0 }
    await inFolder(async parent => {
      const look = async (what: string, folder: string, path: string) => {
        counts.files += 1
        const before = folderState(folder)
        for (const words of [['soak', '--count', '1'], ['verify'], ['call', 'contracts.list']]) {
          const { status, refusal, isInWords, stdout, stderr } = await runLedger(
            { folder: parent },
            ...words,
            '--ledger',
            path,
          )
          if (status === 1 && refusal !== 'internal-error' && isInWords) counts.refused += 1
          else broken.add(`${what}, ${words[0]}: ${stdout}${stderr}`)
        }
        if (folderState(folder) === before) counts.untouched += 1
        else broken.add(`${what}: something was written`)
      }
      for (const [what, spoil] of Object.entries(FOREIGN)) {
        const folder = join(parent, what)
        const { path } = makeWorkLedger(folder)
        spoil(path)
        await look(what, folder, path)
      }
      const folder = join(parent, 'a folder')
      mkdirSync(join(folder, 'court.ledger'), { recursive: true })
      await look('a folder', folder, join(folder, 'court.ledger'))
    })
    return {
      row: 'B8',
      tried: 'nine files that are no ledger, opened to post, to verify and to read (refused counts each)',
      counts,
      broken: broken.list(),
    }
  },
}

const b11: FaultRun = {
  row: 'B11',
  run: async scale => {
    const broken = createBroken()
    const postings = scale === 'full' ? 20 : 2
    const counts = { postings, acknowledged: 0, duplicates: 0, 'ms a posting': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      const env = shimEnvironment({ folder, slowMs: 200 })
      const started = startLedger({ folder, env }, 'soak', '--count', String(postings), '--ledger', path)
      await started.untilLine('READY')
      const ready = performance.now()
      const { acks, stderr } = await started.ended
      counts['ms a posting'] = Math.round((performance.now() - ready) / postings)
      counts.acknowledged = acks.length
      counts.duplicates = acks.length - new Set(acks.map(({ seq }) => seq)).size
      if (acks.length !== postings || counts.duplicates > 0) broken.add(`stopped: ${stderr}`)
      const { entries } = verify(path, acks.at(-1)?.h)
      if (entries !== postings) broken.add(`${entries} entries for ${postings} postings`)
    })
    return { row: 'B11', tried: 'each fsync 200 ms slower', counts, broken: broken.list() }
  },
}

const b12: FaultRun = {
  row: 'B12',
  run: async scale => {
    const broken = createBroken()
    const counts = { tries: 0, 'refused in words': 0, 'went well': 0, 'acknowledged lost': 0 }
    const judge = (what: string, path: string, ended: Awaited<ReturnType<typeof runLedger>>) => {
      counts.tries += 1
      if (ended.status === 0) counts['went well'] += 1
      else if (ended.refusal !== null && ended.refusal !== 'internal-error' && ended.isInWords)
        counts['refused in words'] += 1
      else broken.add(`${what}: ${ended.status} ${ended.stderr}`)
      const fault = faultOf(path, ended.acks.at(-1)?.h)
      if (fault === null) return
      counts['acknowledged lost'] += 1
      broken.add(`${what}: ${fault}`)
    }
    await inFolder(async parent => {
      chmodSync(parent, 0o755)
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      // As soon as the ledger itself can open no more files, from each of its openings on.
      for (let k = 1; k <= (scale === 'full' ? 24 : 3); k += 1) {
        const env = shimEnvironment({ folder, fail: { operation: 'open', k, error: 'EMFILE', how: 'on' } })
        judge(
          `no more files from ${k} on`,
          path,
          await runLedger({ folder, env }, 'soak', '--count', '2', '--ledger', path),
        )
      }
      const limited = ['bash', '-c', 'ulimit -n 30; exec "$@"', 'bash'] as const
      judge(
        'ulimit -n 30',
        path,
        await runLedger({ folder, under: limited }, 'soak', '--count', '2', '--ledger', path),
      )
      if (!isRoot) return
      const closed = join(parent, 'tmp')
      mkdirSync(closed, { mode: 0o555 })
      const crashed = startLedger({ folder }, 'soak', '--ledger', path)
      await crashed.untilLine('ACK')
      crashed.child.kill('SIGKILL')
      await crashed.ended
      const anybodys = join(parent, 'anybodys')
      cpSync(folder, anybodys, { recursive: true })
      const options = {
        folder: '/',
        under: ['sh', '-c', `chown -R nobody "${anybodys}"; exec "$@"`, 'sh', ...AS_NOBODY],
        env: { TMPDIR: closed },
      }
      for (const words of [['verify'], ['call', 'contracts.list'], ['soak', '--count', '2'], ['verify']]) {
        judge(
          `no temporary folder, ${words[0]}`,
          join(anybodys, 'court.ledger'),
          await runLedger(options, ...words, '--ledger', join(anybodys, 'court.ledger')),
        )
      }
    })
    return {
      row: 'B12',
      tried:
        'no more files can be opened, from each opening on and by `ulimit -n 30`; the temporary folder closed after a crash',
      counts,
      broken: broken.list(),
      ...(isRoot ? {} : { notRun: `the temporary folder: ${NOT_ROOT}` }),
    }
  },
}

const NAMES = [
  '台账.ledger',
  '台 账 2024.ledger',
  '账本😀.ledger',
  '𠮷林.ledger',
  'a'.repeat(200),
  `${'账'.repeat(60)}/${'本'.repeat(60)}/court.ledger`,
  ' leading.ledger',
  'dot.',
  'quote\'"%?#&.ledger',
  '-leading.ledger',
  'UPPER.Ledger',
] as const

const b13: FaultRun = {
  row: 'B13',
  run: async () => {
    const broken = createBroken()
    const counts = { names: 0, 'opened, posted, backed up': 0, refused: 0 }
    await inFolder(async parent => {
      for (const [index, name] of NAMES.entries()) {
        counts.names += 1
        const { path, folder } = makeWorkLedger(join(parent, String(index)))
        const named = join(parent, `to-${index}`, name)
        mkdirSync(join(named, '..'), { recursive: true })
        for (const suffix of ['', '.keys', '.anchors']) cpSync(path + suffix, named + suffix)
        const posted = await runLedger({ folder }, 'soak', '--count', '1', `--ledger=${named}`)
        const copied = await runLedger({ folder }, 'backup', `${named}.backup`, `--ledger=${named}`)
        const verified = await runLedger({ folder }, 'verify', `--ledger=${named}.backup`)
        if ([posted, copied, verified].every(({ status }) => status === 0))
          counts['opened, posted, backed up'] += 1
        else broken.add(`${name}: ${posted.stderr}${copied.stderr}${verified.stderr}`)
      }
      for (const name of ['trailing ', `${'a'.repeat(300)}`]) {
        counts.names += 1
        const { status, refusal, isInWords, stderr } = await runLedger(
          { folder: parent },
          'init',
          `--ledger=${name}`,
        )
        if (status === 1 && refusal !== 'internal-error' && isInWords) counts.refused += 1
        else broken.add(`${name}: ${stderr}`)
      }
    })
    return {
      row: 'B13',
      tried:
        'names in Chinese, beyond the basic plane, with spaces, quotes, a dot at the end, 366 bytes deep; two that cannot be',
      counts,
      broken: broken.list(),
      notRun: 'UNC paths and the names that Windows reserves: no Windows here',
    }
  },
}

const e2: FaultRun = {
  row: 'E2',
  run: async () => {
    const broken = createBroken()
    const counts = { cases: 0, 'told apart from damage to the data': 0, 'new ledgers made': 0 }
    await inFolder(async parent => {
      const look = async (
        what: string,
        kinds: readonly string[],
        spoil: (path: string) => void,
        env = {},
      ) => {
        counts.cases += 1
        const folder = join(parent, String(counts.cases))
        const { path } = makeWorkLedger(folder)
        spoil(path)
        const before = folderState(folder)
        const { refusal, isInWords, stdout, stderr } = await runLedger(
          { folder, env },
          'soak',
          '--count',
          '1',
          '--ledger',
          path,
        )
        if (kinds.includes(refusal ?? '') && isInWords) counts['told apart from damage to the data'] += 1
        else broken.add(`${what}: ${stdout}${stderr}`)
        if (folderState(folder) === before) return
        counts['new ledgers made'] += 1
        broken.add(`${what}: something was written`)
      }
      const nothing = () => undefined
      await look('a wrong password', ['wrong-password'], nothing, { LEDGER_PASSWORD: '蛟河-2025' })
      await look('no password', ['password-missing'], nothing, { LEDGER_PASSWORD: '' })
      await look('another ledger’s keys', ['ledger-damaged', 'wrong-password'], path => {
        const other = makeWorkLedger(join(parent, 'other'))
        cpSync(`${other.path}.keys`, `${path}.keys`)
      })
      await look('a damaged header', ['ledger-damaged'], path => {
        overwrite(path, randomBytes(64))
      })
    })
    return {
      row: 'E2',
      tried: 'a wrong password, none, another ledger’s key file, a damaged header',
      counts,
      broken: broken.list(),
    }
  },
}

function overwrite(path: string, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, 0)
  closeSync(file)
}

export const fileRuns: readonly FaultRun[] = [b7, b8, b11, b12, b13, e2]

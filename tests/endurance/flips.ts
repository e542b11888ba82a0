// B9, B10: bits flipped and sixteen bytes overwritten in the ledger and in its -wal; and reports on a damaged ledger that
// nobody has verified.

import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedgerForReading } from '../../db/ledger-file.ts'
import { storageProblem } from '../../db/storage-failure.ts'
import type { UnlockedLedger } from '../../db/unlock.ts'
import { verifyLedger } from '../../db/verify.ts'
import { runLedger, startLedger, wait } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { CREDENTIAL, dump, inFolder, makeWorkLedger, unlock } from './ledgers.ts'

/** One bit or sixteen bytes, anywhere. */
function spoil(whole: Buffer, turn: number): Buffer {
  const spoilt = Buffer.from(whole)
  const at = Math.floor(Math.random() * (whole.length - 16))
  if (turn % 4 === 3) randomBytes(16).copy(spoilt, at)
  else spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << (turn % 8)), at)
  return spoilt
}

type Outcome = 'found' | 'identical' | 'different'

/** An act that was never acknowledged may be there or not. */
type Wanted = { readonly whole: string; readonly acknowledged: string }

function judge(unlocked: UnlockedLedger, { whole, acknowledged }: Wanted): Outcome {
  try {
    const verified = verifyLedger(unlocked)
    if (!verified.ok || !verified.value.ok) return 'found'
    const found = dump(unlocked.path)
    return found === whole || found === acknowledged ? 'identical' : 'different'
  } catch (error) {
    if (storageProblem(error, unlocked.path) === null) throw error
    return 'found'
  }
}

const b9: FaultRun = {
  row: 'B9',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      'in the ledger': 0,
      'in the -wal': 0,
      found: 0,
      'identical dump': 0,
      'silently different': 0,
    }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      await runLedger({ folder }, 'soak', '--count', '60', '--ledger', path)
      // Until it is killed: one that came to its end would take its -wal with it.
      const started = startLedger({ folder }, 'soak', '--ledger', path)
      await started.untilLine('ACK')
      await wait(60)
      started.child.kill('SIGKILL')
      const { acks } = await started.ended
      rmSync(`${path}-shm`, { force: true })
      const unlocked = unlock(path)
      const whole = dump(path)
      const lines = whole.split('\n')
      const wanted = { whole, acknowledged: lines.slice(0, acks.at(-1)?.seq).join('\n') }
      const flip = (file: string, times: number, count: 'in the ledger' | 'in the -wal') => {
        const content = readFileSync(file)
        for (let turn = 0; turn < times; turn += 1) {
          writeFileSync(file, spoil(content, turn))
          counts[count] += 1
          const outcome = judge(unlocked, wanted)
          if (outcome === 'found') counts.found += 1
          else if (outcome === 'identical') counts['identical dump'] += 1
          else {
            counts['silently different'] += 1
            broken.add(`${count}: verified, and another dump`)
          }
        }
        writeFileSync(file, content)
      }
      flip(`${path}-wal`, scale === 'full' ? 250 : 20, 'in the -wal')
      flip(path, scale === 'full' ? 1000 : 60, 'in the ledger')
    })
    return {
      row: 'B9',
      tried: 'one bit flipped or 16 bytes overwritten: verify finds it, or the dump is the same',
      counts,
      broken: broken.list(),
    }
  },
}

const REPORTS = [
  ['position.get', { contractId: 'A', asOf: '2026-12-31' }],
  ['charges.list', { contractId: 'B' }],
  ['deadlines.list', { asOf: '2026-01-31' }],
] as const

const b10: FaultRun = {
  row: 'B10',
  run: async scale => {
    const broken = createBroken()
    const counts = { reports: 0, refused: 0, 'rightly answered': 0, 'wrong totals shown': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      await runLedger({ folder }, 'soak', '--count', '150', '--ledger', path)
      const script = join(folder, 'reports.jsonl')
      const lines = REPORTS.map(([procedure, input]) => JSON.stringify({ procedure, input }))
      writeFileSync(script, `${lines.join('\n')}\n`)
      const wanted = await runLedger({ folder }, 'run', script, '--ledger', path)
      const whole = readFileSync(path)
      for (let turn = 0; turn < (scale === 'full' ? 100 : 4); turn += 1) {
        let spoilt: Buffer = whole
        for (let page = 0; page < (turn % 3) * 3 + 1; page += 1) spoilt = spoil(spoilt, turn + page)
        writeFileSync(path, spoilt)
        const { status, stdout, refusal, stderr } = await runLedger(
          { folder },
          'run',
          script,
          '--ledger',
          path,
        )
        const answers = stdout.trimEnd().split('\n')
        const right = wanted.stdout.trimEnd().split('\n')
        counts.reports += REPORTS.length
        if (status !== 0) {
          counts.refused += REPORTS.length
          if (refusal === null || refusal === 'internal-error') broken.add(`opened: ${stderr}`)
          continue
        }
        for (const [index, answer] of answers.entries()) {
          if (answer === right[index]) counts['rightly answered'] += 1
          else if (answer.startsWith('{"error":') && !answer.includes('internal-error')) counts.refused += 1
          else {
            counts['wrong totals shown'] += 1
            broken.add(`${answer.slice(0, 120)} ${stderr.slice(0, 200)}`)
          }
        }
      }
      writeFileSync(path, whole)
      const opened = openLedgerForReading(path, CREDENTIAL)
      if (opened.ok) opened.value.close()
      else broken.add('the whole one does not open')
    })
    return {
      row: 'B10',
      tried: 'one to seven pages damaged, then position, charges and deadlines asked for without verifying',
      counts,
      broken: broken.list(),
    }
  },
}

export const flipRuns: readonly FaultRun[] = [b9, b10]

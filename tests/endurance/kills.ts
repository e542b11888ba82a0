// A1, A5, A8: the ledger's process is killed, or told to stop, at random moments, while it posts and while it restores.

import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runLedger, startLedger, wait } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { dump, faultOf, folderState, inFolder, makeWorkLedger } from './ledgers.ts'

/** A ledger grows by some hundred payments a kill: a fresh one now and then keeps verifying short. */
const KILLS_A_LEDGER = 20

type Counts = { kills: number; acknowledged: number; lost: number; 'before READY': number }

/** Most of a kill is waiting for the program to start: several ledgers at once take less time. */
const LANES = 4

async function killWhilePosting(row: string, signal: 'SIGKILL' | 'SIGTERM', kills: number) {
  const broken = createBroken()
  const counts: Counts = { kills: 0, acknowledged: 0, lost: 0, 'before READY': 0 }
  const lane = async () => {
    while (counts.kills < kills) {
      await inFolder(folder => killOneLedger(folder, signal, kills, counts, broken))
      console.error(`${row}: ${JSON.stringify(counts)}`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { counts, broken: broken.list() }
}

async function killOneLedger(
  folder: string,
  signal: 'SIGKILL' | 'SIGTERM',
  kills: number,
  counts: Counts,
  broken: ReturnType<typeof createBroken>,
): Promise<void> {
  const { path } = makeWorkLedger(folder)
  let last = { seq: 0, h: '' }
  for (let kill = 0; kill < KILLS_A_LEDGER && counts.kills < kills; kill += 1) {
    counts.kills += 1
    const started = startLedger({ folder }, 'soak', '--ledger', path)
    // Every fourth is killed while it starts: opening, recovering, catching up.
    if (kill % 4 !== 0) await started.untilLine('READY')
    await wait(Math.random() * (kill % 4 === 0 ? 600 : 250))
    started.child.kill(signal)
    const ended = await started.ended
    if (!ended.stdout.startsWith('READY')) counts['before READY'] += 1
    if (ended.hung) broken.add('hung')
    for (const ack of ended.acks) {
      if (ack.seq <= last.seq) broken.add('a number was acknowledged twice')
      last = ack
    }
    counts.acknowledged += ended.acks.length
    const fault = faultOf(path, last.h === '' ? undefined : last.h)
    if (fault?.includes('anchor-unknown')) counts.lost += 1
    if (fault !== null) broken.add(`after a kill: ${fault}`)
  }
  const { status, stderr } = await runLedger({ folder }, 'verify', '--ledger', path)
  if (status !== 0) broken.add(`verify: ${stderr}`)
}

const a1: FaultRun = {
  row: 'A1',
  run: async scale => ({
    row: 'A1',
    tried: 'kill -9 of `soak` at random moments, each fourth while it opens; then verify by the last ACK',
    ...(await killWhilePosting('A1', 'SIGKILL', scale === 'full' ? 1000 : 8)),
  }),
}

const a8: FaultRun = {
  row: 'A8',
  run: async scale => ({
    row: 'A8',
    tried: 'SIGTERM, as at shut-down, of `soak` at random moments',
    ...(await killWhilePosting('A8', 'SIGTERM', scale === 'full' ? 200 : 4)),
  }),
}

const a5: FaultRun = {
  row: 'A5',
  run: async scale => {
    const kills = scale === 'full' ? 100 : 3
    const broken = createBroken()
    const counts = { kills: 0, 'ledger was there': 0, 'none yet': 0, 'ledgers missing in the end': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(join(folder, 'old'))
      await runLedger({ folder }, 'soak', '--count', '40', '--ledger', path)
      await runLedger({ folder }, 'backup', 'b.backup', '--ledger', path)
      const before = folderState(join(folder, 'old'))
      const wanted = dump(path)
      const whole = await runLedger(
        { folder },
        'restore',
        'b.backup',
        '--ledger',
        join(folder, 'whole.ledger'),
      )
      for (let kill = 0; kill < kills; kill += 1) {
        const to = join(folder, `new-${kill}`, 'court.ledger')
        cpSync(join(folder, 'b.backup'), join(folder, `new-${kill}`, 'b.backup'))
        const words = ['restore', 'b.backup', '--ledger', to] as const
        const started = startLedger({ folder: join(folder, `new-${kill}`) }, ...words)
        // Two of three while it lays the ledger down, the others anywhere.
        if (kill % 3 === 0) await wait(Math.random() * whole.ms)
        else {
          await untilThere(`${to}.new`)
          await wait(Math.random() * 0.4 * whole.ms)
        }
        started.child.kill('SIGKILL')
        await started.ended
        counts.kills += 1
        const isThere = existsSync(to)
        counts[isThere ? 'ledger was there' : 'none yet'] += 1
        if (!isThere) {
          const again = await runLedger({ folder: join(folder, `new-${kill}`) }, ...words)
          if (again.status !== 0) broken.add(`restoring again: ${again.stderr}`)
        }
        const fault = existsSync(to) ? faultOf(to) : 'no ledger'
        if (fault !== null) {
          counts['ledgers missing in the end'] += 1
          broken.add(`after a kill: ${fault}`)
        } else if (dump(to) !== wanted) broken.add('restored to something else')
        rmSync(join(folder, `new-${kill}`), { recursive: true })
      }
      if (folderState(join(folder, 'old')) !== before) broken.add('the old ledger was touched')
    })
    return {
      row: 'A5',
      tried: 'kill -9 of `restore` at random moments, then `restore` once more where there is no ledger yet',
      counts,
      broken: broken.list(),
    }
  },
}

async function untilThere(path: string): Promise<void> {
  for (let tries = 0; tries < 4000 && !existsSync(path); tries += 1) await wait(2)
}

export const killRuns: readonly FaultRun[] = [a1, a5, a8]

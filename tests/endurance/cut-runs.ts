// A2, A3, A4, E3: the power goes while it posts, backs up, upgrades, changes a password. The command runs once with all
// that it writes written down; then the disk is laid out as it may be after a cut at any moment, and opened.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { upgradeBackupPath } from '../../db/database.ts'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'

import { restoreLedger } from '../../db/restore.ts'
import { verifyBackup } from '../../db/verify-backup.ts'
import type { Ack } from './command-line.ts'
import { runLedger } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { CLOCK, CREDENTIAL, faultOf, inFolder, makeWorkLedger, verify } from './ledgers.ts'
import { type CutMode, diskAfterCut, layOut, readDisk } from './power-cut.ts'
import { shimEnvironment } from './shim.ts'
import { type LoggedOperation, parseLog } from './written-log.ts'

type Recorded = {
  readonly folder: string
  readonly disk: ReturnType<typeof readDisk>
  readonly operations: readonly LoggedOperation[]
}

/** Runs a command on a folder with everything that it writes there written down. */
async function record(folder: string, words: readonly string[]): Promise<Recorded> {
  const disk = readDisk(folder)
  const log = `${folder}.log`
  rmSync(log, { force: true })
  const ended = await runLedger({ folder, env: shimEnvironment({ folder, log }) }, ...words)
  if (ended.status !== 0) throw new Error(`${words.join(' ')}: ${ended.stderr}`)
  return { folder, disk, operations: parseLog(readFileSync(log)) }
}

/** Lays out the disk after so many cuts, spread over the run, the moments around each sync more often than others. */
function eachCut(
  { folder, disk, operations }: Recorded,
  states: number,
  look: (folder: string, before: readonly LoggedOperation[]) => void,
): void {
  const syncs = operations.flatMap(({ kind }, index) =>
    kind === 'S' || kind === 'F' ? [index, index + 1] : [],
  )
  const modes: readonly CutMode[] = ['torn', 'drop', 'torn', 'keep']
  for (let state = 0; state < states; state += 1) {
    const anywhere = Math.floor(Math.random() * (operations.length + 1))
    const aroundSync =
      [...syncs, operations.length][Math.floor(Math.random() * (syncs.length + 1))] ?? anywhere
    const cutAt = state % 2 === 0 ? anywhere : aroundSync
    const to = `${folder}.cut`
    layOut(diskAfterCut(disk, operations, cutAt, modes[state % modes.length] ?? 'torn'), folder, to)
    look(to, operations.slice(0, cutAt))
  }
}

function lastAck(before: readonly LoggedOperation[]): Ack | null {
  const said = before.map(operation => (operation.kind === 'A' ? String(operation.data) : '')).join('')
  const [, seq, h = ''] = said.trimEnd().split('\n').at(-1)?.split(' ') ?? []
  return seq === undefined ? null : { seq: Number(seq), h }
}

/** Verifies as it was left, then after the next writer has recovered it and posted. */
function faultAfterRecovery(path: string, anchor: string | undefined): string | null {
  const fault = faultOf(path, anchor)
  if (fault !== null) return fault
  const opened = openLedgerForWriting(path, CREDENTIAL, CLOCK)
  if (!opened.ok) return `not opened: ${JSON.stringify(opened.error)}`
  const { transact, user, close } = opened.value
  const posted = transact({ verb: 'test.after-cut', userId: user.userId }, writer => {
    writer.act()
    return { ok: true, value: null }
  })
  close()
  return posted.ok ? faultOf(path, anchor) : `not posted: ${JSON.stringify(posted.error)}`
}

const a2: FaultRun = {
  row: 'A2',
  run: async scale => {
    const states = scale === 'full' ? 600 : 24
    const runs = scale === 'full' ? 6 : 1
    const broken = createBroken()
    const counts = { 'crash states': 0, 'with a lost ACK': 0, 'not verified': 0 }
    for (let run = 0; run < runs; run += 1) {
      await inFolder(async parent => {
        const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
        // Enough for SQLite to copy its -wal into the ledger, in some runs more than once.
        const recorded = await record(folder, ['soak', '--count', String(60 + run * 120), '--ledger', path])
        eachCut(recorded, states / runs, (cut, before) => {
          counts['crash states'] += 1
          const ack = lastAck(before)
          const fault = faultAfterRecovery(join(cut, 'court.ledger'), ack?.h)
          if (fault === null) return
          const isLost = fault.includes('anchor-unknown') || fault.includes('behind-anchor')
          counts[isLost ? 'with a lost ACK' : 'not verified'] += 1
          broken.add(fault)
        })
      })
    }
    return {
      row: 'A2',
      tried:
        'the writes of `soak` replayed up to any moment, the rest lost, kept or torn by 512 bytes; verify, open, post, verify',
      counts,
      broken: broken.list(),
    }
  },
}

const a3: FaultRun = {
  row: 'A3',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      'crash states': 0,
      'backup is the former': 0,
      'backup is the new': 0,
      'good backups damaged': 0,
    }
    await inFolder(async parent => {
      const { path } = makeWorkLedger(join(parent, 'ledger'))
      const folder = join(parent, 'usb')
      mkdirSync(folder)
      await runLedger({ folder }, 'backup', 'court.backup', '--ledger', path)
      const former = verify(path).head
      await runLedger({ folder }, 'soak', '--count', '20', '--ledger', path)
      const recorded = await record(folder, ['backup', 'court.backup', '--ledger', path])
      eachCut(recorded, scale === 'full' ? 200 : 10, cut => {
        counts['crash states'] += 1
        const verified = verifyBackup(join(cut, 'court.backup'), CREDENTIAL)
        if (verified.ok && verified.value.ok) {
          counts[verified.value.head === former ? 'backup is the former' : 'backup is the new'] += 1
          return
        }
        counts['good backups damaged'] += 1
        broken.add(JSON.stringify(verified))
      })
    })
    return {
      row: 'A3',
      tried: 'the same of `backup` over a good one: the one that bears the name verifies',
      counts,
      broken: broken.list(),
    }
  },
}

const STORED = join(import.meta.dirname, '..', 'fixtures', 'ledgers', 'v1')

const a4: FaultRun = {
  row: 'A4',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      'crash states': 0,
      'older version': 0,
      'newer version': 0,
      'half migrated': 0,
      'copies verified': 0,
    }
    await inFolder(async parent => {
      const folder = join(parent, 'old')
      cpSync(STORED, folder, { recursive: true })
      const path = join(folder, 'court.ledger')
      const { head, lastSeq } = verify(path)
      const input = JSON.stringify({ contractId: 'A', paidOn: '2026-01-05', amountFen: 1, voucher: '升级后' })
      const recorded = await record(folder, ['call', 'payments.record', '--input', input, '--ledger', path])
      eachCut(recorded, scale === 'full' ? 80 : 4, (cut, before) => {
        counts['crash states'] += 1
        const at = join(cut, 'court.ledger')
        const copy = upgradeBackupPath(at, LEDGER_VERSION)
        const isCopied = existsSync(copy)
        if (isCopied) {
          const verified = verifyBackup(copy, CREDENTIAL)
          if (verified.ok && verified.value.ok) counts['copies verified'] += 1
          else broken.add(`the copy: ${JSON.stringify(verified)}`)
        }
        const fault = faultOf(at, head)
        if (fault !== null) {
          counts['half migrated'] += 1
          broken.add(fault)
          return
        }
        const isUpgraded = !isOlder(at)
        counts[isUpgraded ? 'newer version' : 'older version'] += 1
        if (isUpgraded && !isCopied) broken.add('upgraded without a copy')
        const again = faultAfterRecovery(at, head)
        if (again !== null) broken.add(`opened again: ${again}`)
        if (verify(at).lastSeq < lastSeq) broken.add('records are missing')
        if (before.length === 0 && isUpgraded) broken.add('upgraded before it began')
      })
    })
    return {
      row: 'A4',
      tried: 'the same of the first command on a ledger of version 1, which upgrades it; then opened again',
      counts,
      broken: broken.list(),
    }
  },
}

/** Only opening for reading refuses an older one, and changes nothing. */
function isOlder(path: string): boolean {
  const opened = openLedgerForReading(path, CREDENTIAL)
  if (opened.ok) opened.value.close()
  return !opened.ok && opened.error.kind === 'older-ledger'
}

const a5: FaultRun = {
  row: 'A5-cut',
  run: async scale => {
    const broken = createBroken()
    const counts = { 'crash states': 0, 'ledger is there': 0, 'none yet': 0, 'half a ledger': 0 }
    await inFolder(async parent => {
      const { path, folder: kept } = makeWorkLedger(join(parent, 'ledger'))
      await runLedger({ folder: kept }, 'soak', '--count', '20', '--ledger', path)
      await runLedger({ folder: kept }, 'backup', join(parent, 'b.backup'), '--ledger', path)
      const { head } = verify(path)
      const folder = join(parent, 'new')
      mkdirSync(folder)
      const recorded = await record(folder, ['restore', join(parent, 'b.backup'), '--ledger', 'court.ledger'])
      eachCut(recorded, scale === 'full' ? 120 : 8, cut => {
        counts['crash states'] += 1
        const at = join(cut, 'court.ledger')
        const isThere = existsSync(at)
        counts[isThere ? 'ledger is there' : 'none yet'] += 1
        const again = isThere ? null : restoreLedger(join(parent, 'b.backup'), at, CREDENTIAL)
        const fault = again === null || again.ok ? faultAfterRecovery(at, head) : JSON.stringify(again.error)
        if (fault === null) return
        counts['half a ledger'] += 1
        broken.add(fault)
      })
    })
    return {
      row: 'A5-cut',
      tried: 'the same of `restore`: a whole ledger or none yet, where restoring again works',
      counts,
      broken: broken.list(),
    }
  },
}

const e3: FaultRun = {
  row: 'E3',
  run: async scale => {
    const broken = createBroken()
    const counts = { 'crash states': 0, 'opens by the old': 0, 'opens by the new': 0, unopenable: 0 }
    await inFolder(async parent => {
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      const input = JSON.stringify({ userId: 3, password: 'new-密码-1' })
      const recorded = await record(folder, [
        'call',
        'users.changePassword',
        '--input',
        input,
        '--ledger',
        path,
      ])
      eachCut(recorded, scale === 'full' ? 100 : 8, cut => {
        counts['crash states'] += 1
        const at = join(cut, 'court.ledger')
        const byNew = { ...CREDENTIAL, password: 'new-密码-1' }
        const opens = [CREDENTIAL, byNew].map(credential => {
          const opened = openLedgerForWriting(at, credential, CLOCK)
          if (opened.ok) opened.value.close()
          return opened.ok
        })
        if (opens[0]) counts['opens by the old'] += 1
        if (opens[1]) counts['opens by the new'] += 1
        if (!opens.includes(true)) {
          counts.unopenable += 1
          broken.add('opens by neither password')
        }
      })
    })
    return {
      row: 'E3',
      tried: 'the same of a change of password: opens by the old or by the new one',
      counts,
      broken: broken.list(),
    }
  },
}

export const cutRuns: readonly FaultRun[] = [a2, a3, a4, a5, e3]

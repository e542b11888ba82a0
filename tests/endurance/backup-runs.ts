// C1, C2, C3, C4, C5, C7: backing up while a clerk posts, killed, onto a full disk and one that is pulled; restoring what
// is no good, what is old, and on a clean PC.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBackup } from '../../db/verify-backup.ts'
import { runLedger, type Started, startLedger, wait } from './command-line.ts'
import { fillDisk, isRoot, mountDisk, NOT_ROOT } from './disks.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { CREDENTIAL, dump, faultOf, folderState, inFolder, makeWorkLedger, verify } from './ledgers.ts'

async function whilePosting<T>(
  folder: string,
  path: string,
  work: (posting: Started) => Promise<T>,
): Promise<T> {
  const posting = startLedger({ folder, patienceMs: 3_600_000 }, 'soak', '--ledger', path)
  await posting.untilLine('ACK')
  try {
    return await work(posting)
  } finally {
    posting.child.kill('SIGKILL')
    await posting.ended
  }
}

const ackedSeq = (posting: Started): number => Number(/ACK (\d+) \w+\n$/.exec(posting.stdout())?.[1] ?? 0)

const c1: FaultRun = {
  row: 'C1',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      tries: 0,
      killed: 0,
      'disk full': 0,
      'disk pulled': 0,
      finished: 0,
      'good backups damaged': 0,
      'missing acknowledged': 0,
      'silent failures': 0,
    }
    const kills = scale === 'full' ? 60 : 2
    await inFolder(async parent => {
      const usb = join(parent, 'usb')
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      const to = join(usb, 'court.backup')
      const expectGood = (what: string) => {
        const verified = verifyBackup(to, CREDENTIAL)
        if (verified.ok && verified.value.ok) return verified.value.lastSeq
        counts['good backups damaged'] += 1
        broken.add(`${what}: ${JSON.stringify(verified)}`)
        return 0
      }
      mkdirSync(usb)
      let unmount = isRoot ? mountDisk(usb, '16m') : null
      const first = await runLedger({ folder }, 'backup', to, '--ledger', path)
      if (first.status !== 0) broken.add(first.stderr)
      await whilePosting(folder, path, async posting => {
        for (let kill = 0; kill < kills; kill += 1) {
          const before = ackedSeq(posting)
          const backing = startLedger({ folder }, 'backup', to, '--ledger', path)
          await wait(300 + Math.random() * 900)
          backing.child.kill('SIGKILL')
          const { status } = await backing.ended
          counts.tries += 1
          counts[status === 0 ? 'finished' : 'killed'] += 1
          const held = expectGood('after a kill')
          if (status === 0 && held < before) counts['missing acknowledged'] += 1
          if (ackedSeq(posting) > 20_000) break
        }
        const before = ackedSeq(posting)
        const whole = await runLedger({ folder }, 'backup', to, '--ledger', path)
        counts.tries += 1
        if (whole.status === 0) counts.finished += 1
        else broken.add(`beside the clerk: ${whole.stderr}`)
        if (expectGood('beside the clerk') < before) {
          counts['missing acknowledged'] += 1
          broken.add('a finished backup lacks what was acknowledged before it began')
        }
      })
      if (unmount !== null) {
        const filler = fillDisk(usb, 80)
        const full = await runLedger({ folder }, 'backup', to, '--ledger', path)
        counts.tries += 1
        if (full.refusal === 'disk-full' && full.isInWords) counts['disk full'] += 1
        else {
          counts['silent failures'] += 1
          broken.add(`full: ${full.stdout}${full.stderr}`)
        }
        expectGood('on a full disk')
        rmSync(filler)
        const pulled = startLedger({ folder }, 'backup', to, '--ledger', path)
        await wait(450)
        unmount()
        unmount = null
        const { status, refusal, isInWords, stderr } = await pulled.ended
        counts.tries += 1
        if (status === 0 || (refusal !== 'internal-error' && isInWords)) counts['disk pulled'] += 1
        else {
          counts['silent failures'] += 1
          broken.add(`pulled: ${stderr}`)
        }
      }
      const fault = faultOf(path)
      if (fault !== null) broken.add(fault)
    })
    return {
      row: 'C1',
      tried:
        '`backup` over a good one while `soak` posts: killed at random moments, onto a full disk, its disk pulled',
      counts,
      broken: broken.list(),
      ...(isRoot ? {} : { notRun: `full and pulled disks: ${NOT_ROOT}` }),
    }
  },
}

const c2: FaultRun = {
  row: 'C2',
  run: async scale => {
    const broken = createBroken()
    const counts = { backups: 0, 'longest ms': 0, 'postings meanwhile': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      await whilePosting(folder, path, async posting => {
        for (let turn = 0; turn < (scale === 'full' ? 10 : 1); turn += 1) {
          const before = ackedSeq(posting)
          const { status, ms, stderr } = await runLedger({ folder }, 'backup', 'b.backup', '--ledger', path)
          counts.backups += 1
          counts['longest ms'] = Math.max(counts['longest ms'], Math.round(ms))
          counts['postings meanwhile'] += (ackedSeq(posting) - before) / 5
          if (status !== 0) broken.add(stderr)
        }
      })
    })
    return {
      row: 'C2',
      tried: '`backup` while another process posts without a pause',
      counts,
      broken: broken.list(),
    }
  },
}

const c3: FaultRun = {
  row: 'C3',
  run: async scale => {
    const broken = createBroken()
    const counts = { copies: 0, 'warned of what is missing': 0, 'silently stale': 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      await whilePosting(folder, path, async posting => {
        for (let turn = 0; turn < (scale === 'full' ? 30 : 3); turn += 1) {
          await wait(50)
          const copy = join(folder, `copy-${turn}`)
          mkdirSync(copy)
          copyFileSync(path, join(copy, 'court.ledger'))
          const before = ackedSeq(posting)
          // Anchors and keys by themselves, or nothing beside it.
          const isBare = turn % 3 === 0
          if (!isBare)
            for (const suffix of ['.keys', '.anchors'])
              copyFileSync(path + suffix, join(copy, `court.ledger${suffix}`))
          const { status, stdout, refusal } = await runLedger(
            { folder: copy },
            'verify',
            '--ledger',
            'court.ledger',
          )
          counts.copies += 1
          const isWarned =
            status !== 0 &&
            (refusal === 'keys-missing' ||
              stdout.includes('ledger-behind-anchor') ||
              refusal === 'ledger-damaged' ||
              stdout.includes('unreadable') ||
              stdout.includes('file-damaged'))
          if (isWarned) counts['warned of what is missing'] += 1
          else if (status !== 0 || verify(join(copy, 'court.ledger')).lastSeq < before) {
            counts['silently stale'] += 1
            broken.add(stdout)
          }
          rmSync(copy, { recursive: true })
        }
      })
    })
    return {
      row: 'C3',
      tried: 'the .ledger alone, or with keys and anchors, copied by hand while `soak` posts',
      counts,
      broken: broken.list(),
    }
  },
}

const c4: FaultRun = {
  row: 'C4',
  run: async () => {
    const broken = createBroken()
    const counts = { backups: 0, refused: 0, 'ledgers touched': 0 }
    await inFolder(async parent => {
      const { path, folder } = makeWorkLedger(join(parent, 'ledger'))
      await runLedger({ folder }, 'soak', '--count', '10', '--ledger', path)
      const good = join(parent, 'good.backup')
      await runLedger({ folder }, 'backup', good, '--ledger', path)
      const whole = readFileSync(good)
      const other = makeWorkLedger(join(parent, 'other'))
      await runLedger({ folder: parent }, 'backup', join(parent, 'other.backup'), '--ledger', other.path)
      const flipped = (at: number) => {
        const spoilt = Buffer.from(whole)
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at)
        return spoilt
      }
      const manifest = (change: (facts: Record<string, unknown>) => void) => {
        const text = whole.toString('utf8', 512, whole.indexOf('\n}\n', 512) + 3)
        const facts = JSON.parse(text)
        change(facts)
        const changed = `${JSON.stringify(facts, null, 2)}\n`
        if (changed.length !== text.length) return Buffer.from(changed)
        return Buffer.concat([
          whole.subarray(0, 512),
          Buffer.from(changed),
          whole.subarray(512 + changed.length),
        ])
      }
      const files: Readonly<Record<string, Buffer>> = {
        'a bit of the ledger': flipped(40_000),
        'a bit of the manifest': flipped(600),
        'a bit near its end': flipped(whole.length - 1300),
        'cut in half': whole.subarray(0, whole.length / 2),
        'without its end': whole.subarray(0, whole.length - 1024),
        'no backup': Buffer.from('not a backup'.repeat(500)),
        'a newer program’s': manifest(facts => {
          facts['schemaVersion'] = 9
        }),
        'a later number claimed': manifest(facts => {
          facts['lastSeq'] = Number(facts['lastSeq']) + 1
        }),
      }
      for (const [what, content] of Object.entries(files)) {
        counts.backups += 1
        const from = join(parent, 'tried.backup')
        writeFileSync(from, content)
        const before = folderState(folder)
        const onto = await runLedger({ folder }, 'restore', from, '--ledger', path)
        const beside = await runLedger({ folder: parent }, 'restore', from, '--ledger', 'new.ledger')
        const isRefused = [onto, beside].every(
          ({ status, refusal, isInWords }) => status === 1 && refusal !== 'internal-error' && isInWords,
        )
        if (isRefused) counts.refused += 1
        else broken.add(`${what}: ${beside.stdout}${beside.stderr}`)
        if (folderState(folder) !== before) {
          counts['ledgers touched'] += 1
          broken.add(`${what}: the ledger was touched`)
        }
      }
      const wrongKey = await runLedger(
        { folder: parent, env: { LEDGER_PASSWORD: 'x' } },
        'restore',
        good,
        '--ledger',
        'new.ledger',
      )
      counts.backups += 1
      if (wrongKey.refusal === 'wrong-password') counts.refused += 1
      else broken.add(wrongKey.stderr)
      const occupied = await runLedger(
        { folder: parent },
        'restore',
        join(parent, 'other.backup'),
        '--ledger',
        path,
      )
      counts.backups += 1
      if (occupied.refusal === 'ledger-exists') counts.refused += 1
      else broken.add(occupied.stderr)
    })
    return {
      row: 'C4',
      tried:
        'backups damaged, cut, foreign, of a newer program, of another ledger, with the wrong password, onto a ledger that is there',
      counts,
      broken: broken.list(),
    }
  },
}

const c5: FaultRun = {
  row: 'C5',
  run: async () => {
    const broken = createBroken()
    const counts = { 'numbers go on': 'no', 'printed head of later days missed': 'no', verified: 'no' }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      await runLedger({ folder }, 'backup', 'old.backup', '--ledger', path)
      const { lastSeq } = verify(path)
      await runLedger({ folder }, 'soak', '--count', '10', '--ledger', path)
      const { head } = verify(path)
      const restored = await runLedger({ folder }, 'restore', 'old.backup', '--ledger', 'new.ledger')
      const { acks, stderr } = await runLedger({ folder }, 'soak', '--count', '1', '--ledger', 'new.ledger')
      const to = join(folder, 'new.ledger')
      if (restored.stdout.includes(`"lastSeq":${lastSeq}`) && (acks[0]?.seq ?? 0) > lastSeq)
        counts['numbers go on'] = 'yes'
      else broken.add(`${restored.stderr}${stderr}`)
      if (faultOf(to) === null) counts.verified = 'yes'
      else broken.add(faultOf(to) ?? '')
      const printed = await runLedger({ folder }, 'verify', '--anchor', head, '--ledger', 'new.ledger')
      if (printed.stdout.includes('anchor-unknown')) counts['printed head of later days missed'] = 'yes'
      else broken.add(`the printed head: ${printed.stdout}`)
    })
    return {
      row: 'C5',
      tried:
        'an old backup restored beside the newer ledger, posted to, verified, and asked for a head printed later',
      counts,
      broken: broken.list(),
    }
  },
}

const c7: FaultRun = {
  row: 'C7',
  run: async () => {
    const broken = createBroken()
    const counts = { 'dump is equal': 'no', seconds: 0 }
    await inFolder(async parent => {
      const { path, folder, recoveryCode } = makeWorkLedger(join(parent, 'old'))
      await runLedger({ folder }, 'soak', '--count', '50', '--ledger', path)
      const usb = join(parent, 'usb')
      mkdirSync(usb)
      await runLedger({ folder }, 'backup', join(usb, 'court.backup'), '--ledger', path)
      const wanted = dump(path)
      rmSync(folder, { recursive: true })
      const clean = join(parent, 'clean')
      mkdirSync(clean)
      const env = { HOME: clean, LEDGER_PASSWORD: '', LEDGER_RECOVERY_CODE: recoveryCode }
      const restored = await runLedger(
        { folder: clean, env },
        'restore',
        join(usb, 'court.backup'),
        '--ledger',
        'court.ledger',
      )
      const dumped = await runLedger({ folder: clean, env }, 'dump', '--ledger', 'court.ledger')
      counts.seconds = Math.round((restored.ms + dumped.ms) / 100) / 10
      if (dumped.stdout.trimEnd() === wanted) counts['dump is equal'] = 'yes'
      else broken.add(`${restored.stderr}${dumped.stderr}`)
      const posted = await runLedger(
        { folder: clean, env },
        'soak',
        '--count',
        '1',
        '--ledger',
        'court.ledger',
      )
      if (posted.status !== 0) broken.add(posted.stderr)
    })
    return {
      row: 'C7',
      tried: 'only the backup and the recovery code, in a new home folder',
      counts,
      broken: broken.list(),
    }
  },
}

export const backupRuns: readonly FaultRun[] = [c1, c2, c3, c4, c5, c7]

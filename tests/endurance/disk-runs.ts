// B1, B2, B4, B5, B6: the disk fills, is pulled, turns read-only; files vanish under an open ledger.

import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runLedger, startLedger, wait } from './command-line.ts'
import { AS_NOBODY, fillDisk, isRoot, mountDisk, NOT_ROOT, remount } from './disks.ts'
import { createBroken, type FaultRun, type Figure } from './figure.ts'
import { faultOf, folderState, inFolder, makeWorkLedger } from './ledgers.ts'

const notRun = (row: string, tried: string): Figure => ({
  row,
  tried,
  counts: {},
  broken: [],
  notRun: NOT_ROOT,
})

const PAPER = JSON.stringify({ file: 'journal.txt' })

const b1: FaultRun = {
  row: 'B1',
  run: async () => {
    const tried = 'a disk fills while posting, backing up and writing a file out; then room is made'
    if (!isRoot) return notRun('B1', tried)
    const broken = createBroken()
    const counts = { cases: 0, named: 0, resumed: 0, lost: 0 }
    await inFolder(async parent => {
      const folder = join(parent, 'disk')
      const unmount = mountDisk(folder, '4m')
      if (unmount === null) throw new Error('tmpfs cannot be mounted')
      try {
        const { path } = makeWorkLedger(folder)
        const other = makeWorkLedger(join(parent, 'elsewhere'))
        const cases: readonly (readonly [readonly string[], number])[] = [
          [['soak', '--ledger', path], 120],
          [['backup', 'court.backup', '--ledger', other.path], 60],
          [['call', 'journal.export', '--input', PAPER, '--ledger', other.path], 0],
        ]
        await runLedger({ folder }, 'backup', 'court.backup', '--ledger', other.path)
        for (const [words, left] of cases) {
          counts.cases += 1
          const filler = fillDisk(folder, left)
          const ended = await runLedger({ folder }, ...words)
          const isNamed = ended.refusal === 'disk-full' || ended.stderr.includes('ENOSPC')
          if (isNamed && ended.isInWords) counts.named += 1
          else broken.add(`${words[0]}: ${ended.stderr}`)
          const fault = faultOf(path, ended.acks.at(-1)?.h)
          if (fault !== null) {
            counts.lost += 1
            broken.add(`while full: ${fault}`)
          }
          rmSync(filler)
          const resumed = await runLedger(
            { folder },
            ...words,
            ...(words[0] === 'soak' ? ['--count', '3'] : []),
          )
          if (resumed.status === 0) counts.resumed += 1
          else broken.add(`${words[0]} with room: ${resumed.stderr}`)
        }
      } finally {
        unmount()
      }
    })
    return { row: 'B1', tried, counts, broken: broken.list() }
  },
}

const b2: FaultRun = {
  row: 'B2',
  run: async () => {
    const tried = 'a disk that is full before the start: reading, verifying, posting, making a ledger'
    if (!isRoot) return notRun('B2', tried)
    const broken = createBroken()
    const counts = { 'read all the same': 0, 'disk named': 0, 'empty ledgers made': 0 }
    await inFolder(async parent => {
      const folder = join(parent, 'disk')
      const unmount = mountDisk(folder, '4m')
      if (unmount === null) throw new Error('tmpfs cannot be mounted')
      try {
        const { path } = makeWorkLedger(folder)
        fillDisk(folder, 0)
        for (const words of [['call', 'contracts.list'], ['verify'], ['dump']]) {
          const { status, stderr } = await runLedger({ folder }, ...words, '--ledger', path)
          if (status === 0) counts['read all the same'] += 1
          else broken.add(`${words.join(' ')}: ${stderr}`)
        }
        for (const words of [
          ['soak', '--ledger', path],
          ['init', '--ledger', 'other.ledger'],
        ]) {
          const { refusal, isInWords, stderr } = await runLedger({ folder }, ...words)
          if (refusal === 'disk-full' && isInWords) counts['disk named'] += 1
          else broken.add(`${words.join(' ')}: ${stderr}`)
        }
        const made = readdirSync(folder).filter(
          name => name.startsWith('other.ledger') && !name.endsWith('.lock'),
        )
        counts['empty ledgers made'] += made.length
        for (const name of made) broken.add(`left ${name}`)
      } finally {
        unmount()
      }
    })
    return { row: 'B2', tried, counts, broken: broken.list() }
  },
}

const b4: FaultRun = {
  row: 'B4',
  run: async scale => {
    const tried =
      'the ledger, its -wal or its anchors deleted or renamed, its disk unmounted, while `soak` posts'
    const broken = createBroken()
    const counts = { vanished: 0, 'acknowledged after it': 0, 'told ledger-moved': 0 }
    const vanish = async (folder: string, take: (path: string) => void) => {
      const { path } = makeWorkLedger(folder)
      const started = startLedger({ folder: '/' }, 'soak', '--ledger', path)
      await started.untilLine('ACK')
      await wait(Math.random() * 100)
      take(path)
      // What was said before may still be in the pipe.
      await wait(100)
      const said = started.stdout().length
      await wait(400)
      counts.vanished += 1
      if (started.stdout().length > said) {
        counts['acknowledged after it'] += 1
        broken.add(`posted on after ${take}`)
      }
      started.child.kill('SIGKILL')
      const { refusal, stderr } = await started.ended
      if (refusal === 'ledger-moved') counts['told ledger-moved'] += 1
      else broken.add(`${take}: ${stderr}`)
    }
    const tries = scale === 'full' ? 10 : 1
    for (let turn = 0; turn < tries; turn += 1) {
      for (const suffix of scale === 'full' ? ['', '-wal', '.anchors'] : ['']) {
        await inFolder(folder => vanish(folder, path => rmSync(path + suffix)))
        await inFolder(folder => vanish(folder, path => renameSync(path + suffix, `${path}.moved`)))
      }
      if (!isRoot) continue
      await inFolder(async parent => {
        const folder = join(parent, 'usb')
        const unmount = mountDisk(folder, '32m')
        if (unmount === null) throw new Error('tmpfs cannot be mounted')
        try {
          await vanish(folder, unmount)
        } finally {
          unmount()
        }
      })
    }
    return {
      row: 'B4',
      tried,
      counts,
      broken: broken.list(),
      ...(isRoot ? {} : { notRun: `unmounting: ${NOT_ROOT}` }),
    }
  },
}

const b5: FaultRun = {
  row: 'B5',
  run: async scale => {
    const broken = createBroken()
    const counts = { tries: 0, 'missing records reported': 0, 'opened without them': 0 }
    for (let turn = 0; turn < (scale === 'full' ? 20 : 2); turn += 1) {
      await inFolder(async folder => {
        const { path } = makeWorkLedger(folder)
        const started = startLedger({ folder }, 'soak', '--ledger', path)
        await started.untilLine('ACK')
        await wait(50)
        started.child.kill('SIGKILL')
        await started.ended
        const copy = join(folder, 'copy')
        mkdirSync(copy)
        // As it is copied by hand: either without the -wal or after it was deleted.
        for (const suffix of ['', '.keys', '.anchors'])
          cpSync(path + suffix, join(copy, `court.ledger${suffix}`))
        rmSync(`${path}-wal`)
        if (turn % 2 === 0) rmSync(`${path}-shm`, { force: true })
        for (const each of [path, join(copy, 'court.ledger')]) {
          counts.tries += 1
          const verified = await runLedger({ folder }, 'verify', '--ledger', each)
          if (verified.stdout.includes('ledger-behind-anchor')) counts['missing records reported'] += 1
          else broken.add(`verify: ${verified.stdout}${verified.stderr}`)
          const opened = await runLedger({ folder }, 'soak', '--count', '1', '--ledger', each)
          if (opened.refusal !== 'ledger-behind-anchor') {
            counts['opened without them'] += 1
            broken.add(`soak: ${opened.stdout}${opened.stderr}`)
          }
        }
      })
    }
    return {
      row: 'B5',
      tried: 'the -wal of a killed writer deleted, or left behind by a copy; -shm with it or not',
      counts,
      broken: broken.list(),
    }
  },
}

const b6: FaultRun = {
  row: 'B6',
  run: async () => {
    const tried = 'a read-only file, folder, both, and a disk mounted read-only, as a user without rights'
    if (!isRoot) return notRun('B6', tried)
    const broken = createBroken()
    const counts = { cases: 0, 'told read-only': 0, 'opened for viewing': 0, touched: 0 }
    const look = async (folder: string, path: string, what: string) => {
      counts.cases += 1
      const before = folderState(folder)
      const options = { folder: '/', under: AS_NOBODY }
      const written = await runLedger(options, 'soak', '--count', '1', '--ledger', path)
      if (written.refusal === 'read-only' && written.isInWords) counts['told read-only'] += 1
      else broken.add(`${what}: ${written.stdout}${written.stderr}`)
      const views = [['call', 'contracts.list'], ['verify']]
      const seen = await Promise.all(views.map(words => runLedger(options, ...words, '--ledger', path)))
      if (seen.every(({ status }) => status === 0)) counts['opened for viewing'] += 1
      else broken.add(`${what}, viewing: ${seen.map(({ stderr }) => stderr).join('')}`)
      if (folderState(folder) === before) return
      counts.touched += 1
      broken.add(`${what}: files were touched`)
    }
    const nobodys = (folder: string) => {
      const { path } = makeWorkLedger(folder)
      chmodSync(folder, 0o755)
      for (const name of readdirSync(folder)) chownSync(join(folder, name), 65_534, 65_534)
      chownSync(folder, 65_534, 65_534)
      return path
    }
    const setRights = (path: string, mode: number) => {
      for (const suffix of ['', '.keys', '.anchors', '.lock']) {
        if (existsSync(path + suffix)) chmodSync(path + suffix, mode)
      }
    }
    await inFolder(async parent => {
      chmodSync(parent, 0o755)
      const byFile = nobodys(join(parent, 'file'))
      setRights(byFile, 0o444)
      await look(join(parent, 'file'), byFile, 'file')
      const byFolder = nobodys(join(parent, 'folder'))
      chmodSync(join(parent, 'folder'), 0o555)
      await look(join(parent, 'folder'), byFolder, 'folder')
      const byBoth = nobodys(join(parent, 'both'))
      setRights(byBoth, 0o444)
      chmodSync(join(parent, 'both'), 0o555)
      await look(join(parent, 'both'), byBoth, 'both')
      const unmount = mountDisk(join(parent, 'disk'), '8m')
      if (unmount === null) throw new Error('tmpfs cannot be mounted')
      try {
        const onDisk = nobodys(join(parent, 'disk'))
        remount(join(parent, 'disk'), 'ro')
        await look(join(parent, 'disk'), onDisk, 'disk')
      } finally {
        unmount()
      }
    })
    return { row: 'B6', tried, counts, broken: broken.list() }
  },
}

export const diskRuns: readonly FaultRun[] = [b1, b2, b4, b5, b6]

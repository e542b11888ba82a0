// From a folder that stands for the USB disk: version 1.0.0 is installed by dpkg and makes a ledger; 1.1.0, which has a
// schema of its own, is installed over it and opens the same ledger with the same figures; then the way back. The
// program's files go into a root of the test's own; the hosts that run are those of the installed archives.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreLedger } from '../../db/restore.ts'
import { buildDeb } from '../../scripts/deb/build-deb.ts'
import { folderState } from '../db/test-ledgers.ts'
import { type InstalledHost, startInstalledHost } from './installed-host.ts'
import { makeNextVersion, makeThisVersion } from './next-version.ts'
import { packProgram } from './packed-program.ts'

const password = 'installed-2026'
const credential = { kind: 'password', user: null, password } as const
const iccid = '89860824030000000001'

let folder: string
let root: string
let usb: string
let ledger: string
let figures: unknown

beforeAll(() => {
  packProgram()
  folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-installed-'))
  root = path.join(folder, 'root')
  usb = path.join(folder, 'usb')
  ledger = path.join(folder, '财务', '合同.ledger')
  for (const each of [
    path.dirname(ledger),
    path.join(root, 'var/lib/dpkg/info'),
    path.join(root, 'var/lib/dpkg/updates'),
  ]) {
    mkdirSync(each, { recursive: true })
  }
  const [now, next] = [path.join(folder, 'now'), path.join(folder, 'next')]
  makeThisVersion(now)
  makeNextVersion('1.1.0', next)
  for (const [version, unpacked] of [
    ['1.0.0', now],
    ['1.1.0', next],
  ] as const) {
    buildDeb({ unpacked, version, architecture: 'amd64', output: debOf(version), compression: 'none' })
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const debOf = (version: string) => path.join(usb, `contract-ledger_${version}_amd64.deb`)
const installed = (file: string) => path.join(root, 'opt/contract-ledger', file)

/** Not root, dpkg may not give files to root; in a user namespace it may. */
function dpkg(...words: readonly string[]) {
  const all = [`--root=${root}`, '--force-script-chrootless', '--force-depends', ...words]
  const asUser = process.getuid?.() === 0 ? ['dpkg'] : ['unshare', '--map-root-user', 'dpkg']
  const [program = '', ...before] = asUser
  return spawnSync(program, [...before, ...all], {
    encoding: 'utf8',
    env: { PATH: '/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin', LC_ALL: 'C' },
  })
}

function install(version: string): void {
  const { status, stderr } = dpkg('--install', debOf(version))
  expect({ status, problem: status === 0 ? '' : stderr }).toEqual({ status: 0, problem: '' })
}

async function withHost<T>(work: (host: InstalledHost) => Promise<T>): Promise<T> {
  const host = await startInstalledHost(
    installed('resources/app.asar'),
    path.join(folder, `app-${Date.now()}`),
  )
  try {
    return await work(host)
  } finally {
    await host.close()
  }
}

const open = (host: InstalledHost, file = ledger) => host.call('desk.open', { file, credential })

async function figuresOf(host: InstalledHost) {
  const ask = (contractId: string) => host.call('position.get', { contractId, asOf: '2024-12-31' })
  return [await ask('A'), await ask('B'), await host.call('journal.balances', {})]
}

async function makeLedger(host: InstalledHost): Promise<unknown> {
  for (const [procedure, input] of [
    ['desk.create', { file: ledger, password }],
    ['desk.open', { file: ledger, credential }],
    ['cards.supply', { contractId: 'B', cards: [{ iccid, suppliedOn: '2024-03-11' }] }],
    ['cards.record', { events: [{ iccid, kind: 'activated', on: '2024-03-12' }] }],
    ['billing.run', { contractId: 'B', through: '2024-08' }],
    ['payments.record', { contractId: 'B', paidOn: '2024-09-20', amountFen: 5_000, voucher: '财付1' }],
  ] as const) {
    expect(await host.call(procedure, input)).toMatchObject({ ok: true })
  }
  return await figuresOf(host)
}

describe('a version installed from a USB disk', () => {
  it('lies where dpkg says, as it was packed, with its entry, its icon and its sandbox helper', async () => {
    install('1.0.0')
    expect(dpkg('--verify', 'contract-ledger').stdout).toBe('')
    expect(statSync(installed('chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    expect(statSync(installed('contract-ledger')).mode & 0o7777).toBe(0o755)
    const entry = readFileSync(path.join(root, 'usr/share/applications/contract-ledger.desktop'), 'utf8')
    expect(entry).toContain('Name=合同付款辅助台账\n')
    expect(entry).toContain('Exec=/usr/bin/contract-ledger\n')
    expect(
      readFileSync(path.join(root, 'usr/share/icons/hicolor/scalable/apps/contract-ledger.svg'), 'utf8'),
    ).toContain('<svg')
    const start = path.join(root, 'usr/bin/contract-ledger')
    expect(statSync(start).mode & 0o7777).toBe(0o755)
    expect(readFileSync(start, 'utf8')).toMatch(
      /^ulimit -c 0\nexec \/opt\/contract-ledger\/contract-ledger "\$@"$/m,
    )
    figures = await withHost(makeLedger)
  }, 60_000)

  it('is not replaced while it runs, and says so', async () => {
    const running = spawn(installed('contract-ledger'), ['60'], { stdio: 'ignore' })
    try {
      await once(running, 'spawn')
      const { status, stderr } = dpkg('--install', debOf('1.1.0'))
      expect(status).not.toBe(0)
      expect(stderr).toContain('请先退出程序再安装或卸载')
    } finally {
      const ended = once(running, 'exit')
      running.kill()
      await ended
    }
    expect(dpkg('--status', 'contract-ledger').stdout).toContain('Version: 1.0.0')
  })

  it('gives way to the next one, which opens the same ledger with the same figures', async () => {
    const before = folderState(path.dirname(ledger))
    install('1.1.0')
    expect(dpkg('--status', 'contract-ledger').stdout).toContain('Version: 1.1.0')
    expect(folderState(path.dirname(ledger))).toEqual(before)
    const after = await withHost(async host => {
      expect(await open(host)).toEqual({ ok: true, value: expect.anything() })
      return await figuresOf(host)
    })
    expect(after).toEqual(figures)
    expect(readdirSync(path.dirname(ledger)).filter(each => each.endsWith('.backup'))).toHaveLength(1)
  })

  it('comes back: it refuses the newer ledger by naming the copy, and the copy restored has the figures', async () => {
    install('1.0.0')
    const copy = readdirSync(path.dirname(ledger)).find(each => each.endsWith('.backup')) ?? ''
    const restored = path.join(path.dirname(ledger), '退回.ledger')
    await withHost(async host => {
      expect(await open(host)).toMatchObject({
        ok: false,
        error: { kind: 'newer-ledger', path: ledger, copy: path.join(path.dirname(ledger), copy) },
      })
      expect(restoreLedger(path.join(path.dirname(ledger), copy), restored, credential)).toMatchObject({
        ok: true,
      })
      expect(await open(host, restored)).toMatchObject({ ok: true })
      expect(await figuresOf(host)).toEqual(figures)
    })
  })

  it('goes without the ledger when it is removed', () => {
    const before = folderState(path.dirname(ledger))
    expect(dpkg('--purge', 'contract-ledger').status).toBe(0)
    expect(lstatSync(path.join(root, 'opt/contract-ledger'), { throwIfNoEntry: false })).toBeUndefined()
    expect(folderState(path.dirname(ledger))).toEqual(before)
  })
})

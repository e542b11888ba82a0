import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSystemOf, parseMounts, placeConcerns } from '../../db/ledger-place.ts'
import { placeConcernInWords } from '../../src/wording/ledger-place.ts'
import { runCli } from '../cli/run-cli.ts'
import { makeLedger, openWriter, temporaryFolder } from './test-ledgers.ts'

const kindsAt = (path: string) => placeConcerns(path).map(({ kind }) => kind)

describe('a ledger as the program makes it', () => {
  it('is readable by its owner alone, with every file beside it, and nothing is said of its place', () => {
    const { path, folder } = makeLedger()
    openWriter(path)
    const open = readdirSync(folder).filter(each => (statSync(join(folder, each)).mode & 0o077) !== 0)
    expect(open).toEqual([])
    expect(placeConcerns(path)).toEqual([])
  })
})

describe('a place that others can reach', () => {
  it.each([
    ['the ledger itself is readable', '', 0o644],
    ['the keys are readable by a group', '.keys', 0o640],
    ['the anchors are writable', '.anchors', 0o602],
  ])('is told when %s', (_name, suffix, mode) => {
    const { path } = makeLedger()
    chmodSync(`${path}${suffix}`, mode)
    expect(placeConcerns(path)).toEqual([
      { kind: 'open-to-others', path: `${path}${suffix}`, mode: mode.toString(8) },
    ])
  })

  it('is told when others may write into the folder, but not when they may not take away what is there', () => {
    const { path, folder } = makeLedger()
    chmodSync(folder, 0o777)
    expect(kindsAt(path)).toEqual(['open-to-others'])
    chmodSync(folder, 0o1777)
    expect(kindsAt(path)).toEqual([])
    chmodSync(folder, 0o755)
    expect(kindsAt(path)).toEqual([])
  })
})

describe('a folder that is kept in step with a cloud', () => {
  it.each([
    'OneDrive',
    'OneDrive - 法院',
    '坚果云',
    '我的坚果云',
    'Nutstore Files',
    '百度网盘',
    'BaiduSyncdisk',
    'BaiduNetdiskWorkspace',
    'Dropbox',
    'iCloudDrive',
    'WPS云盘',
    'Google Drive',
  ])('is known by its name %s, however deep the ledger lies in it', name => {
    const folder = join(temporaryFolder(), name, '财务', '2026')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    expect(kindsAt(join(folder, 'court.ledger'))).toEqual(['synced-folder'])
  })

  it('is known by the mark that its program lays into it', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.dropbox'), '')
    expect(placeConcerns(join(folder, 'court.ledger'))).toEqual([
      { kind: 'synced-folder', service: 'dropbox', folder },
    ])
  })

  it('is not seen in a name that only begins alike', () => {
    const folder = join(temporaryFolder(), 'OneDriver', '百度网盘使用规定')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    expect(kindsAt(join(folder, 'court.ledger'))).toEqual([])
  })
})

describe('a drive of the network', () => {
  it.each([
    ['\\\\fileserver\\财务\\court.ledger', ['network-drive']],
    ['\\\\?\\UNC\\fileserver\\财务\\court.ledger', ['network-drive']],
    ['C:\\Users\\王\\OneDrive\\court.ledger', ['synced-folder']],
    ['C:\\账本\\court.ledger', []],
    ['\\\\?\\C:\\账本\\court.ledger', []],
  ])('on Windows is known by the server in its path: %s', (path, kinds) => {
    expect(placeConcerns(path, 'win32').map(({ kind }) => kind)).toEqual(kinds)
  })

  const mounts = parseMounts(
    [
      '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
      '30 22 0:31 / /mnt/share rw,relatime shared:7 - cifs //server/finance rw',
      '31 22 0:32 / /media/usb\\040disk rw - fuseblk /dev/sdb1 rw',
      '32 22 0:33 / /home/wang/nas rw - nfs4 nas:/export rw',
      '33 22 0:34 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw',
    ].join('\n'),
  )

  it.each([
    ['/mnt/share/账本', 'cifs'],
    ['/mnt/shared', 'ext4'],
    ['/media/usb disk', 'fuseblk'],
    ['/home/wang/nas', 'nfs4'],
    ['/run/user/1000/gvfs/smb-share:server=a', 'fuse.gvfsd-fuse'],
    ['/', 'ext4'],
  ])('on Linux is known by what is mounted: %s lies on %s', (folder, fileSystem) => {
    expect(fileSystemOf(folder, mounts)).toBe(fileSystem)
    const isNetwork = placeConcerns(join(folder, 'x.ledger'), 'linux', mounts).some(
      ({ kind }) => kind === 'network-drive',
    )
    expect(isNetwork).toBe(/cifs|nfs|gvfs/.test(fileSystem))
  })
})

it('each is told in a sentence that says what to do', () => {
  for (const concern of [
    { kind: 'synced-folder', service: 'nutstore', folder: '/坚果云' },
    { kind: 'network-drive', fileSystem: 'unc' },
    { kind: 'open-to-others', path: '/a.ledger', mode: '644' },
  ] as const)
    expect(placeConcernInWords(concern)).toMatch(/请.*。$/)
})

it('the command line says it on standard error, whenever it writes and whenever it verifies', () => {
  const { path, folder } = makeLedger()
  chmodSync(path, 0o644)
  const posted = runCli({ folder }, 'soak', '--count', '1', '--ledger', path)
  expect(posted.stderr).toContain(`本机的其他用户可以访问 ${path}（权限 644）`)
  const verified = runCli({ folder }, 'verify', '--ledger', path)
  expect(verified).toMatchObject({ status: 0, values: [{ ok: true }] })
  expect(verified.stderr).toContain('（权限 644）')
})

// Whether a ledger lies where it should: not in a folder that is copied to a cloud, not on a drive of the network, and
// open to nobody but its owner. Only looked at, never changed.

import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PlaceConcern, SyncService } from '../src/access/place-concerns.ts'
import { anchorPath } from './anchors.ts'
import { keyFilePath } from './key-file.ts'

/** A folder's name that shows whose it is. */
const SYNCED: readonly (readonly [service: SyncService, name: RegExp])[] = [
  ['onedrive', /^onedrive( - .*)?$/i],
  ['nutstore', /^(我的坚果云|坚果云|nutstore( files)?)$/i],
  ['baidu', /^(百度网盘|百度云同步盘|baidunetdisk.*|baidusyncdisk)$/i],
  ['dropbox', /^dropbox( \(.*\))?$/i],
  ['icloud', /^(icloud ?drive|com~apple~clouddocs)$/i],
  ['wps', /^(wps ?云盘|wpsdrive|wps cloud files)$/i],
  ['weiyun', /^(微云|weiyun.*)$/i],
  ['aliyun', /^(阿里云盘|adrive)$/i],
  ['tianyi', /^(天翼云盘|ecloud)$/i],
  ['google', /^(google ?drive|google 云端硬盘)$/i],
]

/** Files that such a program lays into the folder it keeps. */
const MARKS: readonly (readonly [service: SyncService, file: string])[] = [
  ['dropbox', '.dropbox'],
  ['nutstore', '.nutstore'],
  ['baidu', '.baidusyncdisk'],
]

const NETWORK_FILE_SYSTEMS =
  /^(nfs\d?|cifs|smbfs|smb\d|ncpfs|afs|ceph|glusterfs|davfs|fuse\.(?!(ntfs|ntfs-3g|exfat|lowntfs-3g|portal)$).*)$/

export function placeConcerns(
  ledgerPath: string,
  platform: NodeJS.Platform = process.platform,
  mounts: readonly Mount[] = readMounts(),
): PlaceConcern[] {
  const folder = folderOf(ledgerPath, platform)
  return [
    ...syncedFolder(folder),
    ...(platform === 'win32' ? uncPath(folder) : networkMount(folder, mounts)),
    ...(platform === 'win32' ? [] : openToOthers(ledgerPath, folder)),
  ]
}

/** Through links: a drive letter that stands for a server's folder becomes that folder's own name. */
function folderOf(ledgerPath: string, platform: NodeJS.Platform): string {
  const folder = (platform === 'win32' ? path.win32 : path.posix).dirname(ledgerPath)
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function syncedFolder(folder: string): PlaceConcern[] {
  for (const each of upwards(folder)) {
    const name = each.split(/[\\/]/).at(-1) ?? ''
    const service =
      SYNCED.find(([, pattern]) => pattern.test(name))?.[0] ??
      MARKS.find(([, mark]) => isThere(path.join(each, mark)))?.[0]
    if (service !== undefined) return [{ kind: 'synced-folder', service, folder: each }]
  }
  return []
}

/** Both kinds of separator, whatever this system's is. */
function upwards(folder: string): readonly string[] {
  const cut = folder.search(/[\\/][^\\/]*$/)
  return cut <= 0 ? [folder] : [folder, ...upwards(folder.slice(0, cut))]
}

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined

const uncPath = (folder: string): PlaceConcern[] =>
  /^(\\\\\?\\unc\\|\\\\(?![?.]\\))/i.test(folder) ? [{ kind: 'network-drive', fileSystem: 'unc' }] : []

function networkMount(folder: string, mounts: readonly Mount[]): PlaceConcern[] {
  const fileSystem = fileSystemOf(folder, mounts)
  return fileSystem !== null && NETWORK_FILE_SYSTEMS.test(fileSystem)
    ? [{ kind: 'network-drive', fileSystem }]
    : []
}

/** As the kernel lists it; null where there is no such list. */
export function fileSystemOf(folder: string, mounts = readMounts()): string | null {
  const found = mounts
    .filter(({ at }) => at === '/' || folder === at || folder.startsWith(`${at}/`))
    // Of two at one place the later lies over the earlier.
    .reduce<Mount | null>(
      (best, each) => (best === null || each.at.length >= best.at.length ? each : best),
      null,
    )
  return found?.fileSystem ?? null
}

export type Mount = { readonly at: string; readonly fileSystem: string }

function readMounts(): readonly Mount[] {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'))
  } catch {
    return []
  }
}

/** `36 35 98:0 /root /at options shared:1 - type source options`; a blank in a name is spelt \040. */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap(line => {
    const [before = '', after = ''] = line.split(' - ')
    const at = before.split(' ')[4]
    const fileSystem = after.split(' ')[0]
    if (at === undefined || fileSystem === undefined || fileSystem === '') return []
    return [
      {
        at: at.replace(/\\([0-7]{3})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 8))),
        fileSystem,
      },
    ]
  })
}

const OTHERS = 0o077
const OTHERS_WRITE = 0o022
/** As on /tmp: whoever may write there may not take away what is another's. */
const STICKY = 0o1000

function openToOthers(ledgerPath: string, folder: string): PlaceConcern[] {
  const files = [ledgerPath, keyFilePath(ledgerPath), anchorPath(ledgerPath)].filter(
    each => (modeOf(each) & OTHERS) !== 0,
  )
  const folderMode = modeOf(folder)
  const isFolderOpen = (folderMode & OTHERS_WRITE) !== 0 && (folderMode & STICKY) === 0
  const [open] = [...files, ...(isFolderOpen ? [folder] : [])]
  return open === undefined
    ? []
    : [{ kind: 'open-to-others', path: open, mode: modeOf(open).toString(8).slice(-3) }]
}

const modeOf = (file: string): number => (statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o7777

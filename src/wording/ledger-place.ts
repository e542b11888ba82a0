// What is said of the place where a ledger lies.

import type { PlaceConcern, SyncService } from '../access/place-concerns.ts'
import { assertNever } from '../base/assert.ts'

const serviceNames: Readonly<Record<SyncService, string>> = {
  onedrive: 'OneDrive',
  nutstore: '坚果云',
  baidu: '百度网盘',
  dropbox: 'Dropbox',
  icloud: 'iCloud',
  wps: 'WPS云盘',
  weiyun: '腾讯微云',
  aliyun: '阿里云盘',
  tianyi: '天翼云盘',
  google: 'Google Drive',
}

export const placeTitle = '账本存放的位置需要留意'

export function placeConcernInWords(concern: PlaceConcern): string {
  switch (concern.kind) {
    case 'synced-folder':
      return `账本放在${serviceNames[concern.service]}的同步文件夹 ${concern.folder} 中：内容会被传到网上，旧文件也可能被同步回来覆盖账本。请把账本及随附文件移到本机的普通文件夹。`
    case 'network-drive':
      return `账本放在网络盘上（${concern.fileSystem === 'unc' ? '共享文件夹' : concern.fileSystem}）：断网或他人同时打开都可能损坏账本。请移到本机磁盘，需要备份时另存到网络盘。`
    case 'open-to-others':
      return `本机的其他用户可以访问 ${concern.path}（权限 ${concern.mode}）。请信息技术人员把账本文件设为仅本人可读写（600），文件夹不允许他人写入。`
    default:
      return assertNever(concern)
  }
}

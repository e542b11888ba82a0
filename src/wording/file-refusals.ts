// What the clerk reads when the ledger cannot be opened or written: the cause first, then the next step.

import type {
  AccessRefusal,
  Cancelled,
  Damage,
  FileRefusal,
  ForeignFile,
  StorageRefusal,
} from '../access/refusals.ts'
import type { Sentences } from './sentences.ts'

export const accessSentences: Sentences<AccessRefusal> = {
  'password-missing': () => '未提供密码，请输入密码后重试。',
  'wrong-password': () => '密码不正确，或密钥文件已损坏。请重新输入；忘记密码时可用恢复码打开账本。',
  'too-many-tries': ({ seconds }) =>
    `密码连续输错多次，请等待 ${seconds} 秒后再试；忘记密码时可用恢复码打开账本，不必等待。`,
  'wrong-recovery-code': () => '恢复码不正确，请对照建账时打印的恢复码重新输入。',
  'recovery-code-mistyped': () => '恢复码有抄写错误（校验位不符），请逐组核对后重新输入。',
  'unknown-user': ({ user }) => `没有名为“${user}”的用户，请核对用户名。`,
  'user-disabled': ({ user }) => `用户“${user}”已停用，请联系管理员。`,
  'user-exists': ({ user }) => `已有名为“${user}”的用户，请换一个用户名。`,
  'last-administrator': ({ user }) => `“${user}”是最后一名管理员，不能停用；请先任命另一名管理员。`,
  'recovery-code-holder': ({ user }) =>
    `恢复码由“${user}”持有，不能停用或撤去其管理员岗位；请先由另一名管理员更换恢复码。`,
  forbidden: () => '您的岗位没有办理此项业务的权限，请由有权限的人员办理。',
}

const foreignWords: Readonly<Record<ForeignFile, string>> = {
  directory: '一个文件夹',
  'empty-file': '一个空文件',
  'plain-database': '其他程序的数据库',
  backup: '一份备份文件，请先恢复再打开',
  'other-file': '其他类型的文件',
}

const damageWords: Readonly<Record<Damage, string>> = {
  undecipherable: '密码正确但无法解密，账本与密钥文件不匹配或其中之一已损坏',
  foreign: '这是其他程序的数据库',
  truncated: '文件不完整，末尾被截断',
  'schema-changed': '数据表结构被改动过',
  identity: '账本标识与旁边的文件不一致',
  chain: '记录链断裂，记录被改动过',
  unreadable: '部分内容无法读取',
}

export const fileSentences: Sentences<FileRefusal> = {
  'ledger-missing': ({ path }) => `找不到账本文件 ${path}，请核对位置；程序不会自动新建账本。`,
  'ledger-exists': ({ path }) => `${path} 已经存在，未作任何改动；请换一个文件名。`,
  'folder-missing': ({ path }) => `文件夹不存在：${path}，请先建立文件夹。`,
  'unusable-path': ({ path }) => `文件名或路径不能使用：${path}，请换一个位置或更短的名字。`,
  'not-a-ledger': ({ path, found }) => `${path} 不是账本文件，而是${foreignWords[found]}。文件未作任何改动。`,
  'newer-ledger': ({ path, copy }) =>
    copy === null
      ? `账本 ${path} 由更新版本的程序写成，请安装新版程序后再打开。`
      : `账本 ${path} 由更新版本的程序写成，请安装新版程序后再打开。如须退回本版程序，请把升级前自动留存的备份 ${copy} 恢复为新账本，升级后登记的内容需要补录。`,
  'older-ledger': ({ path }) => `账本 ${path} 的版本较旧，请先用本程序打开一次完成升级。`,
  'keys-missing': ({ path }) => `找不到密钥文件 ${path}，没有它无法打开账本；请从备份中恢复。`,
  'keys-damaged': ({ path }) => `密钥文件 ${path} 已损坏，请从备份中恢复。`,
  'anchors-missing': ({ path }) =>
    `找不到校验锚文件 ${path}，无法证明账本未被截断；请从备份中恢复，或只读打开查看。`,
  'anchors-damaged': ({ path, line }) =>
    `校验锚文件 ${path} 第 ${line} 行被改动过，或其前有行被删去、调换，不能再登记；可以只读打开查看，请保留原文件并从最近的备份恢复。`,
  'ledger-damaged': ({ path, problem }) =>
    `账本 ${path} 已损坏：${damageWords[problem]}。请停止使用并从最近的备份恢复。`,
  'ledger-behind-anchor': ({ anchorSeq, lastSeq }) =>
    `账本只到第${lastSeq}号记录，而校验锚记到第${anchorSeq}号：账本被换成了旧文件或末尾被删去。请从最近的备份恢复。`,
  'ledger-ahead-of-anchor': ({ anchorSeq, lastSeq }) =>
    `校验锚只记到第${anchorSeq}号记录，账本却到第${lastSeq}号：可能有记录是用别的程序加进去的，不能再登记；可以只读打开核对，请保留原文件并从最近的备份恢复。`,
  'verification-failed': ({ path, problems }) =>
    `${path} 核验未通过，发现${problems.length}类问题。请停止使用，保留原文件，并从最近的备份恢复。`,
  'not-a-backup': ({ path }) => `${path} 不是本程序的备份文件。`,
  'backup-damaged': ({ path, part }) => `备份文件 ${path} 已损坏（${part}），请改用另一份备份。`,
  'backup-not-verified': ({ path }) => `账本核验未通过，未生成备份 ${path}；原有备份保持不变。`,
}

export const storageSentences: Sentences<StorageRefusal> = {
  'ledger-locked': () => '账本已打开，正被另一程序占用。请关闭另一处后重试。',
  'disk-full': ({ path }) => `磁盘已满，本次未保存：${path}。请清理磁盘空间后重试，已保存的内容不受影响。`,
  'read-only': ({ path }) => `${path} 或所在文件夹为只读，不能保存；可以只读方式查看。`,
  'ledger-moved': ({ path }) =>
    `账本文件 ${path} 已被移动、删除或磁盘已拔出，本次未保存。请恢复文件后重新打开。`,
  'ledger-changed': ({ path }) =>
    `账本 ${path} 在打开期间被另一个程序写入过，本次未保存。请关闭账本、停用那个程序，再打开账本并核验。`,
  'storage-failed': ({ path, code }) =>
    `读写 ${path} 时磁盘出错（${code}），本次未保存。请检查磁盘后重新打开账本。`,
  'too-many-files': ({ path }) =>
    `这台电脑同时打开的文件过多，打不开 ${path}，本次未保存。请关闭其他程序（或重新启动电脑）后重试。`,
  'temporary-folder-failed': ({ path, code }) =>
    `临时文件夹 ${path} 已满或不能写入（${code}），因此无法读取；账本和备份未受影响。请清理该磁盘或改正文件夹权限后重试。`,
  unconfirmed: ({ seq }) => `第${seq}号记录是否保存尚不能确认，请重新打开账本核对后再继续。`,
  'session-stopped': () => '此前磁盘出错，本次操作未保存；请重新打开账本。',
}

export const cancelledSentences: Sentences<Cancelled> = {
  cancelled: () => '已取消，本次操作没有保存任何内容。',
}

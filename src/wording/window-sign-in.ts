// The words of the screens before a ledger is open: sign-in, the refusals of opening, the first run.

import type { Refusal } from '../api/refusals.ts'

export const signInWords = {
  heading: '打开账本',
  file: '账本文件',
  chooseFile: '选择…',
  noFile: '尚未选择账本文件',
  user: '用户',
  userHint: '本账本有多名用户，请输入自己的用户名；不填为首位管理员。',
  password: '密码',
  recoveryCode: '恢复码',
  withRecoveryCode: '忘记密码，用恢复码打开',
  withPassword: '改用密码打开',
  secretMissing: (label: string) => `请输入${label}`,
  open: '打开',
  create: '新建账本',
  restore: '从备份恢复',
  retry: '重试',
  view: '以只读方式查看',
  chooseOther: '选择其他账本',
  connecting: '正在启动账本服务…',
  offline: '本程序不连接网络，数据只保存在本机。',
} as const

export const newPasswordWords = {
  tooShort: '密码不少于8个字符',
  differ: '两次输入的密码不一致',
} as const

export const firstRunWords = {
  heading: '新建账本',
  steps: ['位置与密码', '保存恢复码', '完成'],
  file: '存放位置',
  password: '密码',
  passwordHint: '不少于8个字符。密码不能找回，请牢记。',
  repeat: '再次输入密码',
  create: '建立账本',
  back: '返回',
  codeHeading: '恢复码（仅显示这一次）',
  codeExplained:
    '忘记密码时，只有恢复码能打开账本。请抄写或打印后锁入保险柜，不要与电脑放在一起。关闭本页后，程序不再保存也不能再次显示。',
  copy: '复制',
  copied: '已复制',
  print: '打印',
  sheet: {
    title: '账本恢复码',
    ledger: '账本文件',
    user: '恢复码持有人',
    createdOn: '建立日期',
    keep: '本页是忘记密码时打开账本的唯一凭据。请装入信封封存，锁入保险柜，不要与电脑放在一起，不要拍照或存入电脑、手机。',
    replace: '持有本页即可打开账本。遗失或怀疑泄露时，请由管理员更换恢复码，旧码随即作废。',
    signature: '保管人（签字）：',
    storedOn: '入柜日期：',
  },
  confirm: '请输入恢复码的最后一组，以确认已经保存',
  codeDiffers: '与恢复码的最后一组不一致',
  finish: '已保存，进入台账',
  ledger: '账本',
  administrator: '用户',
} as const

const openRefusalHeadings: Readonly<Partial<Record<Refusal['kind'], string>>> = {
  'ledger-locked': '账本正被占用',
  'read-only': '账本所在位置为只读',
  'disk-full': '磁盘已满',
  'ledger-missing': '找不到账本文件',
  'not-a-ledger': '这不是账本文件',
  'newer-ledger': '账本由新版程序写成',
  'older-ledger': '账本版本较旧',
  'ledger-damaged': '账本已损坏',
  'ledger-behind-anchor': '账本已损坏',
  'ledger-ahead-of-anchor': '账本有来历不明的记录',
  'keys-missing': '账本的随附文件缺失或损坏',
  'keys-damaged': '账本的随附文件缺失或损坏',
  'anchors-missing': '账本的随附文件缺失或损坏',
  'anchors-damaged': '账本的随附文件缺失或损坏',
  'host-stopped': '账本服务中断',
}

/** What the screen of a refused opening is headed; the sentence below it says the rest. */
export const openRefusalHeading = ({ kind }: Refusal): string => openRefusalHeadings[kind] ?? '未能打开账本'

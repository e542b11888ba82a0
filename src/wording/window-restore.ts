// The words of restoring a ledger from a backup: what it holds, what would be missing, where the present one goes.

/** 合同台账-恢复前202611281015.ledger */
export const setAsideName = (minute: string, count: number): string =>
  `-恢复前${minute}${count === 1 ? '' : `-${count}`}`

export const restoreWords = {
  heading: '从备份恢复账本',
  steps: ['选择备份', '核对内容', '完成'],
  file: '备份文件',
  noFile: '尚未选择备份文件',
  place: '恢复为（账本存放位置）',
  noPlace: '尚未选择存放位置',
  user: '用户',
  userHint: '备份中有多名用户的，请输入自己的用户名；不填为首位管理员。',
  secretHint: '用备份时账本的密码；忘记密码的，用恢复码。',
  useCode: '忘记密码，用恢复码',
  usePassword: '改用密码',
  look: '查看备份内容',
  back: '返回',
  court: '单位',
  courtUnknown: '旧版账本，恢复并打开后显示',
  madeAt: '备份时间',
  last: '最后一笔记录',
  lastRecord: (seq: number, at: string | null) => `第 ${seq} 号${at === null ? '' : `（${at}）`}`,
  target: '恢复为',
  same: '该位置的账本与备份内容相同，没有缺失的记录。',
  newer: (from: number, fromAt: string, to: number, toAt: string) =>
    `该位置的账本比备份新。恢复后缺少第 ${from} 号（${fromAt}）至第 ${to} 号（${toAt}）共 ${to - from + 1} 条记录，须凭原始单据补登。`,
  other: (seq: number, at: string) =>
    `该位置是另一账本，或与备份不是同一份记录（最后一笔为第 ${seq} 号，${at}）。其内容不会并入恢复后的账本。`,
  unreadable: (problem: string) => `该位置已有文件，无法与备份比较：${problem}`,
  aside: '原有账本不会被覆盖：连同随附文件改名保留在同一文件夹，文件名加“恢复前”和时间。',
  consent: '我已知悉，同意将原有账本改名保留，并以备份恢复',
  restore: '恢复',
  starting: '正在开始…',
  doneTitle: '账本已恢复，核验通过',
  done: (seq: number, file: string) => `已恢复至第 ${seq} 号记录：${file}`,
  kept: (aside: string) => `原有账本保留为：${aside}`,
  enter: '进入台账',
} as const

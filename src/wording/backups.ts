// The words of backups by schedule.

export const proofInWords = (
  file: string,
  lastSeq: number,
  isGood: boolean,
  problem: string | null,
): string => {
  if (problem !== null) return `备份 ${file} 不能使用：${problem}请立即再做一份备份。`
  return isGood
    ? `备份 ${file} 可以打开，截至第 ${lastSeq} 号记录，核验无误。`
    : `备份 ${file} 核验未通过，请立即再做一份备份，并核验账本。`
}

export const damagedBackupInWords = (file: string): string =>
  `备份 ${file} 读出的内容与写入时不同，不能使用；较早的备份因此没有清理。请检查这块磁盘。`

export const backupWords = {
  title: '自动备份',
  note: '每天打开账本时自动备份，写好后核验无误才采用，从不覆盖上一份。每处保留最近 14 天和 24 个月的备份；清理旧备份前先读一遍留下的，损坏的不算。',
  beside: '账本旁边（同一块硬盘，硬盘损坏时没有用）',
  notThere: '未插入',
  none: '还没有备份',
  newest: (when: string, lastSeq: number, count: number) =>
    `最近 ${when}，截至第 ${lastSeq} 号记录，共 ${count} 份`,
  addPlace: '添加备份位置…',
  choosePlace: '选择存放备份的文件夹（移动硬盘或 U 盘）',
  removePlace: '不再使用',
  run: '现在备份到各处',
  made: (count: number) => `已备份到 ${count} 处，核验无误`,
  noneMade: '没有可以写入的备份位置',
  prove: '试开最近一份备份',
  notProved: '还没有试开过备份。每月试开一次，确认备份真的能用。',
  proofDue: '距上次试开已满 30 天，请再试开一次。',
  reminder: (days: number) =>
    `已有 ${days} 天没有把账本备份到这台电脑之外。硬盘一旦损坏，这些天的记录无法找回。请插入移动硬盘或 U 盘，立即备份。`,
  toBackups: '去备份',
} as const

export const exportAllWords = {
  exportAll: '导出全部数据…',
  folderName: (today: string) => `台账数据-${today}`,
  done: (folder: string, count: number) => `全部数据已导出到 ${folder}，共 ${count} 张表`,
  secret: '导出的表格没有加密，含合同约定保密的内容，请妥善保管，用后删除。',
} as const

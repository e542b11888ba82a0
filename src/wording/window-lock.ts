// The words about locking the ledger when nobody is at it.

export const lockWords = {
  title: '自动锁定',
  after: '无人操作超过',
  minutes: (count: number) => `${count} 分钟`,
  note: '即锁定账本，未保存的内容会保留；电脑锁屏或睡眠时立即锁定。',
} as const

// What is said at the start when the computer does not meet what the program needs.

export const systemWords = {
  title: '本机不满足运行要求',
  memoryTitle: '本机内存较小',
  end: '程序将退出。请联系信息技术人员，在符合要求的电脑上安装使用。',
  windowsTooOld: (found: string) => `需要 Windows 10 或更新的系统，本机系统版本为 ${found}。`,
  glibcTooOld: (found: string, needed: string) =>
    `需要 glibc ${needed} 或更新版本的 Linux 系统，本机为 glibc ${found}。`,
  noGlibc: (needed: string) => `需要带 glibc ${needed} 或更新版本的 Linux 系统，本机没有 glibc。`,
  littleMemory: (foundGb: number, neededGb: number) =>
    `本机内存约 ${foundGb} GB，建议不少于 ${neededGb} GB。程序可以使用，卡和费用较多时可能较慢。`,
} as const

/** When the page has stood still for long. */
export const hungPageWords = {
  title: '窗口没有响应',
  message:
    '窗口暂时没有响应。可以继续等待；也可以重新载入窗口，已保存的内容不受影响，未保存的内容在重新登录后恢复。',
  wait: '继续等待',
  reload: '重新载入',
} as const

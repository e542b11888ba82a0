// What the Debian package says of itself and while it is installed.

export const installerWords = {
  synopsis: '离线的合同付款辅助台账',
  description: [
    '供法院财务人员登记合同、物联网卡、费用、发票和付款，出具对账单和函件。',
    '完全离线运行，账本是一个加密文件，由使用者自己存放；安装、升级和卸载都不会改动账本。',
  ],
  keywords: '合同;付款;台账;对账;',
  stillRunning: '合同付款辅助台账正在运行，请先退出程序再安装或卸载。',
} as const

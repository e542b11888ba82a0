// The words around the window's pages: its title, the menu, the system's dialogs, the state of the ledger host.

export const programName = '合同付款辅助台账'

export const shellWords = {
  file: '文件',
  openLedger: '打开账本…',
  createLedger: '新建账本…',
  print: '打印…',
  lock: '锁定',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '恢复',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '查看',
  pages: '页面',
  help: '帮助',
  about: '关于…',
  zoomIn: '放大',
  zoomOut: '缩小',
  actualSize: '实际大小',
  fullScreen: '全屏',
  ledgerFiles: '账本文件',
  allFiles: '所有文件',
  chooseLedger: '选择账本文件',
  chooseNewLedger: '新账本存放位置',
  chooseBackup: '备份存放位置',
  chooseBackupToRestore: '选择要恢复的备份',
  backupFiles: '账本备份',
  choosePaperFile: '另存为',
  chooseIssuedPaper: '选择要核验的文书',
  chooseSigningKey: '选择签名证书',
  keyFiles: '签名证书',
  paperFiles: 'PDF 文件',
  sheetFiles: '电子表格',
  dataFiles: '数据文件',
  wordFiles: 'Word 文档',
  journalFiles: '日记账文件',
  newLedgerName: '合同台账.ledger',
} as const

export const linkWords = {
  lost: '账本服务已中断，正在重新启动…',
  restored: '账本服务已重新启动。中断前已保存的内容不受影响；请重新输入密码打开账本，并核对最后一笔。',
} as const

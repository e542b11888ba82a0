// The words of 关于: what the program is, what it runs on, whose work it holds.

export const aboutWords = {
  title: '关于',
  nature:
    '本程序是合同付款的辅助台账，供核对应付、付款和办理函件之用，不是会计核算软件，不代替单位的会计账簿。',
  offline: '不连接网络，全部数据只在本机。',
  program: '程序',
  licences: '第三方软件与字体许可',
  version: '版本',
  build: '构建',
  unknownBuild: '未标明',
  changedBuild: '（含未提交的改动）',
  runtime: '运行环境',
  runtimeParts: (electron: string, chromium: string, node: string) =>
    `Electron ${electron}，Chromium ${chromium}，Node.js ${node}`,
  database: '数据库',
  databaseParts: (sqlite: string, ledgerVersion: number) =>
    `SQLite ${sqlite}，账本格式第 ${ledgerVersion} 版`,
  ledger: '当前账本',
  ledgerUser: '当前用户',
  identity: '账本标识',
  noLedger: '尚未打开账本',
  search: '查找名称',
  count: (count: number) => `共 ${count} 项`,
  noneFound: '没有符合条件的项目',
  runtimeLicences:
    'Chromium 所含组件的许可见程序文件夹中的 LICENSES.chromium.html；本清单另见 LICENSES.libraries.txt，供软件成分核查的清单见 SBOM.cdx.json。',
  unavailable: '未能读取程序信息',
} as const

// The words of 签名人: whose keys sign, and a key that is brought in a file.

export const signerWords = {
  title: '签名人',
  none: '尚无签名人：第一次签发函件时自动建立，也可以导入签名证书。',
  name: '姓名',
  role: '用途',
  roles: { authority: '签发证书', signer: '签名' },
  issuer: '颁发者',
  origin: '来源',
  origins: { made: '本程序', imported: '导入' },
  serial: '证书序号',
  validUntil: '有效期至',
  user: '对应用户',
  inUse: '正在使用',
  use: '改用此证书',
  used: (name: string, serial: string) => `今后以“${name}”（序号 ${serial}）的证书签名`,
  import: '导入签名证书',
  importNote:
    '选择发证机构发给您本人的 .p12 或 .pfx 文件。私钥用您打开账本的密码加密后存入账本，原文件不保留；导入后您的签名即使用此证书。',
  file: '证书文件',
  filePassword: '证书文件的密码',
  filePasswordHint: '发证机构设定的密码，不是打开账本的密码；没有密码可留空。',
  fileRequired: '请先选择证书文件',
  imported: (name: string, serial: string, issuer: string) =>
    `已导入“${name}”的签名证书（序号 ${serial}，颁发者：${issuer}），今后以此签名`,
} as const

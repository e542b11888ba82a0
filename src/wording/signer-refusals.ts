// Why a signing key is not taken, and what to do about it.

import type { SignerRefusal } from '../api/signer-refusals.ts'
import { dayInWords } from './documents.ts'
import type { Sentences } from './sentences.ts'

export const signerSentences: Sentences<SignerRefusal> = {
  'p12-too-large': ({ file, bytes }) =>
    `${file} 有 ${(bytes / 1024 / 1024).toFixed(1)} MB，不像签名证书（一般只有几十 KB），未读取；请核对选择的文件。`,
  'p12-unreadable': () => '文件不是签名证书（.p12 或 .pfx），或者已经损坏，请核对后重新选择。',
  'p12-unsupported': ({ algorithm }) =>
    `证书文件的加密方式（${algorithm}）不受支持，请向发证机构索取用 AES-256 或 3DES 加密的 .p12 文件。`,
  'p12-wrong-password': () => '证书文件的密码不正确，请重新输入（不是打开账本的密码）。',
  'p12-no-private-key': () => '文件里只有证书，没有私钥，不能用来签名；请导出时选择“导出私钥”，再重新导入。',
  'p12-no-certificate': () =>
    '文件里有私钥，但没有与它对应的证书，不能用来签名；请向发证机构索取完整的文件。',
  'key-not-supported': ({ keyType }) =>
    `密钥类型${keyType === '' ? '' : `（${keyType}）`}不受支持：可以用的是 P-256 和 2048 位以上的 RSA，国密 SM2 证书暂不能用于 PDF 签名。`,
  'certificate-not-for-signing': ({ name }) => `证书“${name}”没有注明可用于数字签名，请换用签名证书。`,
  'certificate-expired': ({ name, validUntil }) =>
    `证书“${name}”已于 ${dayInWords(validUntil)}到期，请向发证机构更换后再导入。`,
  'certificate-not-yet-valid': ({ name, validFrom }) =>
    `证书“${name}”自 ${dayInWords(validFrom)}起才有效，请核对电脑日期，或到期后再导入。`,
  'signer-exists': ({ name }) => `证书“${name}”已在本账本中，不必重复导入。`,
  'serial-taken': ({ serial, name }) =>
    `证书序号 ${serial} 与本账本中“${name}”的证书相同，无法区分，不能导入。`,
  'unknown-signer': ({ serial }) => `您没有序号为 ${serial} 的签名证书。`,
  'signer-expired': ({ serial }) => `序号为 ${serial} 的签名证书不在有效期内，不能用来签名。`,
}

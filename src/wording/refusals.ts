// The one sentence for each kind of refusal: what happened, to what, and what to do. The window, the command line
// and the documents all take it from here.

import type {
  BorderRefusal,
  ImportProblem,
  ImportRefusal,
  LinkRefusal,
  PastRecordsRefused,
  Refusal,
} from '../api/refusals.ts'
import type { PackError } from '../contracts/packs.ts'
import { attachmentSentences } from './attachments.ts'
import { cardSentences } from './card-refusals.ts'
import { closingSentences, refundSentences } from './closing.ts'
import { internalError } from './command-line.ts'
import { contractSentences, packSentence } from './contract-refusals.ts'
import { dutySentences, handoverSentences, periodSentences } from './duties.ts'
import { electronicInvoiceSentences } from './electronic-invoices.ts'
import { accessSentences, cancelledSentences, fileSentences, storageSentences } from './file-refusals.ts'
import { importFileSentences } from './import-refusals.ts'
import { cellProblemInWords, placeInWords } from './imports.ts'
import { invalidInputInWords } from './input-problems.ts'
import { moneySentences } from './money-refusals.ts'
import { noticeSentences } from './notice-refusals.ts'
import { pastListWords } from './past-records.ts'
import type { Sentences } from './sentences.ts'
import { signerSentences } from './signer-refusals.ts'

const borderSentences: Sentences<BorderRefusal> = {
  'unknown-command': ({ command }) => `没有“${command}”这个命令。`,
  'usage-error': ({ problem }) =>
    `命令用法不正确：${problem === 'missing-operand' ? '缺少必要的参数' : problem}。`,
  'malformed-json': () => '输入不是有效的 JSON，请核对引号、逗号和括号是否成对。',
  'unknown-procedure': ({ procedure }) => `没有名为“${procedure}”的业务。`,
  'invalid-input': ({ path, problem }) => invalidInputInWords(path, problem),
  'out-of-range': ({ problem }) => `数值或日期超出可处理的范围：${problem}。`,
  'file-exists': ({ file }) => `${file} 已经存在，未作改动；请换一个文件名。`,
  'file-not-written': ({ file, code }) => `无法写入 ${file}（${code}），请检查文件夹、磁盘空间和权限。`,
  'answer-not-written': ({ code }) =>
    `结果无法输出（${code}），请检查输出位置的磁盘空间。登记类业务可能已经保存，请先查询核对，不要直接重做。`,
  'file-not-read': ({ file, code }) => `无法读取 ${file}（${code}），请核对文件位置和权限。`,
  'sheet-too-long': ({ rows, most }) =>
    `列表有 ${rows.toLocaleString('zh-CN')} 行，电子表格最多容纳 ${most.toLocaleString('zh-CN')} 行。请缩小范围，或改为导出 .csv。`,
  'year-not-over': ({ year }) => `${year}年还没有结束，年度归档须在次年1月1日以后制作。`,
  'not-an-archive': ({ folder }) =>
    `${folder} 不是年度归档文件夹：其中没有可用的校验清单 SHA-256.txt。请选择名为“某年合同台账归档”的文件夹。`,
  'archive-differs': ({ files }) =>
    `归档写好后回读核对不符，未予采用：${files.slice(0, 5).join('、')}。磁盘可能有问题，请换一个位置再做。`,
  'missing-glyph': ({ characters }) =>
    `本机的字体都没有这些字，不能打印：${characters.map(characterInWords).join('、')}。请改写，或安装含有这些字的字体后重试。`,
  'rendering-failed': ({ problem }) => `生成 PDF 失败：${problem}。`,
  'signing-password-needed': () =>
    '签名需要签名人本人的密码。本次若以恢复码打开账本，请锁定后用密码重新打开，再签发。',
}

/** With its number: who has no font for it sees nothing but a box. */
function characterInWords(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return character.isWellFormed() ? `${character}（U+${number}）` : `U+${number}`
}

const bulkSentences: Sentences<
  PastRecordsRefused | Extract<ImportRefusal, { readonly kind: 'import-refused' }>
> = {
  'import-refused': ({ problems, count }) => {
    const [first] = problems
    const more = count > 1 ? `共 ${count} 处问题，均未导入。` : '未导入。'
    return `${more}${first === undefined ? '' : importProblemInWords(first)}`
  },
  'past-records-refused': ({ problems }) => {
    const [first] = problems
    const place = first === undefined ? '' : `${pastListWords[first.list]}第 ${first.row + 1} 行`
    const reason = first === undefined ? '' : refusalInWords(first.refusal)
    return `补录内容有 ${problems.length} 处不能入账，均未保存。${place}：${reason}`
  },
}

const linkSentences: Sentences<LinkRefusal> = {
  'opened-for-viewing': () => '账本是以只读方式打开的，只能查看，不能登记。',
  'not-signed-in': () => '账本尚未打开或已锁定，请输入密码打开后再办理。',
  'host-stopped': () => '账本服务中断，本次操作的结果未能确认。请重新打开账本，核对后再办理。',
  'internal-error': internalError,
  'already-running': () => '同一项工作正在进行，请等待其完成，或先取消后再试。',
}

const sentences: Sentences<Exclude<Refusal, PackError>> = {
  ...borderSentences,
  ...linkSentences,
  ...attachmentSentences,
  'no-backup-yet': () => '还没有备份，请先备份一次。',
  ...bulkSentences,
  ...importFileSentences,
  ...accessSentences,
  ...dutySentences,
  ...handoverSentences,
  ...periodSentences,
  ...closingSentences,
  ...refundSentences,
  ...fileSentences,
  ...storageSentences,
  ...cancelledSentences,
  ...cardSentences,
  ...contractSentences,
  ...electronicInvoiceSentences,
  ...moneySentences,
  ...noticeSentences,
  ...signerSentences,
}

/** 第 5 行 D 列（金额）：…… */
export const importProblemInWords = (problem: ImportProblem): string =>
  'fault' in problem
    ? cellProblemInWords(problem)
    : `${placeInWords(problem.row, problem.column, problem.name)}：${refusalInWords(problem.refusal)}`

export function refusalInWords(refusal: Refusal): string {
  if (!Object.hasOwn(sentences, refusal.kind)) return packSentence(refusal as PackError)
  const sentence = sentences[refusal.kind as keyof typeof sentences] as (refusal: Refusal) => string
  return sentence(refusal)
}

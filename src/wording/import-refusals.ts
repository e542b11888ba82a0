// What the clerk reads when a file from outside, or the table in it, is not taken in.

import type { ImportRefusal } from '../api/refusals.ts'
import { columnLetter } from '../imports/sheet.ts'
import { columnWords, importKindWords } from './imports.ts'
import { clockTimeInWords } from './journal-records.ts'
import type { Sentences } from './sentences.ts'

export const importFileSentences: Sentences<Exclude<ImportRefusal, { readonly kind: 'import-refused' }>> = {
  'import-file-too-long': ({ megabytes }) =>
    `文件超过 ${megabytes} MB，未导入。请只保留需要的工作表，或分成几个文件。`,
  'import-file-empty': () => '文件是空的，未导入。',
  'old-workbook': () =>
    '这是旧版 .xls 文件（或带密码的工作簿）。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。',
  'no-spreadsheet': () => '这个文件不是 .xlsx 工作簿，也不是 .csv 文本表格，未导入。',
  'workbook-encrypted': () => '工作簿带有密码，不能读取。请去掉密码后另存，再导入。',
  'workbook-damaged': () =>
    '工作簿已损坏或不完整，未导入。请用 WPS 或 Excel 打开核对并另存，或请对方重新发送。',
  'workbook-unpacks-too-large': ({ megabytes }) =>
    `工作簿展开后超过 ${megabytes} MB，未导入。请只保留需要的工作表后另存。`,
  'workbook-declares-entities': () =>
    '工作簿中含有电子表格不会使用的内容（实体声明），未导入。请用 WPS 或 Excel 打开并另存。',
  'too-many-rows': ({ most }) => `表格超过 ${most.toLocaleString('zh-CN')} 行，未导入。请分成几个文件。`,
  'cell-too-far': ({ row, column, most }) =>
    `第 ${row} 行 ${columnLetter(column)} 列还有内容，超出可读取的 ${most} 列，未导入。请删去表格以外的内容后另存。`,
  'cell-text-too-long': ({ row, column, most }) =>
    `第 ${row} 行 ${columnLetter(column)} 列的文字超过 ${most.toLocaleString('zh-CN')} 个字，未导入。`,
  'text-not-decoded': () =>
    '文本表格的编码不能识别（不是 UTF-8，也不是 GB18030），未导入。请另存为 .xlsx 后再导入。',
  'text-garbled': ({ row }) =>
    `第 ${row} 行有已损坏的汉字（曾以错误的编码保存），无法还原，未导入。请对方重新导出。`,
  'text-holds-nul': ({ row }) => `第 ${row} 行含有空字符，不是文本表格，未导入。`,
  'quotation-not-closed': ({ row }) => `从第 ${row} 行开始的引号没有成对，未导入。请核对后另存。`,
  'reading-took-too-long': ({ seconds }) =>
    `文件 ${seconds} 秒内没有读完，已停止，未导入。请只保留需要的内容后另存。`,
  'reading-stopped': () => '文件内容过多，读取时内存不足，已停止，未导入。请只保留需要的内容后另存。',
  'no-rows-in-file': () => '文件里没有可导入的数据行。',
  'headings-missing': ({ importKind, missing }) =>
    `这不是${importKindWords[importKind]}：表头缺少${missing.map(name => `“${columnWords[name]}”`).join('、')}。请核对表头，或指定各列的对应关系。`,
  'heading-twice': ({ heading, columns: [first, second] }) =>
    `${columnLetter(first)} 列和 ${columnLetter(second)} 列的表头都是“${heading}”，不能确定用哪一列，请指定对应关系。`,
  'several-sheets': ({ names }) =>
    `文件里有 ${names.length} 张工作表都像是要导入的表（${names.join('、')}），请指定其中一张。`,
  'no-such-sheet': ({ name, names }) => `文件里没有名为“${name}”的工作表，现有：${names.join('、')}。`,
  'file-imported-before': ({ file, importKind, recordedAt }) =>
    `这个文件（${file}）已于 ${clockTimeInWords(recordedAt)} 作为${importKindWords[importKind]}导入过，未重复导入。`,
  'bill-of-another-customer': ({ contractId, cards }) =>
    `账单里的 ${cards} 张卡都不是合同${contractId}登记的卡，可能是别的客户的账单，未导入。请核对文件。`,
  'file-changed-since': ({ file }) => `文件 ${file} 在查看之后被改动过，未导入。请重新选择文件并核对。`,
  'contract-not-told': ({ contractIds }) =>
    contractIds.length === 0
      ? '账本中没有约定物联网卡的合同。'
      : `有 ${contractIds.length} 份合同约定了物联网卡（${contractIds.join('、')}），请指明是哪一份。`,
}

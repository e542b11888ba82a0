// The words of a year's archive: its folders, what each file in it is called, its index, and the page that explains it.

import type { ArchiveGroup } from '../records/retention.ts'
import { recordKindInWords } from './journal-records.ts'
import { documentKindWords } from './papers.ts'

export const archiveFolders: Readonly<Record<ArchiveGroup, string>> = {
  vouchers: '凭证',
  books: '台账',
  statements: '对账单',
  letters: '函件',
  attachments: '附件',
  index: '',
}

export const archiveWords = {
  folder: (year: number) => `${year}年合同台账归档`,
  number: (year: number, madeOn: string) => `GD-${year}-${madeOn.replaceAll('-', '')}`,
  index: '归档目录',
  bookName: (year: number, title: string) => `${year}年${title}`,
  bookTitle: (year: number, title: string, ending: string) => `${year}年${title}（.${ending}）`,
  indexTitle: (year: number) => `${year}年度合同台账归档目录`,
  hashes: 'SHA-256.txt',
  readme: '说明.txt',
  year: '归档年度',
  yearNumber: (year: number) => `${year} 年`,
  madeBy: '制作人',
  files: '文件数',
  place: '序号',
  title: '题名',
  on: '日期',
  extent: '页数/份数',
  retention: '保管期限',
  file: '文件名',
  sha256: 'SHA-256',
  pages: (count: number) => `${count} 页`,
  copies: '1 份',
  rows: (count: number) => `${count.toLocaleString('zh-CN')} 行`,
  retentionYears: (years: number | null) => (years === null ? '永久' : `${years}年`),
  /** For a character that no font at hand can draw. */
  undrawn: '〓',
  signatures: ['移交人', '接收人', '监交人'],
} as const

/** What the tables of the year are called. */
export const bookTitles = {
  charges: '应付明细',
  payments: '付款记录',
  invoices: '发票',
  cards: '物联网卡',
  journal: '记账凭证',
} as const

type Item =
  | {
      readonly kind: 'document'
      readonly documentKind: keyof typeof documentKindWords
      readonly documentId: number
      readonly contractId: string
      readonly number: string | null
      readonly title: string | null
      readonly on: string
      readonly isWithdrawn: boolean
    }
  | {
      readonly kind: 'attachment'
      readonly attachmentId: number
      readonly recordId: number
      readonly recordKind: string
      readonly name: string
      readonly on: string
    }

export const archiveGroupOf = (item: Item): ArchiveGroup => {
  if (item.kind === 'attachment') {
    return item.recordKind === 'payment' || item.recordKind === 'invoice' ? 'vouchers' : 'attachments'
  }
  if (item.documentKind === 'notice') return 'letters'
  return item.documentKind === 'payment-application' ? 'vouchers' : 'statements'
}

export function archiveTitleOf(item: Item): string {
  if (item.kind === 'attachment') {
    return `${recordKindInWords(item.recordKind)}（记录第${item.recordId}号）附件：${item.name}`
  }
  const { title, documentKind, number, contractId, isWithdrawn } = item
  const what = title ?? `合同${contractId}${documentKindWords[documentKind]}`
  return `${what}${number === null ? '' : `（${number}）`}${isWithdrawn ? '（已撤回）' : ''}`
}

/** Before it is made safe; its number makes it the only one of that name. */
export function archiveFileNameOf(item: Item): string {
  if (item.kind === 'attachment') {
    const { on, recordKind, recordId, attachmentId, name } = item
    return `${on}-${recordKindInWords(recordKind)}${recordId}-附件${attachmentId}-${name}`
  }
  const { on, title, documentKind, documentId, number, contractId } = item
  return [on, title ?? `合同${contractId}${documentKindWords[documentKind]}`, number, `记录${documentId}.pdf`]
    .filter(part => part !== null)
    .join('-')
}

type Told = {
  readonly year: number
  readonly madeOn: string
  readonly madeBy: string
  readonly files: number
  readonly head: string
  readonly counts: Readonly<Record<Exclude<ArchiveGroup, 'index'>, number>>
  readonly paymentsWithoutFile: readonly number[]
  readonly invoicesWithoutFile: readonly string[]
}

/** 说明.txt: what lies where, how long it is kept, how anybody checks it without this program. */
export function archiveReadme(told: Told): readonly string[] {
  const { year, madeOn, madeBy, counts, head } = told
  return [
    archiveWords.indexTitle(year),
    '',
    `制作日期：${madeOn}　制作人：${madeBy}　归档文件 ${told.files} 个（不含目录、校验清单和本说明）。`,
    `制作时：${head}。`,
    '',
    '一、内容',
    `凭证：本年度付款、发票所附的原件，以及付款申请单，共 ${counts.vouchers} 个。`,
    `台账：本年度的应付明细、付款记录、发票、物联网卡、记账凭证，每种一份 .xlsx 和一份 .csv，共 ${counts.books} 个。已付、未付按制作时的台账计算。`,
    `对账单：截至本年度的对账单及所附清单，与出具时逐字节相同，共 ${counts.statements} 个。`,
    `函件：本年度签发的函件，与签发时逐字节相同，共 ${counts.letters} 个。`,
    `附件：其他记录所附的文件，共 ${counts.attachments} 个。`,
    ...missingLines(told),
    '',
    '二、保管期限',
    '凭证、台账 30 年（会计档案管理办法附表二）；对账单比照银行对账单 10 年；函件、附件随其所属凭证 30 年；归档目录作为会计档案保管清册，永久，须另存纸质。',
    '以上为程序按办法列出的期限，以本单位档案机构核定的为准。',
    '',
    '三、核对',
    '本文件夹内的文件不得改动。在文件夹中运行 sha256sum -c SHA-256.txt，或在程序“设置”的“账本与备份”中点“核对归档…”，可以查出缺失、改动和多出的文件。',
    '',
    '四、性质',
    '本归档由合同辅助台账生成，不是会计核算软件的账簿，不替代会计凭证；文件没有加密，含合同约定保密的内容，请按规定保管。',
  ]
}

function missingLines({ paymentsWithoutFile, invoicesWithoutFile }: Told): readonly string[] {
  return [
    ...(paymentsWithoutFile.length === 0
      ? []
      : [`以下付款在台账中没有附件，凭证请另行归档：第 ${paymentsWithoutFile.join('、')} 号。`]),
    ...(invoicesWithoutFile.length === 0
      ? []
      : [`以下发票在台账中没有附件，原件请另行归档：${invoicesWithoutFile.join('、')}。`]),
  ]
}

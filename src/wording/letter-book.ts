// The words of 发文登记簿, on the page and in the spreadsheet.

import type { BookLine } from '../notices/letter-book.ts'
import type { Sealing } from '../notices/letter-steps.ts'
import { wayWords } from './contract-refusals.ts'

export const letterBookWords = {
  name: '发文登记簿',
  title: (year: number) => `${year}年发文登记簿`,
  place: '序号',
  documentNumber: '发文字号',
  registeredOn: '登记日期',
  kind: '种类',
  letter: '标题',
  addressee: '主送',
  contract: '合同',
  signedOn: '成文日期',
  copies: '份数',
  seals: '用印',
  sendings: '发出',
  deliveredOn: '送达日期',
  remark: '备注',
} as const

/** 院印 2 份（2025-04-22） */
export const sealInWords = ({ seal, copies, sealedOn }: Omit<Sealing, 'keeper'>): string =>
  `${seal} ${copies} 份（${sealedOn}）`

export const sentInWords = ({ way, sentOn }: BookLine['sendings'][number]): string =>
  `${sentOn} ${wayWords[way]}`

/** Empty where nothing is to be said. */
export function bookRemark({ takenBackBecause, withdrawnBecause, replacedBy }: BookLine): string {
  if (takenBackBecause !== null) return `登记已撤销：${takenBackBecause}`
  if (withdrawnBecause === null) return ''
  return `函件已撤回：${withdrawnBecause}${replacedBy === null || withdrawnBecause.includes(replacedBy) ? '' : `，由${replacedBy}替代`}`
}

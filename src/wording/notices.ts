// Names of notices and of what they ask of the clerk, for the list of kinds from which a form is built.

import { FRAME_FACTS } from '../notices/facts.ts'
import { type NoticeKindName, noticeKindCalled } from '../notices/kinds.ts'
import type { AnyLetterWords, FactWords } from './letters/letter-words.ts'
import { LETTERS } from './letters.ts'

/** As the list of kinds shows it. */
export const noticeTitle = (kind: NoticeKindName): string => LETTERS[kind].title

/** Of a kind as it was recorded; one that this program does not know is shown as it stands. */
export function noticeTitleOf(kind: string): string {
  const known = noticeKindCalled(kind)
  return known === null ? kind : noticeTitle(known.kind)
}

/** Beside the title, for what a letter alone does not do. */
export const branchRemark = '须由经办人持有关证件到对方营业网点办理，仅发函不能办结。'

export function factWords(
  kind: NoticeKindName,
  fact: string,
): { readonly label: string; readonly hint: string | null } {
  const own: Readonly<Record<string, FactWords>> = {
    ...frameFacts,
    ...(LETTERS[kind] as AnyLetterWords).facts,
  }
  const words = own[fact] ?? fact
  return typeof words === 'string' ? { label: words, hint: null } : words
}

export function choiceWords(kind: NoticeKindName, fact: string, choice: string): string {
  return (LETTERS[kind] as AnyLetterWords).choices[fact]?.[choice] ?? choice
}

const frameFacts: Readonly<Record<(typeof FRAME_FACTS)[number]['name'], FactWords>> = {
  documentNumber: { label: '发文字号', hint: '由办公室登记后填写，不填则留空' },
  signedOn: { label: '成文日期', hint: '负责人签发之日，不填则留空' },
  enclosures: { label: '其他附件', hint: '随函另附的材料名称，每行一项；程序生成的附件不必填写' },
  replaces: { label: '替代的原函', hint: '签发后原函即撤回，两函互相注明；不替代的不填' },
}

export const frameFactNames: readonly string[] = FRAME_FACTS.map(({ name }) => name)

/** Why a letter was withdrawn in whose place another was signed. */
export const replacedReason = (number: string | null): string =>
  `由新函${number === null ? '' : `（${number}）`}替代`

/** Stands in the signature itself. */
export const signingReason = '内部防篡改校验，不代替公章'

export const reviewReason = '复核（内部防篡改校验，不代替公章）'

/** The authority that vouches for the signing keys of one ledger, and for nothing else. */
export const authorityName = (organisation: string): string => `${organisation}台账签名机构`

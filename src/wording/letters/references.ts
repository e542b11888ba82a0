// How a letter names an earlier letter of ours, a paper that came in, and the cards of its list.

import type { EarlierNotice } from '../../notices/notice-case.ts'
import type { IncomingPaper } from '../../notices/paper.ts'
import { dayInWords } from '../documents.ts'
import { withoutStop } from './parts.ts'

/** 《蛟河市人民法院关于……的函》（蛟法函〔2026〕12号） */
export function earlierNotice({ title, documentNumber, number }: EarlierNotice): string {
  const called = documentNumber ?? number
  return `《${title}》${called === null ? '' : `（${called}）`}`
}

/** 我院于2026年5月6日收到贵公司《……》（文号）。 */
export const paperReceived = ({ receivedOn, subject, reference }: IncomingPaper): string =>
  `我院于${dayInWords(receivedOn)}收到贵公司《${withoutStop(subject)}》${reference === null ? '' : `（${reference}）`}。`

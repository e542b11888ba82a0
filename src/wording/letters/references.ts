// How a letter names a paper that came in.

import type { IncomingPaper } from '../../notices/paper.ts'
import { dayInWords } from '../documents.ts'
import { withoutStop } from './parts.ts'

/** 我院于2026年5月6日收到贵公司《……》（文号）。 */
export const paperReceived = ({ receivedOn, subject, reference }: IncomingPaper): string =>
  `我院于${dayInWords(receivedOn)}收到贵公司《${withoutStop(subject)}》${reference === null ? '' : `（${reference}）`}。`

// Everything that the ledger knows for a notice, gathered before its condition is asked and its letter written: the
// clerk fills in nothing that is there already.

import type { NoticeRefusal, UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { type CalendarDate, parseCalendarDate } from '../base/calendar-date.ts'
import { sumFen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { foldIccid } from '../cards/iccid.ts'
import type { Contract } from '../contracts/contract.ts'
import { clauseText } from '../contracts/source-text.ts'
import { sourcesOfKind } from '../notices/kind.ts'
import type { AnyNoticeKind } from '../notices/kinds.ts'
import type { EarlierNotice, NoticeCase, NoticeMoney } from '../notices/notice-case.ts'
import { positionOf } from '../statements/position.ts'
import { cardLivesOf } from './card-histories.ts'
import { countedAccountOf } from './contract-account.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { gatherPaymentMade } from './gather-payment-made.ts'
import { sourceTextOfContract } from './list-contracts.ts'
import { courtAddress, supplierAddress } from './notice-recipients.ts'
import type { IssuedDocument, ReadLedger, Sending } from './ports.ts'

export type NoticeQuery = {
  readonly contractId: string
  readonly kind: AnyNoticeKind
  /** By which conditions are judged: the day of the letter, or today. */
  readonly letterOn: CalendarDate
  /** The letter whose place it takes: it is judged as if that had not been written. */
  readonly replaces: number | null
}

export type GatheredNotice = {
  readonly of: NoticeCase
  readonly replaced: EarlierNotice | null
  readonly openQuestions: readonly string[]
}

/** What of the contract's head stands on every letter. */
const WRITTEN = ['signedOn', 'supplierName', 'noticeAddress', 'supplierContact'] as const

export function gatherNotice(
  ledger: ReadLedger,
  { contractId, kind, letterOn, replaces }: NoticeQuery,
): Result<GatheredNotice, UnknownContract | NoticeRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const sources = sourcesOfKind(kind, contract)
  if (sources === null) return err({ kind: 'notice-not-given', noticeKind: kind.kind, contractId })

  const restsOn = 'restsOn' in kind ? (kind.restsOn ?? []) : []
  const earlier = noticesOf(ledger, id)
  const replaced = earlier.find(({ noticeId }) => noticeId === replaces) ?? null
  if (replaces !== null && replaced === null) return err({ kind: 'unknown-notice', noticeId: replaces })
  const notices = earlier.filter(notice => notice !== replaced)
  const papers = ledger.papersOf(id)
  const of: NoticeCase = {
    contract,
    sources,
    letterOn,
    holidays: ledger.holidays(),
    recipients: {
      supplier: supplierAddress(contract, papers, letterOn),
      court: courtAddress(contract, notices, letterOn),
    },
    lives: cardLivesOf(ledger, id),
    notices,
    papers,
    milestones: ledger.milestonesOf(id).filter(({ on }) => on <= letterOn),
    bills: ledger.billsOf(id),
    // Few kinds ask for charges and money, and a draft is made anew while its form is filled in.
    get charges() {
      return ledger.chargesOf(id)
    },
    priceVersions: ledger.priceVersionsOf(id),
    get money() {
      return moneyOf(ledger, contract, id, letterOn)
    },
    lookUp: lookUpIn(ledger, contract),
  }
  return ok({ of, replaced, openQuestions: openQuestionsOn(ledger, contract, restsOn, WRITTEN) })
}

function moneyOf(ledger: ReadLedger, contract: Contract, id: ContractId, asOf: CalendarDate): NoticeMoney {
  const priceVersions = ledger.priceVersionsOf(id)
  const account = countedAccountOf(ledger, id, contract)
  const { paidFen, owedFen } = positionOf(account, { contract, priceVersions, asOf })
  const waiting = ledger.moneyOnAccountOf(id).filter(({ paidOn }) => paidOn <= asOf)
  return { paidFen, owedFen, onAccountFen: sumFen(waiting.map(({ onAccountFen }) => onAccountFen)) }
}

function lookUpIn(ledger: ReadLedger, contract: Contract): NoticeCase['lookUp'] {
  return {
    cardElsewhere: iccid => ledger.cardByIccid(foldIccid(iccid))?.contractId ?? null,
    clauseText: clause => {
      const source = sourceTextOfContract(contract)
      // A contract without its text in the ledger has clauses that nobody can look up here.
      return source === null ? '' : clauseText(source, clause)
    },
    paymentMade: payment => gatherPaymentMade(ledger, contract, payment),
  }
}

/** Of one contract, oldest first, each with how it was sent; what was withdrawn says nothing any more. */
export function noticesOf(ledger: ReadLedger, id: ContractId): readonly EarlierNotice[] {
  const documents = ledger.noticesInForceOf(id)
  const ids = documents.map(({ documentId }) => documentId)
  const sendings: ReadonlyMap<number, readonly Sending[]> = Map.groupBy(
    ledger.sendingsOf(ids),
    each => each.noticeId,
  )
  const numberOf = registeredNumbers(ledger, ids)
  return documents.map(document => {
    const { documentId: id } = document
    return earlierNotice(document, sendings.get(id) ?? [], numberOf(id))
  })
}

/** 发文字号 as the register has it, for papers that leave it to the pen. */
export function registeredNumbers(
  ledger: ReadLedger,
  noticeIds: readonly number[],
): (noticeId: number) => string | null {
  const registered = ledger.registrationsOf(noticeIds).filter(({ withdrawn }) => withdrawn === null)
  const numbers = new Map(registered.map(({ noticeId, documentNumber }) => [noticeId, documentNumber]))
  return noticeId => numbers.get(noticeId) ?? null
}

export function earlierNotice(
  document: IssuedDocument,
  sendings: readonly Sending[],
  registeredNumber: string | null,
): EarlierNotice {
  const { documentId, noticeKind, number } = document
  const facts = recordOf(document.facts)
  const title = recordOf(facts['letter'])['title']
  assert(noticeKind !== null, `document ${documentId} is a notice of no kind`)
  const signedOn = parseCalendarDate(textOf(facts['signedOn']) ?? '')
  return {
    noticeId: documentId,
    kind: noticeKind,
    number,
    title: Array.isArray(title) ? title.join('') : '',
    documentNumber: textOf(facts['documentNumber']) ?? registeredNumber,
    signedOn: signedOn.ok ? signedOn.value : null,
    facts,
    sendings,
  }
}

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

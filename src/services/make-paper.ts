// The facts of what the program hands out besides statements and letters, numbered in the order of issue of their kind.

import type { NoLateFeeAgreed, NothingToApplyFor, UnknownContract } from '../api/refusals.ts'
import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { exactYuanText } from '../base/exact.ts'
import { sumFen, ZERO_FEN } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type CardState, iccidOn } from '../cards/card-life.ts'
import type { PaymentRefusal } from '../notices/notice-refusals.ts'
import type { CardListPaper, LateFeeNote, OutgoingPaper, PaperHead } from '../statements/outgoing-papers.ts'
import type { ChainTrace } from '../statements/statement.ts'
import { statementContract, statementParty } from '../statements/statement-parties.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { nextDocumentNumber } from './document-number.ts'
import { explainPosition } from './explain-position.ts'
import { listCards } from './list-cards.ts'
import { makeApplication } from './make-application.ts'
import { makeSettlement } from './make-settlement.ts'
import type { ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

export type PaperAsked =
  | {
      readonly paper: 'payment-application'
      readonly contractId: string
      /** The payment that it is for; null: for what has a due day and is open. */
      readonly paymentId: number | null
      /** Of what is open, only what is due by this day. */
      readonly dueBy: CalendarDate | null
    }
  | {
      readonly paper: 'card-list' | 'late-fee-note' | 'settlement'
      readonly contractId: string
      readonly asOf: CalendarDate
    }

export type PaperMaking = {
  readonly madeOn: CalendarDate
  readonly preparedBy: string | null
  /** Null for a preview, which takes no number. */
  readonly issuedUpon: ChainTrace | null
}

export type PaperRefusal = UnknownContract | NothingToApplyFor | NoLateFeeAgreed | PaymentRefusal

export type PaperAnswer = { readonly paper: OutgoingPaper; readonly openQuestions: readonly string[] }

export function makePaper(
  ledger: ReadLedger,
  asked: PaperAsked,
  making: PaperMaking,
): Result<PaperAnswer, PaperRefusal> {
  const found = contractInForce(ledger, asked.contractId)
  if (!found.ok) return found
  const head = headOf(ledger, found.value, asked.paper, making)
  const paper = paperOf(ledger, found.value, asked, head)
  if (!paper.ok) return paper
  return ok({
    paper: paper.value,
    openQuestions: openQuestionsOn(ledger, found.value.contract, [...RESTS_ON[asked.paper]], PRINTED),
  })
}

const RESTS_ON = {
  'payment-application': ['stated-total', 'payment-terms'],
  'card-list': ['card-period-fee', 'suspension-fee'],
  'late-fee-note': ['late-fee', 'payment-terms'],
  settlement: [...RATED, 'stated-total', 'payment-terms'],
} as const

const PRINTED = ['signedOn', 'supplierName', 'bankName'] as const

function paperOf(
  ledger: ReadLedger,
  found: ContractInForce,
  asked: PaperAsked,
  head: PaperHead,
): Result<OutgoingPaper, PaperRefusal> {
  switch (asked.paper) {
    case 'payment-application':
      return makeApplication(ledger, found, asked, head)
    case 'card-list':
      return cardList(ledger, asked, head)
    case 'late-fee-note':
      return lateFeeNote(ledger, asked, head)
    case 'settlement':
      return ok(makeSettlement(ledger, found, asked.asOf, head))
    default:
      return assertNever(asked)
  }
}

function headOf(
  ledger: ReadLedger,
  { contract }: ContractInForce,
  kind: PaperAsked['paper'],
  { madeOn, preparedBy, issuedUpon }: PaperMaking,
): PaperHead {
  return {
    number: issuedUpon === null ? null : nextDocumentNumber(ledger, kind, madeOn),
    madeOn,
    preparedBy,
    chainHead: issuedUpon,
    contract: statementContract(contract),
    payer: statementParty(contract.buyer),
    supplier: statementParty(contract.supplier),
  }
}

type OfDay = { readonly contractId: string; readonly asOf: CalendarDate }

function cardList(ledger: ReadLedger, asked: OfDay, head: PaperHead): Result<CardListPaper, UnknownContract> {
  const { asOf } = asked
  const listed = listCards(ledger, asked)
  if (!listed.ok) return listed
  const cards = listed.value.cards.flatMap(({ life, state, monthFen }) => {
    // A card that is supplied only later is not there on the day.
    if (state === null) return []
    const { card, activatedOn, cancelledOn, suspensions } = life
    const suspended = state === 'suspended' ? suspensions.findLast(({ from }) => from <= asOf) : undefined
    return {
      iccid: iccidOn(life, asOf),
      msisdn: card.msisdn,
      suppliedOn: card.suppliedOn,
      state,
      activatedOn: by(activatedOn, asOf),
      suspendedOn: suspended?.from ?? null,
      cancelledOn: by(cancelledOn, asOf),
      monthFen: monthFen ?? ZERO_FEN,
    }
  })
  const countOf = (state: CardState) => cards.filter(card => card.state === state).length
  return ok({
    ...head,
    kind: 'card-list',
    asOf,
    cards,
    counts: {
      supplied: countOf('supplied'),
      active: countOf('active'),
      suspended: countOf('suspended'),
      cancelled: countOf('cancelled'),
    },
    monthFen: sumFen(cards.map(({ monthFen }) => monthFen)),
  })
}

const by = (on: CalendarDate | null, asOf: CalendarDate): CalendarDate | null =>
  on !== null && on <= asOf ? on : null

function lateFeeNote(
  ledger: ReadLedger,
  asked: OfDay,
  head: PaperHead,
): Result<LateFeeNote, UnknownContract | NoLateFeeAgreed> {
  const explained = explainPosition(ledger, asked)
  if (!explained.ok) return explained
  const { position, lateFee } = explained.value
  if (lateFee === null || position.lateFee === null) {
    return err({ kind: 'no-late-fee-agreed', contractId: asked.contractId })
  }
  return ok({
    ...head,
    kind: 'late-fee-note',
    asOf: asked.asOf,
    because: position.lateFee.because,
    ratePerDay: lateFee.ratePerDay,
    overdueFen: position.overdueFen,
    segments: lateFee.segments.map(({ exactFee, ...segment }) => ({
      ...segment,
      exactYuan: exactYuanText(exactFee),
    })),
    exactYuan: exactYuanText(lateFee.exactFee),
    feeFen: position.lateFeeEstimateFen,
  })
}

// A proposal as whoever decides reads it: what was entered, and what would come of it.

import { DUTIES } from '../../src/access/duties.ts'
import { type InputOf, procedureTable } from '../../src/api/procedures.ts'
import { fen } from '../../src/base/fen.ts'
import { paymentId as toPaymentId } from '../../src/base/ids.ts'
import { isOnlyNoted } from '../../src/contracts/questions.ts'
import { noticeKindCalled } from '../../src/notices/kinds.ts'
import { listQuestions } from '../../src/services/list-questions.ts'
import { factsOfOutcome } from '../../src/services/outcome.ts'
import type { Proposal } from '../../src/services/ports.ts'
import { yuan } from '../../src/wording/amounts.ts'
import { settlementMatterWords } from '../../src/wording/closing.ts'
import { dutyWords } from '../../src/wording/duties.ts'
import { noticeTitle } from '../../src/wording/notices.ts'
import { outcomeFactName, outcomeFactValue } from '../../src/wording/outcomes.ts'
import { settledItemInWords } from '../../src/wording/payment-items.ts'
import { proposalLabels as labels, proposalWords as words } from '../../src/wording/proposals.ts'
import type { HeldName } from '../second-person.ts'
import type { Session } from '../session.ts'
import type { Handler } from './handler.ts'

export type Line = { readonly label: string; readonly value: string }

type Name = HeldName | 'duties.set'
type Inputs = { readonly [N in Name]: InputOf<N> }
type Tell = { readonly [N in Name]: (input: Inputs[N], session: Session) => readonly Line[] }

const line = (label: string, value: string | undefined): Line => ({ label, value: value ?? '' })

const tell: Tell = {
  'payments.record': ({ contractId, paidOn, amountFen, voucher }) => [
    line(labels.contract, contractId),
    line(labels.paidOn, paidOn),
    line(labels.amount, yuan(fen(amountFen))),
    line(labels.voucher, voucher),
  ],
  'pastRecords.record': ({ payments }) => [line(labels.past, words.pastPayments(payments.length))],
  'imports.record': ({ file }) => [line(labels.imported, file)],
  'payments.reverse': ({ paymentId, reason }, { ledger }) => {
    const payment = ledger.payment(toPaymentId(paymentId))
    return [
      line(labels.payment, String(paymentId)),
      line(labels.contract, payment?.contractId),
      line(labels.paidOn, payment?.paidOn),
      line(labels.released, payment === null ? '' : yuan(payment.amountFen)),
      line(labels.reason, reason),
    ]
  },
  'charges.withdraw': ({ chargeId, reason }) => [
    line(labels.charge, String(chargeId)),
    line(labels.reason, reason),
  ],
  'questions.answer': ({ questionId, choice, reason }, { ledger }) => {
    const asked = listQuestions(ledger).find(({ question }) => question.id === questionId)
    const label = asked?.question.choices.find(({ id }) => id === choice)?.label ?? choice
    const isSame = choice === (asked?.choice ?? asked?.question.defaultChoice)
    const isNoted = asked !== undefined && isOnlyNoted(asked.question)
    return [
      line(labels.question, `${questionId} ${asked?.question.question ?? ''}`),
      line(labels.choice, label),
      line(labels.reason, reason),
      line(labels.figures, isSame ? words.figuresStay : isNoted ? words.figuresNoted : words.figuresChange),
    ]
  },
  'notices.issue': ({ kind, contractId, file }) => {
    const known = noticeKindCalled(kind)
    return [
      line(labels.letter, known === null ? String(kind) : noticeTitle(known.kind)),
      line(labels.contract, contractId),
      line(labels.file, file),
    ]
  },
  'periods.reopen': ({ contractId, month, reason }) => [
    line(labels.contract, contractId ?? labels.allContracts),
    line(labels.month, month),
    line(labels.reason, reason),
  ],
  'contracts.close': ({ contractId, closedOn, reasons }) => [
    line(labels.contract, contractId),
    line(labels.closedOn, closedOn),
    ...reasons.map(({ matter, reason }) => line(settlementMatterWords[matter], reason)),
  ],
  'contracts.reopen': ({ contractId, reason }) => [
    line(labels.contract, contractId),
    line(labels.reason, reason),
  ],
  'refunds.record': ({ contractId, receivedOn, amountFen, voucher }) => [
    line(labels.contract, contractId),
    line(labels.refundedOn, receivedOn),
    line(labels.amount, yuan(fen(amountFen))),
    line(labels.voucher, voucher),
  ],
  'refunds.takeBack': ({ refundId, reason }, { ledger }) => {
    const refund = ledger.refund(refundId)
    return [
      line(labels.refund, String(refundId)),
      line(labels.contract, refund?.contractId),
      line(labels.amount, refund === null ? '' : yuan(refund.amountFen)),
      line(labels.reason, reason),
    ]
  },
  'duties.set': input => [
    line(
      labels.rules,
      DUTIES.filter(duty => input[duty] === false)
        .map(duty => dutyWords[duty])
        .join('、'),
    ),
  ],
}

/** Without what is empty; nothing of an input that a later program passes no longer. */
function entered(session: Session, { procedure, input }: Proposal): readonly Line[] {
  const name = procedure as Name
  const parsed = procedureTable[name].input.safeParse(input)
  if (!parsed.success) return []
  const told = tell[name] as (input: unknown, session: Session) => readonly Line[]
  return told(parsed.data, session).filter(({ value }) => value !== '')
}

/** What a bulk entry brings about in figures, as it was proposed; approving holds it to exactly that. */
function foreseen({ procedure, outcome }: Proposal): readonly Line[] {
  if (outcome === null || (procedure !== 'pastRecords.record' && procedure !== 'imports.record')) return []
  const told = factsOfOutcome(outcome).filter(({ path, value }) => isTold(path) && value !== 0)
  const groups = Map.groupBy(told, ({ path }) => outcomeFactName(path.slice(0, -1)))
  return [...groups].map(([group, facts]) =>
    line(
      group,
      facts
        .map(({ path, value }) => `${outcomeFactName(path.slice(-1))} ${outcomeFactValue(path, value)}`)
        .join('；'),
    ),
  )
}

const TOLD: ReadonlySet<string> = new Set(['entered', 'accounts', 'effect'])

const isTold = ([first = '', ...rest]: readonly string[]): boolean =>
  TOLD.has(first) && !rest.includes('years') && !rest.includes('kind')

/** Reasons are long and belong to the particulars; one line names what it is about. */
export const summaryOf = (session: Session, proposal: Proposal): readonly string[] =>
  entered(session, proposal)
    .filter(({ label }) => label !== labels.reason && label !== labels.figures && label !== labels.file)
    .map(({ value }) => value)

export async function linesOfProposal(
  session: Session,
  proposal: Proposal,
  tryPayment: Handler<'payments.try'>,
): Promise<readonly Line[]> {
  const lines = [...entered(session, proposal), ...foreseen(proposal)]
  if (proposal.procedure !== 'payments.record' || proposal.decision !== null) return lines
  const tried = await tryPayment(session, proposal.input as InputOf<'payments.try'>)
  if (!tried.ok) return lines
  const { settled, onAccountFen, owedAfterFen } = tried.value
  const settles = settled.map(({ kind, instalment, fromMonth, toMonth, amountFen }) =>
    words.settled(
      settledItemInWords({ kind, instalment, firstMonth: fromMonth, lastMonth: toMonth } as never),
      yuan(fen(amountFen)),
    ),
  )
  return [
    ...lines,
    line(labels.settles, settles.join('；') || words.nothingSettled),
    ...(onAccountFen > 0 ? [line(labels.onAccount, yuan(fen(onAccountFen)))] : []),
    line(labels.owedAfter, yuan(fen(owedAfterFen))),
  ]
}

// Breach and what follows from it: the notice of a breach (3), the answers to one of the supplier's (4, 5), and
// termination and damages (16). A 10.1 gives ten days from receipt; the program counts them by the contract's term.

import { maxDate } from '../../base/calendar-date.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { endsOf } from '../../contracts/started-period.ts'
import { answeredBefore, checked, noticeOf, notYet, paperOf } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { type Checked, noticeKind } from '../kind.ts'
import type { NoticeCase } from '../notice-case.ts'
import type { ConditionRefusal } from '../notice-refusals.ts'
import type { IncomingPaper } from '../paper.ts'

const BREACH_PERIOD = { term: 'period', event: 'breach-notice-received' } as const
const ANSWERS = ['breach-cured', 'breach-objection']

export const breach = noticeKind({
  kind: 'breach',
  number: 3,
  givenBy: [BREACH_PERIOD],
  starts: { event: 'breach-notice-received', from: 'delivery' },
  facts: [
    { name: 'clause', required: true, input: 'text' },
    { name: 'happenedOn', required: false, input: 'date' },
    { name: 'breachFacts', required: true, input: 'long-text' },
    { name: 'demand', required: true, input: 'long-text' },
  ],
  check({ clause, happenedOn }, of) {
    const broken = clauseOf(of, clause)
    if (!broken.ok) return broken
    const future = notYet('happenedOn', happenedOn, of)
    if (future !== null) return err(future)
    const [period] = endsOf(of.contract, { ...BREACH_PERIOD, on: of.letterOn, paper: '' }, of.holidays)
    return checked({ ...broken.value, days: period?.term.days ?? null })
  },
})

export const breachCured = noticeKind({
  kind: 'breach-cured',
  number: 4,
  givenBy: [BREACH_PERIOD],
  facts: [
    { name: 'paper', required: false, input: 'paper', ofKinds: ['breach-notice'] },
    { name: 'measures', required: true, input: 'long-text' },
    { name: 'curedOn', required: true, input: 'date' },
  ],
  check({ paper, curedOn }, of) {
    const answered = answerTo(of, paper)
    if (!answered.ok) return answered
    const future = notYet('curedOn', curedOn, of)
    return future === null ? answered : err(future)
  },
})

export const breachObjection = noticeKind({
  kind: 'breach-objection',
  number: 5,
  givenBy: [BREACH_PERIOD],
  facts: [
    { name: 'paper', required: false, input: 'paper', ofKinds: ['breach-notice'] },
    { name: 'reasons', required: true, input: 'long-text' },
  ],
  check: ({ paper }, of) => answerTo(of, paper),
})

/** The answer must reach the supplier within the period that its notice started. */
function answerTo(
  of: NoticeCase,
  paperId: number | undefined,
): Result<Checked<{ readonly paper: IncomingPaper }>, ConditionRefusal> {
  const paper = paperOf(of, 'breach-notice', paperId)
  if (!paper.ok) return paper
  const started = { event: 'breach-notice-received', on: paper.value.receivedOn, paper: '' } as const
  const [end] = endsOf(of.contract, started, of.holidays)
  const window = end === undefined ? null : { opensOn: null, closesOn: end.period.endsOn }
  return checked({ paper: paper.value }, [answeredBefore(of, ANSWERS, paper.value)], window)
}

export const damages = noticeKind({
  kind: 'damages',
  number: 16,
  facts: [
    { name: 'demands', required: true, input: 'choice', choices: ['damages', 'termination-and-damages'] },
    { name: 'clause', required: true, input: 'text' },
    { name: 'breachFacts', required: true, input: 'long-text' },
    { name: 'loss', required: true, input: 'amount' },
    { name: 'lossBasis', required: true, input: 'long-text' },
    { name: 'notice', required: false, input: 'notice', ofKinds: ['breach'] },
    REPLY_DAYS,
  ],
  check({ clause, loss, notice: noticeId }, of) {
    const { contract, money } = of
    const broken = clauseOf(of, clause)
    if (!broken.ok) return broken
    const cap = liabilityCap(of)
    if (cap !== null && loss > money.paidFen) {
      return err({ kind: 'above-liability-cap', lossFen: loss, paidFen: money.paidFen, clause: cap.clause })
    }

    const earlier = noticeId === undefined ? null : noticeOf(of, ['breach'], noticeId)
    if (earlier !== null && !earlier.ok) return earlier
    const running = earlier === null ? null : stillRunning(of, earlier.value)
    if (running !== null) return err(running)
    const expectsNotice = earlier === null && endsOf(contract, probe(of), of.holidays).length > 0
    return checked({ ...broken.value, cap, earlier: earlier?.value ?? null, paidFen: money.paidFen }, [
      expectsNotice ? { kind: 'no-breach-notice-before' } : null,
    ])
  },
})

const probe = (of: NoticeCase) => ({ event: 'breach-notice-received', on: of.letterOn, paper: '' }) as const

/** The days in which the supplier may still put it right. */
function stillRunning(of: NoticeCase, notice: NoticeCase['notices'][number]): ConditionRefusal | null {
  const [first, ...others] = notice.sendings
  if (first === undefined) return { kind: 'notice-not-sent', noticeId: notice.noticeId }
  const on = others.reduce((latest, each) => maxDate(latest, each.deliveredOn), first.deliveredOn)
  const [end] = endsOf(of.contract, { ...probe(of), on }, of.holidays)
  if (end === undefined || of.letterOn > end.period.endsOn) return null
  const clause = end.term.sources[0]?.clause ?? ''
  return {
    kind: 'period-still-running',
    startedOn: on,
    days: end.term.days,
    endsOn: end.period.endsOn,
    clause,
  }
}

function liabilityCap({ contract }: NoticeCase) {
  const term = contract.terms.find(each => each.kind === 'provision' && each.category === 'liability-cap')
  return term?.sources[0] ?? null
}

function clauseOf(
  of: NoticeCase,
  clause: string,
): Result<{ readonly clause: string; readonly clauseText: string }, ConditionRefusal> {
  const clauseText = of.lookUp.clauseText(clause)
  return clauseText === null ? err({ kind: 'unknown-clause', clause }) : ok({ clause, clauseText })
}

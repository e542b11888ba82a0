// What is asked for cards: suspension (18), resumption (19), cancellation (20), replacement (22), transfer (25), and the
// report of abnormal use or theft (23). Cards are named by their present numbers; the list goes with the letter.

import { addMonths, type CalendarDate, minDate } from '../../base/calendar-date.ts'
import { timesFen, ZERO_FEN } from '../../base/fen.ts'
import { addToMonth, lastDayOf, monthOf } from '../../base/month.ts'
import { err } from '../../base/result.ts'
import { termOfKind } from '../../contracts/contract.ts'
import {
  alreadyPast,
  checked,
  firstClause,
  moneyOpen,
  type NamedCard,
  namedCards,
  notYet,
  toldLate,
} from '../conditions.ts'
import { noticeKind } from '../kind.ts'

const CARDS = { name: 'cards', required: true, input: 'cards' } as const

export const suspension = noticeKind({
  kind: 'suspension',
  number: 18,
  restsOn: ['suspension-fee'],
  givenBy: [{ term: 'suspension-fee' }],
  facts: [
    CARDS,
    { name: 'fromMonth', required: true, input: 'month' },
    { name: 'months', required: true, input: 'integer', minimum: 1, maximum: 60 },
  ],
  check({ cards: iccids, fromMonth, months }, of) {
    const cards = namedCards(of, iccids, ['active'])
    if (!cards.ok) return cards
    const fee = termOfKind(of.contract, 'suspension-fee')
    if (fee !== null && months > fee.maximumMonths) {
      const clause = fee.limitClause ?? fee.sources[0]?.clause ?? ''
      return err({ kind: 'suspension-too-long', months, maximumMonths: fee.maximumMonths, clause })
    }
    // A month that has begun would be charged in full (Q-HOLD).
    if (fromMonth <= monthOf(of.letterOn)) {
      return err({ kind: 'month-already-begun', month: fromMonth, letterOn: of.letterOn })
    }
    const unitPriceFen = fee?.unitPriceFen ?? ZERO_FEN
    return checked({
      cards: cards.value,
      lastOn: lastDayOf(addToMonth(fromMonth, months - 1)),
      unitPriceFen,
      monthlyFen: timesFen(unitPriceFen, cards.value.length),
    })
  },
})

export const resumption = noticeKind({
  kind: 'resumption',
  number: 19,
  givenBy: [{ term: 'suspension-fee' }],
  facts: [CARDS, { name: 'resumeOn', required: true, input: 'date' }],
  check({ cards: iccids, resumeOn }, of) {
    const cards = namedCards(of, iccids, ['suspended'])
    if (!cards.ok) return cards
    const past = alreadyPast('resumeOn', resumeOn, of)
    if (past !== null) return err(past)
    const maximumMonths = termOfKind(of.contract, 'suspension-fee')?.maximumMonths ?? null
    const resting = cards.value.map(card => ({ ...card, suspendedOn: suspendedOn(card) }))
    const ends = resting.flatMap(card => {
      if (maximumMonths === null || card.suspendedOn === null) return []
      const endsOn = addMonths(card.suspendedOn, maximumMonths)
      return resumeOn > endsOn ? [{ iccid: card.iccid, endsOn }] : []
    })
    const [first] = ends
    const endedOn = ends.reduce<CalendarDate | null>(
      (earliest, { endsOn }) => (earliest === null ? endsOn : minDate(earliest, endsOn)),
      null,
    )
    return checked({ cards: resting, maximumMonths }, [
      first === undefined || endedOn === null
        ? null
        : { kind: 'suspension-over-limit', iccids: ends.map(({ iccid }) => iccid), endedOn },
    ])
  },
})

const suspendedOn = ({ life }: NamedCard): CalendarDate | null => life.suspensions.at(-1)?.from ?? null

export const cancellation = noticeKind({
  kind: 'cancellation',
  number: 20,
  givenBy: [{ term: 'card-limit' }],
  isDoneAtBranch: true,
  facts: [CARDS, { name: 'cancelOn', required: true, input: 'date' }],
  check({ cards: iccids, cancelOn }, of) {
    const cards = namedCards(of, iccids, ['supplied', 'active', 'suspended'])
    if (!cards.ok) return cards
    const past = alreadyPast('cancelOn', cancelOn, of)
    if (past !== null) return err(past)
    const clause = firstClause(of)
    return checked({ cards: cards.value, stopsFrom: addToMonth(monthOf(cancelOn), 1) }, [
      moneyOpen(of, clause),
      { kind: 'go-to-branch', clause },
    ])
  },
})

export const replacement = noticeKind({
  kind: 'replacement',
  number: 22,
  givenBy: [{ term: 'replacement-fee' }],
  isDoneAtBranch: true,
  facts: [
    CARDS,
    { name: 'cause', required: true, input: 'choice', choices: ['lost', 'damaged', 'burnt-out'] },
    { name: 'happenedOn', required: false, input: 'date' },
  ],
  check({ cards: iccids, cause, happenedOn }, of) {
    const cards = namedCards(of, iccids, ['supplied', 'active', 'suspended'])
    if (!cards.ok) return cards
    const future = notYet('happenedOn', happenedOn, of)
    if (future !== null) return err(future)
    const fee = termOfKind(of.contract, 'replacement-fee')
    const isFree = fee === null || fee.freeCauses.includes(cause)
    const unitPriceFen = isFree ? ZERO_FEN : fee.unitPriceFen
    return checked(
      { cards: cards.value, unitPriceFen, totalFen: timesFen(unitPriceFen, cards.value.length) },
      [{ kind: 'go-to-branch', clause: firstClause(of) }],
    )
  },
})

export const abnormalUse = noticeKind({
  kind: 'abnormal-use',
  number: 23,
  facts: [
    CARDS,
    { name: 'what', required: true, input: 'choice', choices: ['abnormal', 'stolen'] },
    { name: 'discoveredOn', required: true, input: 'date' },
    { name: 'findings', required: true, input: 'long-text' },
    { name: 'measures', required: false, input: 'long-text' },
  ],
  check({ cards: iccids, discoveredOn }, of) {
    const cards = namedCards(of, iccids, ['supplied', 'active', 'suspended'])
    if (!cards.ok) return cards
    const future = notYet('discoveredOn', discoveredOn, of)
    return future === null ? checked({ cards: cards.value }, [toldLate(discoveredOn, of)]) : err(future)
  },
})

export const transfer = noticeKind({
  kind: 'transfer',
  number: 25,
  isDoneAtBranch: true,
  facts: [
    CARDS,
    { name: 'transferee', required: true, input: 'text' },
    { name: 'transferOn', required: true, input: 'date' },
    { name: 'reason', required: false, input: 'long-text' },
  ],
  check({ cards: iccids, transferOn }, of) {
    const cards = namedCards(of, iccids, ['supplied', 'active', 'suspended'])
    if (!cards.ok) return cards
    const past = alreadyPast('transferOn', transferOn, of)
    if (past !== null) return err(past)
    const clause = firstClause(of)
    return checked({ cards: cards.value }, [
      moneyOpen(of, clause),
      { kind: 'transfer-ends-contract', clause },
      { kind: 'go-to-branch', clause },
    ])
  },
})

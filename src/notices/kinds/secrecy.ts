// Secrets: a demand by an authority (26), a request for consent to disclose (27), return or destruction at the end (28).

import type { CalendarDate } from '../../base/calendar-date.ts'
import { err } from '../../base/result.ts'
import { termOfKind } from '../../contracts/contract.ts'
import { termEndsAt } from '../../contracts/term-end.ts'
import { checked, notYet, toldLate } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'

export const disclosureDemanded = noticeKind({
  kind: 'disclosure-demanded',
  number: 26,
  facts: [
    { name: 'authority', required: true, input: 'text' },
    { name: 'demandedOn', required: true, input: 'date' },
    { name: 'demandReference', required: false, input: 'text' },
    { name: 'information', required: true, input: 'long-text' },
    { name: 'discloseOn', required: false, input: 'date' },
  ],
  check({ demandedOn, discloseOn }, of) {
    const future = notYet('demandedOn', demandedOn, of)
    if (future !== null) return err(future)
    const isDisclosed = discloseOn !== undefined && discloseOn < of.letterOn
    return checked({ isDisclosed }, [
      toldLate(demandedOn, of),
      isDisclosed ? { kind: 'disclosed-before-notice', on: discloseOn } : null,
    ])
  },
})

export const disclosureConsent = noticeKind({
  kind: 'disclosure-consent',
  number: 27,
  facts: [
    { name: 'recipient', required: true, input: 'text' },
    { name: 'information', required: true, input: 'long-text' },
    { name: 'purpose', required: true, input: 'text' },
    REPLY_DAYS,
  ],
  check: () => checked({}),
})

export const returnConfidential = noticeKind({
  kind: 'return-confidential',
  number: 28,
  facts: [
    { name: 'method', required: true, input: 'choice', choices: ['return', 'delete', 'destroy'] },
    { name: 'items', required: true, input: 'long-text' },
    { name: 'endedOn', required: false, input: 'date' },
    REPLY_DAYS,
  ],
  check({ endedOn }, of) {
    const future = notYet('endedOn', endedOn, of)
    if (future !== null) return err(future)
    if (endedOn !== undefined) return checked<Ended>({ endedOn, isEarly: true })
    const term = termOfKind(of.contract, 'contract-term')
    if (term === null) return err({ kind: 'fact-needed', facts: ['endedOn'] })
    const ends = termEndsAt(term, of.letterOn)
    // Warnings count from the earlier reading; that the contract is over holds under the later one only.
    return of.letterOn > ends.later
      ? checked<Ended>({ endedOn: ends.endsOn[term.endReading], isEarly: false })
      : err({ kind: 'contract-still-runs', endsOn: ends.later })
  },
})

type Ended = { readonly endedOn: CalendarDate; readonly isEarly: boolean }

// A letter of every kind in the demonstration's three years, with the papers that came in and the sendings on which
// some of them rest. Letters that would end the contract are only drafted: the story goes on.

import { type CalendarDate, calendarDate, daysBetween, yearOf } from '../../../src/base/calendar-date.ts'
import { noticeKindCalled } from '../../../src/notices/kinds.ts'
import { noticeTitle } from '../../../src/wording/notices.ts'
import { cardLetters, cardPapers } from './card-letters.ts'
import type { DemoLetter } from './demo-letter.ts'
import { serviceLetters, servicePapers } from './service-letters.ts'
import type { Call } from './story.ts'

const SHORT_TITLES = { A: '服务协议', B: '物联网合同' } as const

export async function writeDemoLetters(call: Call): Promise<readonly Record<string, unknown>[]> {
  for (const paper of servicePapers) await call('papers.register', { ...paper, contractId: 'A' })
  for (const paper of cardPapers) await call('papers.register', { ...paper, contractId: 'B' })
  const letters = [
    ...serviceLetters.map(letter => ({ ...letter, contractId: 'A' as const })),
    ...cardLetters.map(letter => ({ ...letter, contractId: 'B' as const })),
  ].toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : 1))
  const written: Record<string, unknown>[] = []
  const issuedByKind = new Map<string, unknown>()
  const placeOf = placesInRegister()
  for (const { goesOnFrom, ...letter } of letters) {
    const earlier = goesOnFrom === undefined ? {} : { notice: issuedByKind.get(goesOnFrom) }
    const facts = { ...letter.facts, ...earlier }
    const paper = await writeLetter(call, { ...letter, facts }, placeOf)
    issuedByKind.set(letter.kind, paper['noticeId'])
    written.push(paper)
  }
  return written
}

type PlacedLetter = DemoLetter & { readonly contractId: keyof typeof SHORT_TITLES }

/** The office numbers anew each year, and letters of other departments come between. */
function placesInRegister(): (signedOn: CalendarDate) => number {
  const DAYS_A_NUMBER = 9
  const last = new Map<number, number>()
  return signedOn => {
    const year = yearOf(signedOn)
    const dayOfYear = daysBetween(calendarDate(`${year}-01-01`), signedOn) + 1
    const place = Math.max((last.get(year) ?? 0) + 1, Math.floor(dayOfYear / DAYS_A_NUMBER))
    last.set(year, place)
    return place
  }
}

async function writeLetter(
  call: Call,
  letter: PlacedLetter,
  placeOf: (signedOn: CalendarDate) => number,
): Promise<Record<string, unknown>> {
  const { kind, contractId, signedOn, facts, sentOn, isDraft } = letter
  const number = String(noticeKindCalled(kind)?.number).padStart(2, '0')
  // Only what was issued and signed is called a 函 in this folder.
  const [stage, title] =
    isDraft === true ? ['送审稿', noticeTitle(kind).replaceAll('函', '')] : ['函', noticeTitle(kind)]
  const file = `${stage}-${number}-${title}-${SHORT_TITLES[contractId]}.pdf`
  const input = { kind, contractId, file }
  if (isDraft === true) {
    await call('letterDrafts.save', { kind, contractId, facts: { ...facts, signedOn } })
    return call('notices.draft', { ...input, facts: { ...facts, signedOn } })
  }

  const documentNumber = `蛟法函〔${signedOn.slice(0, 4)}〕${placeOf(calendarDate(signedOn))}号`
  const issued = await call('notices.issue', { ...input, facts: { ...facts, signedOn, documentNumber } })
  const { noticeId } = issued
  await call('notices.register', { noticeId, documentNumber, registeredOn: signedOn, copies: 2 })
  await call('notices.seal', { noticeId, seal: '院印', copies: 2, sealedOn: signedOn, keeper: '孙明' })
  if (sentOn !== undefined) {
    const sending = { noticeId, way: 'express', destination: 'domestic', sentOn }
    await call('notices.recordSending', sending)
  }
  return issued
}

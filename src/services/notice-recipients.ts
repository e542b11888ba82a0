// To whom and where a letter goes, and who of ours is named on it: as the contract says, unless a change was notified
// and has taken effect by the letter's day (A 12.2, B 9.2).

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Contract, Party } from '../contracts/contract.ts'
import { nameOf } from '../notices/kind.ts'
import type { EarlierNotice, NoticeRecipient } from '../notices/notice-case.ts'
import type { IncomingPaper } from '../notices/paper.ts'

export function supplierAddress(
  { supplier }: Contract,
  papers: readonly IncomingPaper[],
  on: CalendarDate,
): NoticeRecipient {
  const notified = papers.filter(
    ({ kind, receivedOn, effectiveOn }) => kind === 'address-notice' && (effectiveOn ?? receivedOn) <= on,
  )
  return notified.reduce(
    (recipient, { address, contactName, contactPhone }) =>
      moved(recipient, { address, contact: contactName, phone: contactPhone }),
    recipientOf(supplier),
  )
}

export function courtAddress(
  { buyer }: Contract,
  notices: readonly EarlierNotice[],
  on: CalendarDate,
): NoticeRecipient {
  const told = notices.filter(
    ({ kind, facts }) => kind === 'address-changed' && String(facts['effectiveOn']) <= on,
  )
  return told.reduce(
    (recipient, { facts }) =>
      moved(recipient, {
        address: textOf(facts['newAddress']),
        contact: textOf(facts['newContact']),
        phone: textOf(facts['newPhone']),
      }),
    recipientOf(buyer),
  )
}

type Move = {
  readonly address: string | null
  readonly contact: string | null
  readonly phone: string | null
}

function moved(recipient: NoticeRecipient, { address, contact, phone }: Move): NoticeRecipient {
  return {
    ...recipient,
    contact: contact ?? recipient.contact,
    phone: phone ?? recipient.phone,
    ...(address === null ? {} : { noticeAddress: address, fullAddress: null }),
  }
}

function recipientOf(party: Party): NoticeRecipient {
  const [contact] = party.contacts
  const noticeAddress = withoutBlanks(party.noticeAddress.value)
  return {
    name: nameOf(party),
    contact: contact?.name ?? '',
    phone: contact?.phone ?? null,
    noticeAddress,
    fullAddress: withoutBlanks(party.fullAddress) === noticeAddress ? null : party.fullAddress,
  }
}

/** The transcription pads figures with blanks. */
const withoutBlanks = (text: string): string => text.replace(/\s/g, '')

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

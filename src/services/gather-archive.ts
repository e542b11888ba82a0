// A year's archive: which papers and files of the ledger belong to the year. A paper belongs to the year of its own day, not
// to that of its recording: what was entered later lies where it is looked for.

import { type CalendarDate, calendarDate } from '../base/calendar-date.ts'
import { minuteInChina } from '../base/china-time.ts'
import { DOCUMENT_KINDS } from './document-number.ts'
import { earlierNotice, recordOf, registeredNumbers } from './gather-notice.ts'
import type { DocumentKind, IssuedDocument, ReadLedger, Recorded } from './ports.ts'

export type ArchivedPaper = {
  readonly kind: 'document'
  readonly documentKind: DocumentKind
  readonly documentId: number
  readonly contractId: string
  readonly number: string | null
  /** Of a letter. */
  readonly title: string | null
  readonly on: CalendarDate
  readonly isWithdrawn: boolean
}

export type ArchivedFile = {
  readonly kind: 'attachment'
  readonly attachmentId: number
  readonly recordId: number
  /** The table of the record that it belongs to. */
  readonly recordKind: string
  readonly name: string
  readonly on: CalendarDate
}

export type ArchivedItem = ArchivedPaper | ArchivedFile

/** In the order of their days. */
export function gatherArchive(ledger: ReadLedger, year: number): readonly ArchivedItem[] {
  return [...papers(ledger), ...files(ledger)]
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Paper = IssuedDocument & Recorded

function papers(ledger: ReadLedger): readonly ArchivedPaper[] {
  return DOCUMENT_KINDS.flatMap(kind => {
    const issued = ledger
      .issuedPapers({ kind, contractId: null, before: null, limit: Number.MAX_SAFE_INTEGER })
      .toReversed()
    return kind === 'notice' ? letters(ledger, issued) : issued.map(paper => paperOf(paper, dayOf(paper)))
  })
}

function letters(ledger: ReadLedger, issued: readonly Paper[]): readonly ArchivedPaper[] {
  const ids = issued.map(({ documentId }) => documentId)
  const recordings = ledger.recordings('notice', ids)
  const numberOf = registeredNumbers(ledger, ids)
  return issued.map(paper => {
    const { title, documentNumber, signedOn } = earlierNotice(paper, [], numberOf(paper.documentId))
    return {
      ...paperOf(paper, signedOn ?? recordedDay(paper)),
      title,
      number: documentNumber ?? paper.number,
      isWithdrawn: (recordings.get(paper.documentId)?.withdrawn ?? null) !== null,
    }
  })
}

const paperOf = (paper: Paper, on: CalendarDate): ArchivedPaper => ({
  kind: 'document',
  documentKind: paper.kind,
  documentId: paper.documentId,
  contractId: paper.contractId,
  number: paper.number,
  title: null,
  on,
  isWithdrawn: false,
})

/** A statement's last day, the day of a payment, of a list or of a closing; else that of the issue. */
function dayOf(paper: Paper): CalendarDate {
  const facts = recordOf(paper.facts)
  const told = facts['to'] ?? facts['asOf'] ?? facts['closedOn'] ?? recordOf(facts['payment'])['paidOn']
  return typeof told === 'string' ? calendarDate(told) : recordedDay(paper)
}

const recordedDay = ({ recordedAt }: { readonly recordedAt: string }): CalendarDate =>
  calendarDate(minuteInChina(recordedAt).slice(0, 10))

function files(ledger: ReadLedger): readonly ArchivedFile[] {
  const attachments = ledger.everyAttachment().filter(({ withdrawn }) => withdrawn === null)
  const records = new Map(
    ledger.records([...new Set(attachments.map(({ record }) => record))]).map(each => [each.seq, each]),
  )
  return attachments.flatMap(attachment => {
    const record = records.get(attachment.record)
    if (record === undefined) return []
    const { attachmentId, name } = attachment
    const on = record.effectiveOn === null ? recordedDay(attachment) : calendarDate(record.effectiveOn)
    return [{ kind: 'attachment', attachmentId, recordId: record.seq, recordKind: record.kind, name, on }]
  })
}

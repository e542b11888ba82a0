// What happens to a letter once it is signed, besides its sending: registration, sealing, replacement; and from which
// draft it came.

import { sql } from 'kysely'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type {
  BookAsked,
  LetterStepReads,
  LetterStepWrites,
  RecordedRegistration,
  RecordedSealing,
} from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { among } from './among.ts'
import { tableOf, withdrawn, withRecordings } from './recording-row.ts'

type StepReads = Omit<LetterStepReads, 'openDrafts' | 'draft' | 'reviewsOf'>
type StepWrites = Omit<LetterStepWrites, 'addDraft' | 'addReview'>

export function letterStepReads(reader: LedgerReader): StepReads {
  const registered = (rows: readonly RegistrationRow[]) =>
    withRecordings(reader, 'registration', rows.map(registrationFromRow), each => each.registrationId)
  return {
    registrationsOf: ids => registered(reader.all(registrations.where(among('notice', ids)))),
    sealingsOf: ids => {
      const rows = reader.all(sealings.where(among('notice', ids))).map(sealingFromRow)
      return withRecordings(reader, 'sealing', rows, ({ sealingId }) => sealingId)
    },
    replacementsOf: ids =>
      reader.all(
        replacements.where(either => either.or([among('replaced', ids), among('replacement', ids)])),
      ),
    originsOf: ids => {
      const rows = reader.all(origins.where(among('notice_origin.notice', ids)))
      return new Map(rows.map(row => [row.notice, row.version_of ?? row.seq]))
    },
    registrationsIn: asked => ({
      total: Number(reader.first(bookSize(asked))?.total ?? 0),
      registrations: registered(reader.all(bookPage(asked))),
    }),
    noticeOfStep: (step, record) => reader.first(letterOfStep(step, record))?.notice ?? null,
    noticesNumbered: number => reader.all(numbered(number)).map(({ seq }) => seq),
  }
}

export function letterStepWrites(writer: LedgerWriter): StepWrites {
  return {
    addOrigin: ({ noticeId, versionId }) =>
      void writer.append('notice_origin', { act: writer.act(), notice: noticeId, draft: versionId }),
    addReplacement: replacement =>
      void writer.append('notice_replacement', { act: writer.act(), ...replacement }),
    addRegistration: ({ noticeId, documentNumber, registeredOn, copies }) =>
      writer.append('notice_registration', {
        act: writer.act(),
        notice: noticeId,
        document_number: documentNumber,
        registered_on: registeredOn,
        copies,
      }),
    addSealing: ({ noticeId, seal, copies, sealedOn, keeper }) =>
      writer.append('notice_sealing', {
        act: writer.act(),
        notice: noticeId,
        seal,
        copies,
        sealed_on: sealedOn,
        keeper,
      }),
  }
}

const registrations = query
  .selectFrom('notice_registration')
  .select(['seq', 'notice', 'document_number', 'registered_on', 'copies'])
  .orderBy('seq')

const ofYear = ({ year }: BookAsked) =>
  query
    .selectFrom('notice_registration')
    .where('registered_on', '>=', `${year}-01-01`)
    .where('registered_on', '<=', `${year}-12-31`)

const bookSize = (asked: BookAsked) => ofYear(asked).select(({ fn }) => fn.countAll().as('total'))

const bookPage = (asked: BookAsked) =>
  ofYear(asked)
    .select(['seq', 'notice', 'document_number', 'registered_on', 'copies'])
    .orderBy('registered_on')
    .orderBy('seq')
    .limit(asked.limit)
    .offset(asked.offset)

const sealings = query
  .selectFrom('notice_sealing')
  .select(['seq', 'notice', 'seal', 'copies', 'sealed_on', 'keeper'])
  .orderBy('seq')

const replacements = query.selectFrom('notice_replacement').select(['replaced', 'replacement']).orderBy('seq')

const origins = query
  .selectFrom('notice_origin')
  .innerJoin('notice_draft', 'notice_draft.seq', 'notice_origin.draft')
  .select(['notice_origin.notice', 'notice_draft.seq', 'notice_draft.version_of'])

const letterOfStep = (step: 'sending' | 'registration' | 'sealing', record: number) =>
  query.selectFrom(tableOf[step]).select('notice').where('seq', '=', record)

/** On the paper itself, or in the register where the paper leaves it to the pen. */
const numbered = (documentNumber: string) =>
  query
    .selectFrom('issued_document')
    .select('seq')
    .where('kind', '=', 'notice')
    .where('seq', 'not in', withdrawn('notice'))
    .where(either =>
      either.or([
        sql<boolean>`json_extract(facts, '$.documentNumber') = ${documentNumber}`,
        either(
          'seq',
          'in',
          query
            .selectFrom('notice_registration')
            .select('notice')
            .where('document_number', '=', documentNumber)
            .where('notice_registration.seq', 'not in', withdrawn('registration')),
        ),
      ]),
    )

type RegistrationRow = {
  readonly seq: number
  readonly notice: number
  readonly document_number: string
  readonly registered_on: string
  readonly copies: number
}

const registrationFromRow = (row: RegistrationRow): RecordedRegistration => ({
  registrationId: row.seq,
  noticeId: row.notice,
  documentNumber: row.document_number,
  registeredOn: calendarDate(row.registered_on),
  copies: row.copies,
})

type SealingRow = {
  readonly seq: number
  readonly notice: number
  readonly seal: string
  readonly copies: number
  readonly sealed_on: string
  readonly keeper: string
}

const sealingFromRow = (row: SealingRow): RecordedSealing => ({
  sealingId: row.seq,
  noticeId: row.notice,
  seal: row.seal,
  copies: row.copies,
  sealedOn: calendarDate(row.sealed_on),
  keeper: row.keeper,
})

// A contract as it is typed into a form, for the common case: instalments, a fee by the period or by the card
// with what is charged beside it, how
// they fall due, late fees, the term, delivery. The form becomes a pack and takes the pack's own way in; whatever is
// wrong is told by the field at which it was typed.

import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import type { PartyRole } from './contract.ts'
import type {
  ChargeKind,
  DeliveryWay,
  Destination,
  DueRule,
  ReplacementCause,
  Source,
  TermOf,
} from './terms.ts'

export type PartyForm = {
  /** Where the paper states all this. */
  readonly clause: string
  readonly name: string
  readonly creditCode: string
  readonly representative: string
  readonly address: string
  readonly noticeAddress: string
  readonly postalCode: string | null
  readonly bankName: string
  readonly bankAccount: string
  readonly contactName: string
  readonly contactPhone: string | null
  readonly contactEmail: string | null
}

export type DeliveryForm = {
  readonly source: Source
  readonly ways: Readonly<Record<DeliveryWay, DeliveryWayForm>>
  readonly countsSendingDay: boolean
  readonly earlierReceiptPrevails: boolean
  readonly refusalCountsAsDelivered: boolean
  readonly toUs: Destination
  readonly toSupplier: Destination
}

export type DeliveryWayForm =
  | { readonly kind: 'on-receipt' | 'when-sent' | 'open' }
  | { readonly kind: 'days-after-sending'; readonly days: Readonly<Record<Destination, number>> }

/** What is null, the contract does not have. */
export type ContractForm = {
  readonly contractId: string
  readonly title: string
  readonly shortTitle: string
  readonly clauseStyle: 'decimal' | 'article'
  readonly signedOn: CalendarDate
  readonly signedClause: string
  /** The whole paper, as pasted. */
  readonly text: string
  readonly buyer: PartyForm
  readonly supplier: PartyForm
  readonly term: {
    readonly startsOn: CalendarDate
    readonly years: number
    readonly endReading: TermOf<'contract-term'>['endReading']
    readonly renewal: TermOf<'contract-term'>['renewal']
    readonly source: Source
  }
  readonly total: { readonly amountFen: Fen; readonly source: Source } | null
  readonly instalments: {
    readonly rows: readonly { readonly amountFen: Fen; readonly forecastOn: CalendarDate }[]
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly recurringFee: {
    readonly amountFen: Fen
    readonly everyMonths: number
    readonly firstMonth: Month
    readonly periods: number
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly cardFee: {
    readonly unitPriceFen: Fen
    readonly vatRate: DecimalText
    readonly everyMonths: number
    readonly cardLimit: number | null
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly suspensionFee: {
    readonly unitPriceFen: Fen
    readonly maximumMonths: number
    readonly mode: TermOf<'suspension-fee'>['mode']
    readonly source: Source
  } | null
  readonly replacementFee: {
    readonly unitPriceFen: Fen
    readonly freeCauses: readonly ReplacementCause[]
    readonly due: DueRule
    readonly source: Source
  } | null
  /** For the card itself, once. */
  readonly cardPrice: {
    readonly unitPriceFen: Fen
    readonly cardType: string
    readonly raised: TermOf<'card-fee'>['raised']
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly overage: {
    readonly includedGigabytes: number
    readonly megabytesPerGigabyte: 1000 | 1024
    readonly yuanPerMegabyte: DecimalText
    readonly raised: TermOf<'usage-overage'>['raised']
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly lateFee: {
    readonly ratePerDay: DecimalText
    readonly dayCount: TermOf<'late-fee'>['dayCount']
    readonly source: Source
  } | null
  readonly delivery: DeliveryForm | null
}

/** `field` leads to where it was typed, as in `lateFee.source.quotation`; `charges` is all that makes money due. */
export type ContractFormProblem = {
  readonly field: string
  readonly kind:
    | 'contract-id-malformed'
    | 'contract-id-taken'
    | 'nothing-to-charge'
    | 'no-card-fee'
    | 'quotation-not-in-text'
    | 'not-accepted'
}

export type ContractFormRefused = {
  readonly kind: 'contract-form-refused'
  readonly problems: readonly ContractFormProblem[]
}

/** The lines of the paper: blanks at a line's end mean nothing, and none stand before or after the text. */
export const textLines = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map(line => line.trimEnd())

/** The pack, which is to pass `loadPack` as any other does. */
export function formToPack(form: ContractForm): unknown {
  const { contractId, title, shortTitle, clauseStyle, signedOn, signedClause } = form
  return {
    id: contractId,
    title,
    shortTitle,
    clauseStyle,
    signedOn: { on: signedOn, presumed: false, clause: signedClause },
    buyer: partyToPack('buyer', form.buyer),
    supplier: partyToPack('supplier', form.supplier),
    terms: termsOfForm(form).map(({ term }) => term),
    questions: [],
    findings: [],
    text: textLines(form.text),
  }
}

/** `terms.1.due.days` → `instalments.due.days`: inside its parts the form names fields as the pack does. */
export function packPathToField(form: ContractForm, path: string): string {
  const [head, place, ...rest] = path.split('.')
  if (head !== 'terms') return head === 'id' ? 'contractId' : (head ?? '')
  const part = termsOfForm(form)[Number(place)]?.part ?? ''
  return [part, ...rest].join('.').replace('.sources.0.', '.source.').replace('.instalments.', '.rows.')
}

type FormPart =
  | 'total'
  | 'instalments'
  | 'recurringFee'
  | 'cardFee'
  | 'suspensionFee'
  | 'replacementFee'
  | 'cardPrice'
  | 'overage'
  | 'lateFee'
  | 'term'
  | 'delivery'

export type TermOfForm = {
  readonly part: FormPart
  readonly term: { readonly id: string; readonly kind: string; readonly sources: readonly Source[] }
}

/** The terms in the order of the pack, each with the part of the form that it was typed in. */
export function termsOfForm(form: ContractForm): readonly TermOfForm[] {
  const { total, instalments, recurringFee, cardFee, lateFee, term, delivery } = form
  const make = (
    part: FormPart,
    suffix: string,
    kind: string,
    source: Source,
    fields: object,
  ): TermOfForm => ({
    part,
    term: { id: `${form.contractId}-${suffix}`, kind, sources: [source], ...fields },
  })
  const made: TermOfForm[] = []
  if (total !== null) {
    const { source, amountFen } = total
    made.push(make('total', 'TOTAL', 'stated-total', source, { amountFen, covers: chargedKinds(form) }))
  }
  if (instalments !== null) {
    const { source, rows, due } = instalments
    const numbered = rows.map((row, index) => ({ number: index + 1, ...row }))
    made.push(make('instalments', 'DUE', 'instalments', source, { instalments: numbered, due }))
  }
  if (recurringFee !== null) {
    const { source, ...fee } = recurringFee
    made.push(make('recurringFee', 'FEE', 'recurring-fee', source, fee))
  }
  if (cardFee !== null) {
    const { source, cardLimit, ...fee } = cardFee
    made.push(make('cardFee', 'MONTH', 'card-period-fee', source, { ...fee, maximumPeriods: null }))
    if (cardLimit !== null) made.push(make('cardFee', 'LIMIT', 'card-limit', source, { maximum: cardLimit }))
  }
  for (const [part, suffix, kind] of BESIDE_CARD_FEE) {
    const given = form[part]
    if (given === null) continue
    const { source, ...fee } = given
    made.push(make(part, suffix, kind, source, fee))
  }
  if (lateFee !== null) {
    const { source, ...rate } = lateFee
    made.push(make('lateFee', 'LATE', 'late-fee', source, rate))
  }
  const { source, ...span } = term
  made.push(make('term', 'TERM', 'contract-term', source, span))
  if (delivery !== null) {
    made.push(make('delivery', 'DELIVERY', 'delivery', delivery.source, deliveryFields(delivery)))
  }
  return made
}

/** What is charged for cards besides their fee by the period; it stands apart from the stated total. */
const BESIDE_CARD_FEE = [
  ['suspensionFee', 'HOLD', 'suspension-fee'],
  ['replacementFee', 'REPLACE', 'replacement-fee'],
  ['cardPrice', 'CARD', 'card-fee'],
  ['overage', 'OVER', 'usage-overage'],
] as const

export const hasFeesBesideCardFee = (form: ContractForm): boolean =>
  BESIDE_CARD_FEE.some(([part]) => form[part] !== null)

/** What the stated total is compared with: all that the form charges. */
export function chargedKinds({ instalments, recurringFee, cardFee }: ContractForm): readonly ChargeKind[] {
  return [
    ...(instalments === null ? [] : (['instalment'] as const)),
    ...(recurringFee === null ? [] : (['recurring-fee'] as const)),
    ...(cardFee === null ? [] : (['monthly-fee'] as const)),
  ]
}

// What the form does not ask is taken as not agreed: nothing is deemed delivered by a rule that nobody typed.
function deliveryFields({ source, ways, ...fields }: DeliveryForm): object {
  const ruleOf = (way: DeliveryWayForm) => {
    const { clause } = source
    switch (way.kind) {
      case 'on-receipt':
      case 'days-after-sending':
        return { ...way, clause }
      case 'when-sent':
        return { ...way, clause, senders: 'either' }
      case 'open':
        return { ...way, clause, questionId: null, receiptSettles: true }
      default:
        return assertNever(way)
    }
  }
  return {
    ...fields,
    ways: Object.fromEntries(Object.entries(ways).map(([way, rule]) => [way, ruleOf(rule)])),
    rolls: false,
    earliestWayPrevails: false,
    unnotifiedAddressCountsWhenSent: false,
  }
}

function partyToPack(role: PartyRole, party: PartyForm): object {
  const { clause } = party
  const stated = (value: string) => ({ clause, value })
  return {
    role,
    names: [stated(party.name)],
    creditCode: stated(party.creditCode),
    representative: stated(party.representative),
    addresses: [stated(party.address)],
    noticeAddress: stated(party.noticeAddress),
    fullAddress: party.address.replace(/\s/g, ''),
    postalCode: party.postalCode === null ? null : stated(party.postalCode),
    bank: { name: stated(party.bankName), account: stated(party.bankAccount) },
    contacts: [
      { clause, name: party.contactName, phone: party.contactPhone, email: party.contactEmail, fax: null },
    ],
  }
}

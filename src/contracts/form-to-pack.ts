// The pack of a contract that was typed into a form: it takes the pack's own way in, and what is refused there is led back
// to the field at which it was typed.

import { assertNever } from '../base/assert.ts'
import type { PartyRole, Question } from './contract.ts'
import type {
  ArrearsStepForm,
  ContractForm,
  DeliveryForm,
  DeliveryWayForm,
  PartyForm,
  ProvisionForm,
} from './contract-form.ts'
import { questionOfForm, questionPathToField } from './form-questions.ts'
import { type SettledField, settledPlace, valueAt } from './settled-fields.ts'
import type { ChargeKind, Source, TermKind } from './terms.ts'

/** With a full stop, unless it ends with a sign of its own. */
export const asSentence = (text: string): string => (/[。！？；!?;]$/.test(text) ? text : `${text}。`)

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
    questions: questionsOfForm(form),
    findings: [],
    text: textLines(form.text),
  }
}

/** `terms.1.due.days` → `instalments.due.days`: inside its parts the form names fields as the pack does. */
export function packPathToField(form: ContractForm, path: string): string {
  const [head, place, ...rest] = path.split('.')
  if (head === 'questions') return `questions.rows.${place}.${questionPathToField(rest)}`
  if (head !== 'terms') return head === 'id' ? 'contractId' : (head ?? '')
  const made = termsOfForm(form)[Number(place)]
  const [part, index, ...end] = rest
  if (part === 'sources') return [made?.quotes[Number(index)]?.field ?? made?.field ?? '', ...end].join('.')
  return [made?.field ?? '', ...rest].join('.').replace('.instalments.', '.rows.')
}

export type TermOfForm = {
  /** Where it was typed: a part of the form, or a row of one. */
  readonly field: string
  /** Its sources in their order. */
  readonly quotes: readonly { readonly field: string; readonly source: Source }[]
  readonly term: { readonly id: string; readonly kind: TermKind; readonly sources: readonly Source[] }
}

/** The terms in the order of the pack, each with the place of the form that it was typed at. */
export const termsOfForm = (form: ContractForm): readonly TermOfForm[] => [
  ...chargesOfForm(form),
  ...rulesOfForm(form),
  ...citedOfForm(form),
]

/** The term that a part of the form became, its first where it became several. */
const termAt = (form: ContractForm, part: string): TermOfForm['term'] | null =>
  termsOfForm(form).find(({ field }) => field === part)?.term ?? null

/** What a question would settle, as it is typed; undefined where it is not. */
export function typedInField(form: ContractForm, field: SettledField | null): unknown {
  if (field === null) return undefined
  const { part, path } = settledPlace(field)
  return valueAt(termAt(form, part), path)
}

function questionsOfForm(form: ContractForm): readonly Question[] {
  const termIdOf = (part: string) => termAt(form, part)?.id ?? ''
  return (form.questions?.rows ?? []).map((row, index) =>
    questionOfForm(`${form.contractId}-Q-${index + 1}`, row, termIdOf),
  )
}

/** Whatever is quoted, with the place of the form at which it was. */
export const quotesOfForm = (form: ContractForm): TermOfForm['quotes'] => [
  ...termsOfForm(form).flatMap(({ quotes }) => quotes),
  ...(form.questions?.rows ?? []).map(({ source }, index) => ({
    field: `questions.rows.${index}.source`,
    source,
  })),
]

function chargesOfForm(form: ContractForm): readonly TermOfForm[] {
  const { total, instalments, recurringFee, cardFee } = form
  const make = maker(form)
  const made: TermOfForm[] = []
  if (total !== null)
    made.push(make('total', 'TOTAL', 'stated-total', { ...total, covers: chargedKinds(form) }))
  if (instalments !== null) {
    const { rows, ...given } = instalments
    const numbered = rows.map((row, index) => ({ number: index + 1, ...row }))
    made.push(make('instalments', 'DUE', 'instalments', { ...given, instalments: numbered }))
  }
  if (recurringFee !== null) made.push(make('recurringFee', 'FEE', 'recurring-fee', recurringFee))
  if (cardFee !== null) {
    const { cardLimit: maximum, ...fee } = cardFee
    made.push(make('cardFee', CARD_FEE, 'card-period-fee', { ...fee, maximumPeriods: null }))
    if (maximum !== null) made.push(make('cardFee', 'LIMIT', 'card-limit', { source: fee.source, maximum }))
  }
  for (const [part, suffix, kind] of BESIDE_CARD_FEE) {
    const given = form[part]
    if (given !== null) made.push(make(part, suffix, kind, given))
  }
  return made
}

/** What is worked out of them is no charge. */
function rulesOfForm(form: ContractForm): readonly TermOfForm[] {
  const { autoActivation, lateFee, term, delivery, taxChange, arrears, suppliedSets } = form
  const make = maker(form)
  const made: TermOfForm[] = []
  if (autoActivation !== null) made.push(make('autoActivation', 'AUTO', 'auto-activation', autoActivation))
  if (lateFee !== null) made.push(make('lateFee', 'LATE', 'late-fee', lateFee))
  made.push(make('term', 'TERM', 'contract-term', term))
  if (delivery !== null) made.push(make('delivery', 'DELIVERY', 'delivery', deliveryFields(delivery)))
  if (taxChange !== null) {
    const appliesTo = `${form.contractId}-${CARD_FEE}`
    made.push(make('taxChange', 'TAX', 'tax-change', { ...taxChange, appliesTo }))
  }
  if (arrears !== null) made.push(arrearsOfForm(form.contractId, arrears.steps))
  if (suppliedSets !== null) made.push(setsOfForm(form.contractId, suppliedSets))
  return made
}

/** What is reminded of, or cited. */
function citedOfForm(form: ContractForm): readonly TermOfForm[] {
  const { paymentTerms, periods, provisions } = form
  const make = maker(form)
  return [
    ...(paymentTerms === null ? [] : [make('paymentTerms', 'PAY', 'payment-terms', paymentTerms)]),
    ...(periods?.rows ?? []).map((row, index) =>
      make(`periods.rows.${index}`, `PERIOD-${index + 1}`, 'period', row),
    ),
    ...(provisions?.rows ?? []).map((row, index) =>
      make(`provisions.rows.${index}`, `CLAUSE-${index + 1}`, 'provision', provisionFields(row)),
    ),
  ]
}

function provisionFields({ remindsAt, summary, ...given }: ProvisionForm): Sourced {
  if (remindsAt === null) return { ...given, summary }
  // A reminder tells it as a sentence among others.
  return { ...given, summary: asSentence(summary), remindsAt }
}

type Sourced = { readonly source: Source } & Readonly<Record<string, unknown>>

const maker =
  ({ contractId }: ContractForm) =>
  (field: string, suffix: string, kind: TermKind, given: Sourced): TermOfForm => {
    const { source, ...fields } = given
    const quotes = [{ field: `${field}.source`, source }]
    return { field, quotes, term: { id: `${contractId}-${suffix}`, kind, sources: [source], ...fields } }
  }

function arrearsOfForm(contractId: string, typed: readonly ArrearsStepForm[]): TermOfForm {
  const quotes = typed.map(({ source }, index) => ({ field: `arrears.steps.${index}.source`, source }))
  // What the supplier may do is told in the midst of sentences.
  const steps = typed.map(({ source: { clause }, after, effect }) => ({
    after,
    clause,
    effect: effect.replace(/。$/, ''),
  }))
  const sources = quotes.map(({ source }) => source)
  const term = { id: `${contractId}-CUT`, kind: 'arrears-steps' as const, sources, steps }
  return { field: 'arrears', quotes, term }
}

function setsOfForm(
  contractId: string,
  { sets: typed, equalsCardsOf }: NonNullable<ContractForm['suppliedSets']>,
): TermOfForm {
  const quotes = typed.map(({ source }, index) => ({ field: `suppliedSets.sets.${index}.source`, source }))
  const sets = typed.map(({ source: { clause }, name, count }) => ({ clause, name, count }))
  const sources = quotes.map(({ source }) => source)
  const term = { id: `${contractId}-SETS`, kind: 'supplied-sets' as const, sources, sets, equalsCardsOf }
  return { field: 'suppliedSets', quotes, term }
}

const CARD_FEE = 'MONTH'

/** What is charged for cards besides their fee by the period; it stands apart from the stated total. */
const BESIDE_CARD_FEE = [
  ['suspensionFee', 'HOLD', 'suspension-fee'],
  ['replacementFee', 'REPLACE', 'replacement-fee'],
  ['cardPrice', 'CARD', 'card-fee'],
  ['overage', 'OVER', 'usage-overage'],
] as const

/** Whether anything in it rests on a fee by the card. */
export const needsCardFee = (form: ContractForm): boolean =>
  form.taxChange !== null ||
  form.autoActivation !== null ||
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
function deliveryFields({ ways, ...given }: DeliveryForm): Sourced {
  const ruleOf = (way: DeliveryWayForm) => {
    const { clause } = given.source
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
    ...given,
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

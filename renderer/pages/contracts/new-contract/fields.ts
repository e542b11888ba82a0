// The fields of the form as typed, and the form that the host is given of them.

import { parseTypedRate } from '../../../../src/base/typed-text.ts'
import type { CallInput } from '../../../client/procedures.ts'
import { amountFenOf } from '../../../components/amount-field.tsx'

type Form = CallInput<'contracts.compose'>
type Due = NonNullable<Form['instalments']>['due']
type Milestone = Extract<Due, { kind: 'after-milestones' }>['milestones'][number]
type Delivery = NonNullable<Form['delivery']>
type WayRule = Delivery['ways']['hand']

export type SourceFields = { readonly clause: string; readonly quotation: string }

export type DueFields = {
  readonly kind: Due['kind']
  readonly milestones: readonly Milestone[]
  readonly days: number
  readonly rolls: boolean
}

type WayFields = {
  readonly kind: WayRule['kind']
  readonly days?: Extract<WayRule, { kind: 'days-after-sending' }>['days']
}

export type PartyFields = Readonly<Record<keyof Form['buyer'], string>>

type CardParts = 'suspensionFee' | 'replacementFee' | 'cardPrice' | 'overage'
type OtherParts =
  | 'autoActivation'
  | 'paymentTerms'
  | 'taxChange'
  | 'arrears'
  | 'suppliedSets'
  | 'periods'
  | 'provisions'
  | 'questions'
type Parts =
  | 'total'
  | 'instalments'
  | 'recurringFee'
  | 'cardFee'
  | CardParts
  | 'lateFee'
  | 'delivery'
  | OtherParts
type Given<P extends CardParts> = NonNullable<Form[P]>

/** A part that is not drawn is not there. */
export type Fields = {
  readonly contractId: string
  readonly title: string
  readonly shortTitle: string
  readonly clauseStyle: Form['clauseStyle']
  readonly signedOn: string
  readonly signedClause: string
  readonly text: string
  readonly buyer: PartyFields
  readonly supplier: PartyFields
  readonly has: Readonly<Record<Parts, boolean>>
  readonly term: Omit<Form['term'], 'renewal'> & {
    readonly renews: boolean
    readonly renewal?: NonNullable<Form['term']['renewal']>
  }
  readonly total?: { readonly amount: string; readonly source: SourceFields }
  readonly instalments?: {
    readonly rows: readonly { readonly amount: string; readonly forecastOn: string }[]
    readonly due: DueFields
    readonly source: SourceFields
  }
  readonly recurringFee?: {
    readonly amount: string
    readonly everyMonths: number
    readonly firstMonth: string
    readonly periods: number
    readonly due: DueFields
    readonly source: SourceFields
  }
  readonly cardFee?: {
    readonly unitPrice: string
    readonly vatRate: string
    readonly everyMonths: number
    readonly cardLimit?: number | null
    readonly due: DueFields
    readonly source: SourceFields
  }
  readonly suspensionFee?: Omit<Given<'suspensionFee'>, 'unitPriceFen'> & { readonly unitPrice: string }
  readonly replacementFee?: {
    readonly unitPrice: string
    readonly freeCauses: Given<'replacementFee'>['freeCauses']
    readonly due: DueFields
    readonly source: SourceFields
  }
  readonly cardPrice?: {
    readonly unitPrice: string
    readonly cardType: string
    readonly raised: Given<'cardPrice'>['raised']
    readonly due: DueFields
    readonly source: SourceFields
  }
  readonly overage?: Omit<Given<'overage'>, 'due'> & { readonly due: DueFields }
  readonly lateFee?: NonNullable<Form['lateFee']>
  readonly delivery?: Omit<Delivery, 'ways'> & {
    readonly ways: Readonly<Record<keyof Delivery['ways'], WayFields>>
  }
} & { readonly [Part in OtherParts]?: Unfilled<NonNullable<Form[Part]>> }

/** Nothing is agreed before it is typed. */
type Unfilled<T> = T extends readonly (infer Item)[]
  ? readonly Unfilled<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Unfilled<T[Key]> }
    : T

export function fieldsToForm(fields: Fields): Form {
  const { has, term, total, instalments, recurringFee, cardFee, lateFee, delivery } = fields
  const { contractId, title, shortTitle, clauseStyle, signedOn, signedClause, text } = fields
  const { renews, renewal, ...span } = term
  return {
    ...{ contractId: contractId.trim(), title, shortTitle, clauseStyle, signedOn, signedClause, text },
    buyer: partyOf(fields.buyer),
    supplier: partyOf(fields.supplier),
    term: { ...span, renewal: renews ? (renewal ?? null) : null },
    total: ifGiven(has.total, total, ({ amount, source }) => ({ amountFen: fenOf(amount), source })),
    instalments: ifGiven(has.instalments, instalments, ({ rows, due, source }) => ({
      rows: rows.map(({ amount, forecastOn }) => ({ amountFen: fenOf(amount), forecastOn })),
      due: dueOf(due),
      source,
    })),
    recurringFee: ifGiven(has.recurringFee, recurringFee, ({ amount, due, ...fee }) => ({
      ...fee,
      amountFen: fenOf(amount),
      due: dueOf(due),
    })),
    cardFee: ifGiven(has.cardFee, cardFee, ({ unitPrice, due, cardLimit, ...fee }) => ({
      ...fee,
      unitPriceFen: fenOf(unitPrice),
      cardLimit: cardLimit ?? null,
      due: dueOf(due),
    })),
    ...cardParts(fields),
    lateFee: ifGiven(has.lateFee, lateFee, given => ({
      ...given,
      ratePerDay: rateTyped(given.ratePerDay),
    })),
    delivery: ifGiven(has.delivery, delivery, given => ({ ...given, ways: waysOf(given.ways) })),
    ...otherParts(fields),
  }
}

function cardParts(fields: Fields): Pick<Form, CardParts> {
  const { has, suspensionFee, replacementFee, cardPrice, overage } = fields
  const priced = <T extends { readonly unitPrice: string; readonly due: DueFields }>({
    unitPrice,
    due,
    ...fee
  }: T) => ({ ...fee, unitPriceFen: fenOf(unitPrice), due: dueOf(due) })
  return {
    suspensionFee: ifGiven(has.suspensionFee, suspensionFee, ({ unitPrice, ...fee }) => ({
      ...fee,
      unitPriceFen: fenOf(unitPrice),
    })),
    replacementFee: ifGiven(has.replacementFee, replacementFee, given => ({
      ...priced(given),
      freeCauses: [...given.freeCauses],
    })),
    cardPrice: ifGiven(has.cardPrice, cardPrice, priced),
    overage: ifGiven(has.overage, overage, ({ due, ...fee }) => ({ ...fee, due: dueOf(due) })),
  }
}

/** Given just as they are typed: their fields have refused what is missing, and the host refuses it again. */
function otherParts({ has, ...fields }: Fields): Pick<Form, OtherParts> {
  const given = <P extends OtherParts>(part: P) => (has[part] ? (fields[part] ?? null) : null) as Form[P]
  return {
    autoActivation: given('autoActivation'),
    paymentTerms: given('paymentTerms'),
    taxChange: given('taxChange'),
    arrears: given('arrears'),
    suppliedSets: given('suppliedSets'),
    periods: given('periods'),
    provisions: given('provisions'),
    questions: given('questions'),
  }
}

const ifGiven = <T, R>(has: boolean, given: T | undefined, make: (given: T) => R): R | null =>
  has && given !== undefined ? make(given) : null

/** The field has refused what is no amount; the host refuses what is below nothing. */
const fenOf = (text: string): number => amountFenOf(text) ?? -1

function partyOf(fields: PartyFields): Form['buyer'] {
  const orNull = (text: string) => (text.trim() === '' ? null : text)
  const { postalCode, contactPhone, contactEmail } = fields
  return {
    ...fields,
    postalCode: orNull(postalCode),
    contactPhone: orNull(contactPhone),
    contactEmail: orNull(contactEmail),
  }
}

function dueOf({ kind, milestones, days, rolls }: DueFields): Due {
  switch (kind) {
    case 'after-milestones':
      return { kind, milestones: [...milestones], clock: [...milestones], days, rolls }
    case 'days-after-period-end':
      return { kind, days, rolls }
    case 'by-bill':
      return { kind }
  }
}

function waysOf(ways: NonNullable<Fields['delivery']>['ways']): Delivery['ways'] {
  const ruleOf = ({ kind, days }: WayFields): WayRule =>
    kind === 'days-after-sending'
      ? { kind, days: days ?? { 'same-city': -1, domestic: -1, 'hk-mo-tw': -1, abroad: -1 } }
      : { kind }
  const { hand, express, registered, fax, email } = ways
  return {
    hand: ruleOf(hand),
    express: ruleOf(express),
    registered: ruleOf(registered),
    fax: ruleOf(fax),
    email: ruleOf(email),
  }
}

/** Where the host names a figure in fen, the form has it as typed. */
export function fieldPathOf(path: string): (string | number)[] {
  const named = path.replace('amountFen', 'amount').replace('unitPriceFen', 'unitPrice')
  return named.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

/** What cannot be read goes on as it was typed, and is refused there. */
function rateTyped(text: string): string {
  const rate = parseTypedRate(text)
  return rate.ok ? rate.value : text
}

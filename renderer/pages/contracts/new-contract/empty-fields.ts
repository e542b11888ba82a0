// The form before anything is typed into it.

import type { DueFields, Fields, PartyFields, SourceFields } from './fields.ts'

const noSource: SourceFields = { clause: '', quotation: '' }

const noParty: PartyFields = {
  clause: '',
  name: '',
  creditCode: '',
  representative: '',
  address: '',
  noticeAddress: '',
  postalCode: '',
  bankName: '',
  bankAccount: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
}

const noDue: DueFields = { kind: 'after-milestones', milestones: [], days: 30, rolls: false }

type Blank = { readonly source: SourceFields }

/** A row of arrears, of sets, of periods, of provisions. */
export const noRow: Blank = { source: noSource }

export const noPeriod: Blank & { readonly rolls: boolean } = { rolls: false, source: noSource }

export const noQuestion: Blank & { readonly others: readonly object[] } = { others: [{}], source: noSource }

export const emptyFields: Fields = {
  contractId: '',
  title: '',
  shortTitle: '',
  clauseStyle: 'decimal',
  signedOn: '',
  signedClause: '',
  text: '',
  buyer: noParty,
  supplier: noParty,
  has: {
    total: false,
    instalments: false,
    recurringFee: false,
    cardFee: false,
    suspensionFee: false,
    replacementFee: false,
    cardPrice: false,
    overage: false,
    autoActivation: false,
    lateFee: false,
    delivery: false,
    paymentTerms: false,
    taxChange: false,
    arrears: false,
    suppliedSets: false,
    periods: false,
    provisions: false,
    questions: false,
  },
  term: { startsOn: '', years: 1, endReading: 'corresponding-day', renews: false, source: noSource },
  total: { amount: '', source: noSource },
  instalments: { rows: [{ amount: '', forecastOn: '' }], due: noDue, source: noSource },
  recurringFee: {
    amount: '',
    everyMonths: 1,
    firstMonth: '',
    periods: 12,
    due: { ...noDue, kind: 'days-after-period-end' },
    source: noSource,
  },
  cardFee: {
    unitPrice: '',
    vatRate: '0.06',
    everyMonths: 1,
    cardLimit: null,
    due: { ...noDue, kind: 'by-bill' },
    source: noSource,
  },
  suspensionFee: { unitPrice: '', maximumMonths: 6, mode: 'replaces-whole-periods', source: noSource },
  replacementFee: { unitPrice: '', freeCauses: [], due: { ...noDue, kind: 'by-bill' }, source: noSource },
  cardPrice: {
    unitPrice: '',
    cardType: '',
    raised: 'when-billed',
    due: { ...noDue, kind: 'by-bill' },
    source: noSource,
  },
  overage: {
    includedGigabytes: 0,
    megabytesPerGigabyte: 1024,
    yuanPerMegabyte: '',
    raised: 'advisory',
    due: { ...noDue, kind: 'by-bill' },
    source: noSource,
  },
  autoActivation: { source: noSource },
  lateFee: { ratePerDay: '', dayCount: 'after-due-through-payment', source: noSource },
  delivery: {
    source: noSource,
    ways: {
      hand: { kind: 'on-receipt' },
      express: { kind: 'open' },
      registered: { kind: 'open' },
      fax: { kind: 'open' },
      email: { kind: 'open' },
    },
    countsSendingDay: false,
    earlierReceiptPrevails: false,
    refusalCountsAsDelivered: false,
    toUs: 'same-city',
    toSupplier: 'same-city',
  },
  paymentTerms: {
    mode: 'unstated',
    way: 'unstated',
    invoiceKind: 'unstated',
    source: noSource,
  },
  taxChange: { proposals: [], source: noSource },
  arrears: { steps: [noRow] },
  suppliedSets: { sets: [noRow] },
  periods: { rows: [noPeriod] },
  provisions: { rows: [noRow] },
  questions: { rows: [noQuestion] },
}

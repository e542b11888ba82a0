// Whether the papers say the same of the same party: its name, code, bank, account, addresses and contacts, within
// one contract and across all. A difference is a fact for the clerk to settle, never settled here.

import { assertNever } from '../base/assert.ts'
import type { Contract, Party, PartyDetail, PartyRole } from './contract.ts'

export type StatedValue = { readonly contractId: string; readonly clause: string; readonly value: string }

export type PartyDisagreement = {
  readonly kind: 'party-differs'
  readonly role: PartyRole
  readonly detail: PartyDetail
  /** At least two of them differ, white space and character width aside. */
  readonly values: readonly StatedValue[]
}

export function findPartyDisagreements(contracts: readonly Contract[]): readonly PartyDisagreement[] {
  return groupSameParties(contracts).flatMap(papers =>
    partyDetails.flatMap(detail => {
      const values = papers.flatMap(paper => statedValues(paper, detail))
      const role = papers[0]?.party.role
      return role === undefined || distinct(values) < 2
        ? []
        : [{ kind: 'party-differs', role, detail, values }]
    }),
  )
}

/**
 * Whether the findings of the packs have told this disagreement already, value by value. One that a later paper
 * adds is in no finding, and so the disagreement is told again.
 */
export function isExplained(
  { role, detail, values }: PartyDisagreement,
  contracts: readonly Contract[],
): boolean {
  const told = contracts
    .filter(contract => values.some(({ contractId }) => contractId === contract.id))
    .flatMap(({ findings }) => findings.flatMap(({ explains }) => explains ?? []))
    .filter(explained => explained.role === role && explained.detail === detail)
    .flatMap(explained => explained.values.map(fold))
  return values.every(({ value }) => told.includes(fold(value)))
}

const partyDetails: readonly PartyDetail[] = [
  'name',
  'credit-code',
  'representative',
  'address',
  'bank',
  'account',
  'contact',
  'phone',
]

type PartyInContract = { readonly contractId: string; readonly party: Party }

// A party is the same where it has the same credit code or a name in common: either may be what is mistaken.
function groupSameParties(contracts: readonly Contract[]): readonly (readonly PartyInContract[])[] {
  let groups: readonly (readonly PartyInContract[])[] = []
  for (const { id, buyer, supplier } of contracts) {
    for (const party of [buyer, supplier]) {
      const known = groups.filter(group => group.some(other => isSameParty(other.party, party)))
      const others = groups.filter(group => !known.includes(group))
      groups = [...others, [...known.flat(), { contractId: id, party }]]
    }
  }
  return groups
}

function isSameParty(a: Party, b: Party): boolean {
  if (fold(a.creditCode.value) === fold(b.creditCode.value)) return true
  return a.names.some(one => b.names.some(other => fold(one.value) === fold(other.value)))
}

function statedValues({ contractId, party }: PartyInContract, detail: PartyDetail): readonly StatedValue[] {
  return variantsOf(party, detail).map(({ clause, value }) => ({ contractId, clause, value }))
}

type Variant = Party['creditCode']

function variantsOf(party: Party, detail: PartyDetail): readonly Variant[] {
  switch (detail) {
    case 'name':
      return party.names
    case 'credit-code':
      return [party.creditCode]
    case 'representative':
      return [party.representative]
    case 'address':
      return [party.noticeAddress, ...party.addresses]
    case 'bank':
      return [party.bank.name]
    case 'account':
      return [party.bank.account]
    case 'contact':
      return party.contacts.map(({ clause, name }) => ({ clause, value: name }))
    case 'phone':
      return party.contacts.flatMap(({ clause, phone }) => (phone === null ? [] : [{ clause, value: phone }]))
    default:
      return assertNever(detail)
  }
}

const distinct = (values: readonly StatedValue[]): number =>
  new Set(values.map(({ value }) => fold(value))).size

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

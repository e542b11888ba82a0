// The buyer and the seller of an invoice held against the parties of a contract, by every name that its papers have and
// by the credit code. An invoice made out to another is none of ours (发票管理办法 第二十条).

import type { Contract } from '../contracts/contract.ts'
import type { InvoiceFinding } from './invoice-findings.ts'
import { isSameName } from './party-name.ts'
import type { PrintedParty } from './printed-invoice.ts'
import type { InvoiceFigures } from './read-figures.ts'

export function checkParties(
  { buyer, seller }: Pick<InvoiceFigures, 'buyer' | 'seller'>,
  contract: Contract,
): readonly InvoiceFinding[] {
  return [
    ...partyFindings('buyer', buyer, contract.buyer),
    ...partyFindings('seller', seller, contract.supplier),
  ]
}

/** By its name or by its code. */
export function isSupplierOf({ name, code }: PrintedParty, { supplier }: Contract): boolean {
  const isNamed = name !== null && supplier.names.some(({ value }) => isSameName(value, name))
  return isNamed || (code !== null && code === supplier.creditCode.value)
}

function partyFindings(
  party: 'buyer' | 'seller',
  { name, code }: PrintedParty,
  { names, creditCode }: Contract['buyer'],
): readonly InvoiceFinding[] {
  if (name === null) return []
  const expected = names[0]?.value ?? ''
  const isNamed = names.some(({ value }) => isSameName(value, name))
  const isCoded = code === creditCode.value
  if (isNamed && isCoded) return []
  if (isNamed) {
    return code === null
      ? [{ kind: 'party-code-missing', party, expected: creditCode.value }]
      : [{ kind: 'party-code-differs', party, code, expected: creditCode.value }]
  }
  if (isCoded) return [{ kind: 'party-name-differs', party, name, expected }]
  return [{ kind: party === 'buyer' ? 'another-buyer' : 'another-seller', name, code, expected }]
}

// What an answer does to a contract: it replaces fields of terms, or something in the head, and what was touched
// must still pass its schema. Packs are tried with every choice when they are loaded, so that an answer given
// years later cannot spoil the contract that the other rooms compute from.

import type { z } from 'zod'
import { assertNever } from '../base/assert.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Contract, type HeadField, type Override, partySchema, signedOnSchema } from './contract.ts'
import { termSchema } from './terms.ts'

export type OverrideError =
  | { readonly kind: 'unknown-term'; readonly termId: string }
  | { readonly kind: 'unknown-field'; readonly termId: string; readonly field: string }
  | { readonly kind: 'value-refused'; readonly target: string; readonly problem: string }

/** The contract with the overrides applied in their order; `choice` is what `$choice` stands for. */
export function applyOverrides(
  contract: Contract,
  overrides: readonly Override[],
  choice: string,
): Result<Contract, OverrideError> {
  let changed = contract
  for (const override of overrides) {
    const value = override.value === '$choice' ? choice : override.value
    const next =
      'term' in override
        ? withTermField(changed, override.term, override.field, value)
        : withHeader(changed, override.header, value)
    if (!next.ok) return next
    changed = next.value
  }
  return ok(changed)
}

function withTermField(
  contract: Contract,
  termId: string,
  field: string,
  value: unknown,
): Result<Contract, OverrideError> {
  const term = contract.terms.find(candidate => candidate.id === termId)
  if (term === undefined) return err({ kind: 'unknown-term', termId })
  const changed = withValueAt(term, field.split('.'), value)
  if (changed === null) return err({ kind: 'unknown-field', termId, field })

  const checked = termSchema.safeParse(changed)
  if (!checked.success) return refused(`${termId}.${field}`, checked.error)
  return ok({ ...contract, terms: contract.terms.map(old => (old.id === termId ? checked.data : old)) })
}

function withHeader(contract: Contract, header: HeadField, value: unknown): Result<Contract, OverrideError> {
  if (header === 'signedOn') {
    // The clerk has read the day off the paper original: it is no longer presumed.
    const checked = signedOnSchema.safeParse({ ...contract.signedOn, on: value, presumed: false })
    return checked.success ? ok({ ...contract, signedOn: checked.data }) : refused(header, checked.error)
  }
  const checked = partySchema.safeParse(supplierWith(contract.supplier, header, value))
  return checked.success ? ok({ ...contract, supplier: checked.data }) : refused(header, checked.error)
}

// The variant chosen moves to the front and keeps the clause that writes it so; one that this contract does not
// write stands under the clause it replaces. The other variants stay: they are what the papers say.
function supplierWith(
  supplier: Contract['supplier'],
  header: Exclude<HeadField, 'signedOn'>,
  value: unknown,
): unknown {
  switch (header) {
    case 'supplierName': {
      const written = supplier.names.find(name => name.value === value)
      const chosen = { clause: (written ?? supplier.names[0])?.clause, value }
      return { ...supplier, names: [chosen, ...supplier.names.filter(name => name !== written)] }
    }
    case 'bankName':
      return { ...supplier, bank: { ...supplier.bank, name: { ...supplier.bank.name, value } } }
    case 'noticeAddress':
      return { ...supplier, noticeAddress: { ...supplier.noticeAddress, value } }
    case 'supplierContact':
      return { ...supplier, contacts: [value, ...supplier.contacts] }
    default:
      return assertNever(header)
  }
}

/** A copy with the value at the path, or null where the path leaves the term's shape. */
function withValueAt(node: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof node !== 'object' || node === null) return null
  const inner = rest.length === 0 ? value : withValueAt(Reflect.get(node, key), rest, value)
  if (inner === null && rest.length > 0) return null
  return Array.isArray(node) ? withItem(node, Number(key), inner) : { ...node, [key]: inner }
}

function withItem(items: readonly unknown[], index: number, value: unknown): unknown {
  return index in items ? items.with(index, value) : null
}

function refused(target: string, error: z.ZodError): { readonly ok: false; readonly error: OverrideError } {
  const [issue] = error.issues
  return err({ kind: 'value-refused', target, problem: issue?.message ?? '' })
}

// What an answer to a typed question may settle: the fields of the form that offer a choice between readings. The field as
// it is typed is what holds until somebody answers; each other answer names another of its values.

export type SettledField =
  | 'instalments.due.rolls'
  | 'recurringFee.due.rolls'
  | 'cardFee.due.rolls'
  | 'suspensionFee.mode'
  | 'cardPrice.raised'
  | 'overage.megabytesPerGigabyte'
  | 'overage.raised'
  | 'lateFee.dayCount'
  | 'term.endReading'
  | 'delivery.countsSendingDay'
  | 'delivery.toUs'
  | 'delivery.toSupplier'

/** Where it stands: a part of the form, and the field of its term. */
export function settledPlace(field: SettledField): { readonly part: string; readonly path: string } {
  const dot = field.indexOf('.')
  return { part: field.slice(0, dot), path: field.slice(dot + 1) }
}

/** What the form has typed in it; undefined where the form has none of it. */
export const valueAt = (term: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce(
      (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined),
      term,
    )

/** Lists offer texts; what the pack has as a number or as yes and no is read out of them. */
export const settledValue = (typed: string | null): unknown => READ.get(typed) ?? typed

const READ: ReadonlyMap<string | null, unknown> = new Map<string, unknown>([
  ['yes', true],
  ['no', false],
  ['1000', 1000],
  ['1024', 1024],
])

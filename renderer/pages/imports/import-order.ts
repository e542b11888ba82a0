// What is asked of the host to try or to record: the file, which column is which, and what the kind needs besides.

import type { CallInput, CallOutput } from '../../client/procedures.ts'

export type ImportOrder = CallInput<'imports.record'>
export type ImportKind = ImportOrder['kind']
export type SeenFile = CallOutput<'imports.look'>
export type ColumnName = SeenFile['guess'][number]['name']

/** What a kind's table may have, and what it must. */
export const columnsOf: Readonly<
  Record<ImportKind, { all: readonly ColumnName[]; needed: readonly ColumnName[] }>
> = {
  cards: {
    all: ['iccid', 'msisdn', 'suppliedOn', 'activatedOn', 'assignee', 'device'],
    needed: ['iccid'],
  },
  'card-events': {
    all: ['iccid', 'event', 'on', 'cause', 'newIccid'],
    needed: ['iccid', 'event', 'on'],
  },
  usage: { all: ['iccid', 'month', 'megabytes'], needed: ['iccid', 'month', 'megabytes'] },
  bill: { all: ['iccid', 'month', 'item', 'amount'], needed: ['iccid', 'month', 'item', 'amount'] },
  payments: { all: ['paidOn', 'amount', 'voucher'], needed: ['paidOn', 'amount', 'voucher'] },
}

/** By the place of the column. */
export type ColumnChoice = ReadonlyMap<number, ColumnName>

export const choiceOf = ({ guess }: SeenFile): ColumnChoice =>
  new Map(guess.map(({ name, column }) => [column, name]))

/** A name stands for one column: chosen for another, it leaves the first. */
export function chooseColumn(choice: ColumnChoice, column: number, name: ColumnName | null): ColumnChoice {
  const others = [...choice].filter(([place, named]) => place !== column && named !== name)
  return new Map(name === null ? others : [...others, [column, name]])
}

export const missingIn = (kind: ImportKind, choice: ColumnChoice): readonly ColumnName[] => {
  const chosen = new Set(choice.values())
  return columnsOf[kind].needed.filter(name => !chosen.has(name))
}

/** What else a kind asks of the clerk. */
export type ImportOptions = {
  readonly suppliedOn: string | null
  readonly takesKnownCards: boolean
  readonly receivedOn: string | null
  readonly dueOn: string | null
  readonly again: boolean
}

type Given = { readonly kind: ImportKind; readonly path: string; readonly contractId?: string }

export function orderOf(
  { kind, path, contractId }: Given,
  { sha256, sheet }: SeenFile,
  choice: ColumnChoice,
  { suppliedOn, takesKnownCards, receivedOn, dueOn, again }: ImportOptions,
): ImportOrder {
  return {
    kind,
    file: path,
    sha256,
    sheet,
    mapping: [...choice].map(([column, name]) => ({ name, column })),
    again,
    ...(contractId !== undefined && { contractId }),
    ...(kind === 'cards' && { takesKnownCards, ...(suppliedOn !== null && { suppliedOn }) }),
    ...(kind === 'bill' && {
      bill: { ...(receivedOn !== null && { receivedOn }), ...(dueOn !== null && { dueOn }) },
    }),
  }
}

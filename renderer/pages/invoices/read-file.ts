// A chosen file of an invoice: where it lies, what was read of it, and what became of it.

import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import type { electronicInvoiceWords } from '../../../src/wording/window-electronic-invoices.ts'
import type { CallOutput } from '../../client/procedures.ts'

export type ReadInvoice = CallOutput<'invoices.readFile'>
export type PrintedInvoice = NonNullable<ReadInvoice['invoice']>

export type ChosenFile = {
  readonly path: string
  readonly answer: Result<ReadInvoice, Refusal>
  /** The record that it became. */
  readonly recorded: number | null
}

export function stateOf({ answer, recorded }: ChosenFile): keyof typeof electronicInvoiceWords.states {
  if (recorded !== null) return 'recorded'
  if (!answer.ok) return 'refused'
  if (answer.value.invoice === null) return 'picture'
  if (!answer.value.isRecordable) return 'refused'
  return answer.value.contractId === null ? 'undecided' : 'recordable'
}

export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

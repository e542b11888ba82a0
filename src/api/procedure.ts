// What a procedure is: a name, the schemas that its input and its answer must pass, who may call it and what it
// does to the ledger. The window and the command line call the same procedures; nothing is defined twice.

import type { z } from 'zod'
import type { Access } from '../access/roles.ts'

/**
 * `tool`: computes from its input alone. `query`: reads the ledger. `command`: one transaction, one document.
 * `rehearsal`: the same, taken back before it is committed: it says what the command would.
 * `document`: reads, renders outside the transaction, then records what was issued in one transaction.
 */
export type Effect = 'tool' | 'query' | 'command' | 'rehearsal' | 'document'

export type Procedure<I extends z.ZodType, O extends z.ZodType> = {
  readonly effect: Effect
  readonly access: Access
  readonly input: I
  readonly output: O
}

export function procedure<I extends z.ZodType, O extends z.ZodType>(
  effect: Effect,
  access: Access,
  input: I,
  output: O,
): Procedure<I, O> {
  return { effect, access, input, output }
}

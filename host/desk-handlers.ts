// The shape of what the desk answers by itself, with a ledger open or with none.

import type { DeskInputOf, DeskOutputOf, DeskProcedureName } from '../src/api/desk-procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { Result } from '../src/base/result.ts'
import type { Watch } from '../src/base/watch.ts'

export type DeskHandlers = {
  readonly [N in DeskProcedureName]: (
    input: DeskInputOf<N>,
    watch: Watch,
  ) => Result<DeskOutputOf<N>, Refusal> | Promise<Result<DeskOutputOf<N>, Refusal>>
}

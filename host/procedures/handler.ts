// The shape of a handler: what stands between a procedure's schema and the services. It asks the services, words
// the reasons and refuses with facts.

import type { InputOf, OutputOf, ProcedureName } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import type { Session } from '../session.ts'

export type Handler<N extends ProcedureName> = (
  session: Session,
  input: InputOf<N>,
) => Result<OutputOf<N>, Refusal> | Promise<Result<OutputOf<N>, Refusal>>

export type Handlers<N extends ProcedureName> = { readonly [Name in N]: Handler<Name> }

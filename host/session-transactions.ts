// The transactions of a session: carried out or only rehearsed, at one go or in steps. Every one of them keeps closed months
// and closed contracts as they are, and what stands around the work, as a second person's consent, is in the same transaction.

import type { Refusal } from '../src/api/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import type { Steps } from '../src/base/steps.ts'
import type { Watch } from '../src/base/watch.ts'
import { guardRecords } from '../src/services/guard-records.ts'
import type { WriteLedger } from '../src/services/ports.ts'
import { stepByStep } from './step-by-step.ts'

export type SessionTransactions = {
  /** One transaction, one document: when `work` refuses, nothing of it is in the ledger. */
  readonly transact: AtOnce
  /** What `transact` would answer, refusals included; nothing of it stays. */
  readonly rehearse: AtOnce
  /** `transact` for work that takes long: followed, and until it ends it can be cancelled. */
  readonly transactInSteps: InSteps
  readonly rehearseInSteps: InSteps
}

type AtOnce = <T, E extends Refusal>(
  verb: string,
  work: (ledger: WriteLedger) => Result<T, E>,
) => Result<T, Refusal>

type InSteps = <T, E extends Refusal>(
  verb: string,
  work: (ledger: WriteLedger) => Steps<Result<T, E>>,
) => Promise<Result<T, Refusal>>

export type Around = {
  readonly before: (ledger: WriteLedger) => Refusal | null
  /** The ledger that the work is given, as it is finally written to. */
  readonly through: (ledger: WriteLedger) => WriteLedger
  /** Given what the work brought about. */
  readonly after: (value: unknown) => Refusal | null
  /** Then nothing stays, whatever the caller meant to record. */
  readonly isRehearsal: boolean
}

export const NOTHING_AROUND: Around = {
  before: () => null,
  through: ledger => ledger,
  after: () => null,
  isRehearsal: false,
}

export type Begin = <T>(verb: string, work: (ledger: WriteLedger) => Result<T, Refusal>) => Result<T, Refusal>

export type BeginInSteps = <T>(
  verb: string,
  work: (ledger: WriteLedger) => Promise<Result<T, Refusal>>,
) => Promise<Result<T, Refusal>>

type Means = {
  readonly begin: Begin
  readonly beginInSteps: BeginInSteps
  readonly watch: Watch
  readonly around: Around
}

export function transactionsOf({ begin, beginInSteps, watch, around }: Means): SessionTransactions {
  let hasRecorded = false
  // What has begun to record is carried to its end: half of it must not stand there.
  const isCancelled = () => watch.isCancelled() && !hasRecorded
  const noted = <T>(result: Result<T, Refusal>): Result<T, Refusal> => {
    if (result.ok) hasRecorded = true
    return result
  }
  const inSteps =
    (carried: Around) =>
    <T>(ledger: WriteLedger, work: (ledger: WriteLedger) => Steps<Result<T, Refusal>>) =>
      carryInSteps(ledger, carried, guarded => stepByStep(work(guarded), watch))

  const rehearseWith =
    (carried: Around): AtOnce =>
    <T, E extends Refusal>(verb: string, work: (ledger: WriteLedger) => Result<T, E>) => {
      let tried: Result<T, Refusal> | null = null
      const ended = begin<never>(verb, ledger => {
        tried = carry(ledger, carried, work)
        return takenBack(tried)
      })
      return tried ?? ended
    }
  const rehearseInStepsWith =
    (carried: Around): InSteps =>
    async <T, E extends Refusal>(
      verb: string,
      work: (ledger: WriteLedger) => Steps<Result<T, E>>,
    ): Promise<Result<T, Refusal>> => {
      if (watch.isCancelled()) return err({ kind: 'cancelled' })
      let tried: Result<T, Refusal> | null = null
      const ended = await beginInSteps<never>(verb, async ledger => {
        tried = await inSteps(carried)(ledger, work)
        return takenBack(tried)
      })
      return tried ?? ended
    }

  return {
    transact: around.isRehearsal
      ? rehearseWith(around)
      : (verb, work) =>
          isCancelled()
            ? err({ kind: 'cancelled' })
            : noted(begin(verb, ledger => carry(ledger, around, work))),
    rehearse: rehearseWith(NOTHING_AROUND),
    transactInSteps: around.isRehearsal
      ? rehearseInStepsWith(around)
      : async (verb, work) =>
          isCancelled()
            ? err({ kind: 'cancelled' })
            : noted(await beginInSteps(verb, ledger => inSteps(around)(ledger, work))),
    rehearseInSteps: rehearseInStepsWith(NOTHING_AROUND),
  }
}

/** Refused whatever came of it: a refused transaction leaves nothing. */
const takenBack = (tried: Result<unknown, Refusal>): Result<never, Refusal> =>
  err(tried.ok ? { kind: 'internal-error' } : tried.error)

type Passage = {
  readonly ledger: WriteLedger
  readonly leave: <T>(result: Result<T, Refusal>) => Result<T, Refusal>
}

function enter(writer: WriteLedger, around: Around): Result<Passage, Refusal> {
  const { ledger, refusal } = guardRecords(around.through(writer))
  const refused = around.before(ledger)
  if (refused !== null) return err(refused)
  return {
    ok: true,
    value: {
      ledger,
      leave: result => {
        if (!result.ok) return result
        const found = refusal() ?? around.after(result.value)
        return found === null ? result : err(found)
      },
    },
  }
}

function carry<T>(
  writer: WriteLedger,
  around: Around,
  work: (ledger: WriteLedger) => Result<T, Refusal>,
): Result<T, Refusal> {
  const entered = enter(writer, around)
  return entered.ok ? entered.value.leave(work(entered.value.ledger)) : entered
}

async function carryInSteps<T>(
  writer: WriteLedger,
  around: Around,
  work: (ledger: WriteLedger) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const entered = enter(writer, around)
  return entered.ok ? entered.value.leave(await work(entered.value.ledger)) : entered
}

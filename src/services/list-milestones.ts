// 付款条件: what each instalment waits for, what of it is there, and when it falls due by that; with every record of
// it, withdrawn ones too.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, ZERO_FEN } from '../base/fen.ts'
import { ok, type Result } from '../base/result.ts'
import type { MilestoneKind } from '../contracts/terms.ts'
import { type WaitingTerm, waitingTerm } from '../milestones/check-milestone.ts'
import { neededKinds, recordedWith } from '../milestones/instalment-due.ts'
import type { Milestone } from '../milestones/milestone.ts'
import { contractInForce } from './contract-in-force.ts'
import { type MilestoneDue, milestoneDue } from './milestone-due.ts'
import type { ReadLedger, Recording } from './ports.ts'

export type MilestoneRecord = Milestone & Recording & { readonly milestoneId: number }

export type Condition = {
  readonly kind: MilestoneKind
  /** Null while it is missing. */
  readonly on: CalendarDate | null
  readonly milestoneId: number | null
  /** The instalment that it is recorded with: what happens once counts for the later ones too (Q-ACCEPT). */
  readonly recordedWith: number
}

export type InstalmentConditions = Pick<MilestoneDue, 'due' | 'because' | 'reached'> & {
  readonly instalment: number
  readonly amountFen: Fen
  readonly conditions: readonly Condition[]
}

export type MilestoneList = {
  /** None for a contract that waits for no milestone. */
  readonly instalments: readonly InstalmentConditions[]
  readonly records: readonly MilestoneRecord[]
  readonly openQuestions: readonly string[]
}

export function listMilestones(
  ledger: ReadLedger,
  contractId: string,
): Result<MilestoneList, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const waiting = waitingTerm(contract)
  const records = ledger.everyMilestoneOf(id)
  if (waiting === null) return ok({ instalments: [], records, openQuestions: [] })
  const dues = numbersOf(waiting).map(instalment => ({
    instalment,
    ...milestoneDue(ledger, found.value, instalment),
  }))
  return ok({
    instalments: dues.map(({ instalment, openQuestions: _openQuestions, ...due }) => ({
      instalment,
      ...due,
      amountFen: amountOf(waiting, instalment),
      conditions: conditionsOf(waiting, instalment, records),
    })),
    records,
    openQuestions: dues[0]?.openQuestions ?? [],
  })
}

const numbersOf = ({ instalments }: WaitingTerm): readonly number[] =>
  Array.from({ length: instalments }, (_, index) => index + 1)

function amountOf({ term }: WaitingTerm, instalment: number): Fen {
  if (term.kind === 'recurring-fee') return term.amountFen
  return term.instalments[instalment - 1]?.amountFen ?? ZERO_FEN
}

function conditionsOf(
  { rule }: WaitingTerm,
  instalment: number,
  records: readonly MilestoneRecord[],
): readonly Condition[] {
  return neededKinds(rule).map(kind => {
    const number = recordedWith(rule, kind, instalment)
    const found = records.findLast(
      each => each.kind === kind && each.instalment === number && each.withdrawn === null,
    )
    return {
      kind,
      on: found?.on ?? null,
      milestoneId: found?.milestoneId ?? null,
      recordedWith: number,
    }
  })
}

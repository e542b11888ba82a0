// 合同: what the contracts say, as answered so far, with the schedule of what they make payable.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import { contractId } from '../base/ids.ts'
import { type Month, month } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { dueBecause } from '../bills/due-because.ts'
import { type DueDay, dueDayFinder } from '../bills/due-day.ts'
import { ceilingFen } from '../charges/tax-change.ts'
import { wantedCharges } from '../charges/wanted-charges.ts'
import { openQuestionsFor } from '../contracts/answers.ts'
import type { Because } from '../contracts/because.ts'
import { checkContracts } from '../contracts/consistency.ts'
import type { Contract } from '../contracts/contract.ts'
import type { ContractFinding } from '../contracts/findings.ts'
import {
  builtInSourceTexts,
  findClauseLine,
  findQuotation,
  type Passage,
  type SourceText,
  sourceTextOf,
} from '../contracts/source-text.ts'
import { type ClosedContract, closingInForce } from './closed-contracts.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type ContractOverview = {
  readonly contract: Contract
  readonly totalFen: Fen | null
  /** Null while it is open. */
  readonly closed: ClosedContract | null
}

export function listContracts(ledger: ReadLedger): readonly ContractOverview[] {
  return ledger.contractIds().flatMap(id => {
    const contract = ledger.contractInForce(id)
    return contract === null ? [] : [overviewOf(ledger, contract)]
  })
}

/** One thing that the contract itself makes payable; what cards bring about shows in the charges. */
export type ScheduledPayment = {
  readonly kind: string
  readonly instalment: number | null
  readonly month: Month | null
  readonly amountFen: Fen
  readonly forecastOn: CalendarDate
  readonly dueOn: CalendarDate | null
  readonly due: DueDay
  readonly because: Because
}

export type ContractDetails = ContractOverview & {
  readonly schedule: readonly ScheduledPayment[]
  readonly openQuestions: readonly string[]
}

export function getContract(ledger: ReadLedger, id: string): Result<ContractDetails, UnknownContract> {
  const found = contractInForce(ledger, id)
  if (!found.ok) return found
  const { contract } = found.value
  return ok({
    ...overviewOf(ledger, contract),
    schedule: scheduleOf(ledger, found.value),
    openQuestions: openQuestionsFor(
      contract,
      ledger.answers(),
      contract.terms.map(term => term.id),
    ),
  })
}

export type ContractText = {
  readonly lines: readonly string[]
  readonly clauseLine: number | null
  readonly passage: Passage | null
}

/** The original text, and where in it a clause begins or a quotation stands: nothing where it has no text. */
export function findInContractText(
  ledger: ReadLedger,
  {
    contractId: id,
    clause,
    quotation,
  }: { contractId: string; clause: string | null; quotation: string | null },
): Result<ContractText, UnknownContract> {
  const found = contractInForce(ledger, id)
  if (!found.ok) return found
  const source = sourceTextOfContract(found.value.contract)
  if (source === null) return ok({ lines: [], clauseLine: null, passage: null })
  return ok({
    lines: source.lines,
    clauseLine: clause === null ? null : findClauseLine(source, clause),
    passage: quotation === null ? null : findQuotation(source, { clause: clause ?? '', quotation }),
  })
}

/** From its own pack, or as it came with the program. */
export function sourceTextOfContract({ id, text }: Contract): SourceText | null {
  if (text !== undefined) return sourceTextOf(id, text)
  return builtInSourceTexts().find(({ contractId: of }) => of === id) ?? null
}

export const checkAllContracts = (ledger: ReadLedger): readonly ContractFinding[] =>
  checkContracts(ledger.contractIds().flatMap(id => ledger.contractAsWritten(id) ?? []))

const overviewOf = (ledger: ReadLedger, contract: Contract): ContractOverview => ({
  contract,
  totalFen: ceilingFen(contract, ledger.priceVersionsOf(contractId(contract.id))),
  closed: closingInForce(ledger, contract.id),
})

function scheduleOf(ledger: ReadLedger, { id, contract }: ContractInForce): readonly ScheduledPayment[] {
  const milestones = ledger.milestonesOf(id)
  const dueDayOf = dueDayFinder({
    contract,
    milestones,
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  })
  const wanted = wantedCharges({
    contract,
    lives: [],
    milestones,
    usage: [],
    priceVersions: [],
    through: LAST_MONTH,
  })
  return [...wanted].map(charge => {
    const due = dueDayOf(charge)
    const { key, amountFen, effectiveOn: forecastOn } = charge
    const because = dueBecause(contract, charge, due)
    const { kind, instalment } = key
    return { kind, instalment, month: key.month, amountFen, forecastOn, dueOn: due.dueOn, due, because }
  })
}

/** Of all months that the program knows: without cards, what a contract makes payable ends by itself. */
const LAST_MONTH = month('2999-12')

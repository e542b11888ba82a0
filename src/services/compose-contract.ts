// 新建合同: the pack that a form makes, with what the program reads in it and what does not fit, before anything is
// recorded. Every problem is told by its field, all of them at once.

import { compareText } from '../base/compare-text.ts'
import { err, ok, type Result } from '../base/result.ts'
import { checkContracts } from '../contracts/consistency.ts'
import { type Contract, cardTotalOf } from '../contracts/contract.ts'
import type { ContractForm, ContractFormProblem, ContractFormRefused } from '../contracts/contract-form.ts'
import type { ContractFinding } from '../contracts/findings.ts'
import {
  chargedKinds,
  formToPack,
  needsCardFee,
  packPathToField,
  quotesOfForm,
  textLines,
} from '../contracts/form-to-pack.ts'
import { loadPack } from '../contracts/packs.ts'
import { findQuotation, sourceTextOf } from '../contracts/source-text.ts'
import { openQuestionProblems } from './open-question-problems.ts'
import type { ContractReads } from './ports.ts'

export type ComposedContract = {
  readonly pack: unknown
  readonly contract: Contract
  /** What is contradictory in it, or between it and the contracts that are there. */
  readonly findings: readonly ContractFinding[]
}

export function composeContract(
  ledger: ContractReads,
  form: ContractForm,
): Result<ComposedContract, ContractFormRefused> {
  const beside = ledger.contractIds().flatMap(id => ledger.contractAsWritten(id) ?? [])
  const problems = [...problemsOf(form, beside)]
  if (problems.length > 0) return err({ kind: 'contract-form-refused', problems })

  const pack = formToPack(form)
  const loaded = loadPack(pack, beside)
  if (!loaded.ok) {
    const field = packPathToField(form, loaded.error.path)
    return err({ kind: 'contract-form-refused', problems: [{ field, kind: 'not-accepted' }] })
  }
  const contract = loaded.value
  const findings = checkContracts([...beside, contract]).filter(each => each.contractId === contract.id)
  return ok({ pack, contract, findings })
}

function* problemsOf(
  form: ContractForm,
  beside: readonly Contract[],
): Generator<ContractFormProblem, void, undefined> {
  const { contractId } = form
  if (!/^[A-Z][A-Z0-9-]{0,11}$/.test(contractId)) yield { field: 'contractId', kind: 'contract-id-malformed' }
  if (beside.some(({ id }) => id === contractId)) yield { field: 'contractId', kind: 'contract-id-taken' }
  if (chargedKinds(form).length === 0) yield { field: 'charges', kind: 'nothing-to-charge' }
  if (form.cardFee === null && needsCardFee(form)) yield { field: 'charges', kind: 'no-card-fee' }

  yield* periodProblems(form)
  yield* reminderProblems(form)
  yield* taxChangeProblems(form)
  yield* suppliedSetProblems(form, beside)
  yield* openQuestionProblems(form)

  const paper = sourceTextOf(contractId, textLines(form.text))
  const quoted = new Map(quotesOfForm(form).map(({ field, source }) => [field, source]))
  for (const [field, source] of quoted) {
    if (findQuotation(paper, source) !== null) continue
    yield { field: `${field}.quotation`, kind: 'quotation-not-in-text' }
  }
}

type Problems = Generator<ContractFormProblem, void, undefined>

function* periodProblems({ periods }: ContractForm): Problems {
  const events = (periods?.rows ?? []).map(({ event }) => event)
  for (const [index, event] of events.entries()) {
    if (events.indexOf(event) < index) yield { field: `periods.rows.${index}.event`, kind: 'event-twice' }
  }
}

/** What is to equal the cards of a contract that counts none would never be checked. */
function* suppliedSetProblems({ suppliedSets }: ContractForm, beside: readonly Contract[]): Problems {
  const named = suppliedSets?.equalsCardsOf ?? null
  if (named === null) return
  const other = beside.find(({ id }) => id === named.contractId)
  if (other !== undefined && cardTotalOf(other)?.termId === named.termId) return
  yield { field: 'suppliedSets.equalsCardsOf', kind: 'no-card-count' }
}

/** Without cards there is nothing to cancel; and the same told twice is told once too often. */
function* reminderProblems({ provisions, cardFee }: ContractForm): Problems {
  const told = new Set<string>()
  for (const [index, { remindsAt, summary }] of (provisions?.rows ?? []).entries()) {
    if (remindsAt === null) continue
    const field = `provisions.rows.${index}.remindsAt`
    const reminder = `${remindsAt} ${summary}`
    if (cardFee === null) yield { field, kind: 'no-card-fee' }
    if (told.has(reminder)) yield { field, kind: 'reminder-twice' }
    told.add(reminder)
  }
}

/** Each month changes the rate once, and changes it: a confirmed price is known by its month. */
function* taxChangeProblems({ taxChange, cardFee }: ContractForm): Problems {
  const typed = (taxChange?.proposals ?? []).map((proposal, index) => ({ ...proposal, index }))
  let before = { fromMonth: '', rate: cardFee?.vatRate }
  for (const { index, fromMonth, rate } of typed.toSorted((a, b) => compareText(a.fromMonth, b.fromMonth))) {
    const field = `taxChange.proposals.${index}`
    if (fromMonth === before.fromMonth) yield { field: `${field}.fromMonth`, kind: 'month-twice' }
    else if (rate === before.rate) yield { field: `${field}.rate`, kind: 'rate-unchanged' }
    before = { fromMonth, rate }
  }
}

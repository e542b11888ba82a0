// Contracts, open questions, prices and holidays: from the services' facts to the procedures' answers.

import { assert } from '../../src/base/assert.ts'
import { checkCreditCode } from '../../src/base/credit-code.ts'
import { ok } from '../../src/base/result.ts'
import type { HolidayYear } from '../../src/base/working-days.ts'
import type { TaxChangeProposal } from '../../src/charges/tax-change.ts'
import { cardTotalOf, knowsCards, type Party } from '../../src/contracts/contract.ts'
import { typedInField } from '../../src/contracts/form-to-pack.ts'
import { isOnlyNoted } from '../../src/contracts/questions.ts'
import type { Source, Term } from '../../src/contracts/terms.ts'
import { addContract } from '../../src/services/add-contract.ts'
import { announceHolidays } from '../../src/services/announce-holidays.ts'
import { answerQuestion } from '../../src/services/answer-question.ts'
import { confirmPrice, listPriceProposals } from '../../src/services/change-price.ts'
import { composeContract } from '../../src/services/compose-contract.ts'
import {
  type ContractOverview,
  checkAllContracts,
  findInContractText,
  getContract,
  listContracts,
} from '../../src/services/list-contracts.ts'
import { listQuestions } from '../../src/services/list-questions.ts'
import { rehearseHolidays } from '../../src/services/rehearse-holidays.ts'
import { creditCodeProblemInWords } from '../../src/wording/credit-code.ts'
import { movedDayInWords } from '../../src/wording/deadlines.ts'
import { findingInWords } from '../../src/wording/findings.ts'
import { openQuestionInWords } from '../../src/wording/open-questions.ts'
import { dueReasonInWords, taxChangeInWords } from '../../src/wording/reasons.ts'
import { termMeaningInWords, termNameInWords } from '../../src/wording/terms.ts'
import type { Handlers } from './handler.ts'

export const contractsHandlers: Handlers<
  | 'contracts.list'
  | 'contracts.get'
  | 'contracts.text'
  | 'contracts.check'
  | 'contracts.compose'
  | 'contracts.add'
  | 'questions.list'
  | 'questions.answer'
  | 'prices.proposals'
  | 'prices.confirm'
  | 'holidays.list'
  | 'holidays.rehearse'
  | 'holidays.announce'
> = {
  'contracts.list': ({ ledger }) => ok({ contracts: listContracts(ledger).map(overviewToApi) }),
  'contracts.get': ({ ledger }, { contractId }) => {
    const found = getContract(ledger, contractId)
    if (!found.ok) return found
    const { contract, schedule, openQuestions } = found.value
    return ok({
      ...overviewToApi(found.value),
      parties: [contract.buyer, contract.supplier].map(partyToApi),
      terms: contract.terms.map(termToApi),
      schedule: schedule.map(({ because, due, ...payment }) => ({
        ...payment,
        clause: because.clause,
        because: dueReasonInWords(because, due),
      })),
      openQuestions: [...openQuestions],
    })
  },
  'contracts.text': ({ ledger }, { contractId, clause, quotation }) => {
    const asked = { contractId, clause: clause ?? null, quotation: quotation ?? null }
    const found = findInContractText(ledger, asked)
    return found.ok ? ok({ ...found.value, lines: [...found.value.lines] }) : found
  },
  'contracts.check': ({ ledger }) =>
    ok({
      findings: checkAllContracts(ledger).map(finding => ({
        id: finding.id,
        severity: finding.severity,
        contractId: finding.contractId,
        clause: finding.clause,
        quotation: finding.kind === 'as-read' ? (finding.finding.sources[0]?.quotation ?? null) : null,
        message: findingInWords(finding),
      })),
    }),
  'contracts.compose': ({ ledger }, form) => {
    const composed = composeContract(ledger, form)
    if (!composed.ok) return composed
    const { pack, contract, findings } = composed.value
    return ok({
      pack,
      terms: contract.terms.map(termToApi),
      questions: contract.questions.flatMap((question, index) => {
        const row = form.questions?.rows[index]
        if (row === undefined) return []
        const meaning = openQuestionInWords(row, typedInField(form, row.settles))
        return [{ questionId: question.id, clause: row.source.clause, meaning }]
      }),
      findings: findings.map(finding => ({ severity: finding.severity, message: findingInWords(finding) })),
    })
  },
  'contracts.add': (session, { pack }) =>
    session.transact('contracts.add', ledger => addContract(ledger, pack)),
  'questions.list': ({ ledger }) =>
    ok({
      questions: listQuestions(ledger).map(({ question, contractIds, choice, history }) => ({
        questionId: question.id,
        contractIds: [...contractIds],
        question: question.question,
        consequence: question.consequence,
        sources: question.sources,
        choices: question.choices.map(({ id, label }) => ({ id, label })),
        freeChoice: question.freeChoice?.form ?? null,
        defaultChoice: question.defaultChoice,
        onlyNoted: isOnlyNoted(question),
        choice,
        history: [...history],
      })),
    }),
  'questions.answer': (session, { questionId, choice, reason }) =>
    session.transact('questions.answer', ledger =>
      answerQuestion(ledger, { questionId, choice, reason: reason ?? null }),
    ),
  'prices.proposals': ({ ledger }, { contractId }) => {
    const found = listPriceProposals(ledger, contractId)
    return found.ok ? ok({ proposals: found.value.map(proposalToApi) }) : found
  },
  'prices.confirm': (session, input) => {
    const confirmed = session.transact('prices.confirm', ledger => confirmPrice(ledger, input))
    if (!confirmed.ok) return confirmed
    const { unitPriceFen, ceilingFen } = confirmed.value
    return ok({ unitPriceFen, ceilingFen, because: taxChangeInWords(confirmed.value) })
  },
  'holidays.list': ({ ledger }) =>
    ok({
      years: [...ledger.holidays().values()].map(({ notice, off, makeupWorkdays, ...year }) => ({
        ...year,
        notice: notice ?? null,
        off: [...off],
        makeupWorkdays: [...makeupWorkdays],
      })),
    }),
  'holidays.rehearse': (session, { holidays, asOf }) => {
    const tried = session.rehearse('holidays.rehearse', ledger => rehearseHolidays(ledger, holidays, asOf))
    if (!tried.ok) return tried
    const { holidays: year, before, moved } = tried.value
    return ok({
      year: year.year,
      status: year.status,
      days: countDays(year),
      before: before === null ? null : { status: before.status, ...countDays(before) },
      moved: moved.map(day => ({ ...day, matter: movedDayInWords(day) })),
    })
  },
  'holidays.announce': (session, { holidays }) => {
    const announced = session.transact('holidays.announce', ledger => announceHolidays(ledger, holidays))
    if (!announced.ok) return announced
    const { year, status } = announced.value
    return ok({ year, status, openQuestions: [], warnings: [] })
  },
}

const countDays = ({ off, makeupWorkdays }: HolidayYear) => ({
  off: off.length,
  makeupWorkdays: makeupWorkdays.length,
})

const termToApi = (term: Term) => ({
  ...term,
  ...firstSourceOf(term),
  name: termNameInWords(term),
  meaning: termMeaningInWords(term),
})

/** What a figure from the term cites. */
function firstSourceOf({ id, sources }: Term): Source {
  const [source] = sources
  assert(source !== undefined, `term ${id} has no source`)
  return source
}

const overviewToApi = ({ contract, totalFen, closed }: ContractOverview) => ({
  contractId: contract.id,
  title: contract.title,
  shortTitle: contract.shortTitle,
  signedOn: contract.signedOn.on,
  signedOnPresumed: contract.signedOn.presumed,
  supplier: contract.supplier.names[0]?.value ?? '',
  contractTotalFen: totalFen,
  hasCards: knowsCards(contract),
  statedCards: cardTotalOf(contract),
  closed: closed === null ? null : { closingId: closed.closingId, closedOn: closed.closedOn },
})

/** The name in use beside the variants; the window shows both. */
export function partyToApi(party: Party) {
  const check = checkCreditCode(party.creditCode.value)
  return {
    ...party,
    name: party.names[0]?.value ?? '',
    creditCodeProblem: check.valid ? null : creditCodeProblemInWords(check.problem),
  }
}

const proposalToApi = (proposal: TaxChangeProposal) => ({
  termId: proposal.termId,
  fromMonth: proposal.fromMonth,
  rate: proposal.newRate,
  oldUnitPriceFen: proposal.oldUnitPriceFen,
  newUnitPriceFen: proposal.unitPriceFen,
  cards: proposal.cards,
  monthlyFen: proposal.periodTotalFen,
  ceilingFen: proposal.ceilingFen,
  confirmed: proposal.isConfirmed,
  clause: proposal.because.clause,
  because: taxChangeInWords(proposal),
})

// 移交清册: gathers how the ledger stands: what is open under each contract, the last numbers, letters that wait for an
// answer, invoices that do not agree, what nobody has answered or approved, closed months, keys.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { HandoverItem } from '../statements/handover.ts'
import { closedBy } from './closed-periods.ts'
import { getPosition } from './get-position.ts'
import { listNotices } from './list-notices.ts'
import { listQuestions } from './list-questions.ts'
import { overviewInvoices } from './overview-invoices.ts'
import type { ReadLedger } from './ports.ts'

/** More of one kind than this is looked up in the program; the paper is to be read by two people at a table. */
const AT_MOST = 100

type Words = {
  readonly paper: (kind: string) => string
  readonly proposal: (proposal: ReturnType<ReadLedger['proposals']>['proposals'][number]) => string
}

export function gatherHandover(
  ledger: ReadLedger,
  asOf: CalendarDate,
  words: Words,
): readonly HandoverItem[] {
  return [
    ...contractItems(ledger, asOf),
    ...lastNumbers(ledger, words),
    ...openLetters(ledger, asOf),
    ...openInvoices(ledger),
    ...openQuestions(ledger),
    ...ledger.proposals({ isOpen: true, offset: 0, limit: AT_MOST }).proposals.map(
      (proposal): HandoverItem => ({
        kind: 'proposal',
        proposalId: proposal.proposalId,
        summary: words.proposal(proposal),
      }),
    ),
    ...closedMonths(ledger),
  ]
}

const contractItems = (ledger: ReadLedger, asOf: CalendarDate): readonly HandoverItem[] =>
  ledger.contractIds().flatMap((contractId): HandoverItem[] => {
    const contract = ledger.contractInForce(contractId)
    const found = getPosition(ledger, { contractId, asOf })
    if (contract === null || !found.ok) return []
    const { owedFen, overdueFen, paidFen } = found.value.position
    return [{ kind: 'contract', contractId, title: contract.title, owedFen, overdueFen, paidFen }]
  })

/** The newest of each kind of paper that the program numbers. */
function lastNumbers(ledger: ReadLedger, { paper }: Words): readonly HandoverItem[] {
  const numbered = ledger.documents().filter(({ number }) => number !== null)
  const newest = new Map(numbered.map(({ kind, number }) => [kind, number ?? '']))
  return [...newest].map(([kind, last]) => ({ kind: 'number', paper: paper(kind), last }))
}

const openLetters = (ledger: ReadLedger, asOf: CalendarDate): readonly HandoverItem[] =>
  listNotices(ledger, { asOf, contractId: null, before: null, limit: AT_MOST })
    .filter(({ state }) => state === 'awaiting-reply' || state === 'reply-overdue')
    .map(({ title, documentNumber, number, replyBy }) => ({
      kind: 'letter',
      title,
      number: documentNumber ?? number ?? '',
      replyBy,
    }))

const openInvoices = (ledger: ReadLedger): readonly HandoverItem[] =>
  ledger.contractIds().flatMap(contractId => {
    const found = overviewInvoices(ledger, contractId)
    if (!found.ok) return []
    return found.value
      .filter(({ match }) => match === 'unmatched' || match === 'different')
      .slice(0, AT_MOST)
      .map(
        ({ number, grossFen }): HandoverItem => ({
          kind: 'invoice',
          number,
          contractId,
          amountFen: grossFen,
        }),
      )
  })

function openQuestions(ledger: ReadLedger): readonly HandoverItem[] {
  const open = listQuestions(ledger).filter(({ choice }) => choice === null)
  if (open.length === 0) return []
  return [{ kind: 'questions', questionIds: open.map(({ question }) => question.id) }]
}

function closedMonths(ledger: ReadLedger): readonly HandoverItem[] {
  const marks = ledger.periodMarks()
  const isClosed = closedBy(marks)
  const months = [...new Set(marks.map(({ month }) => month))].toSorted()
  return ledger.contractIds().flatMap((contractId): HandoverItem[] => {
    const through = months.findLast(month => isClosed(contractId, month))
    return through === undefined ? [] : [{ kind: 'closed', contractId, through }]
  })
}

// The papers that are measured, as facts: a statement of so many rows and a letter of one page.

import { calendarDate } from '../src/base/calendar-date.ts'
import { fen, sumFen } from '../src/base/fen.ts'
import { contractId } from '../src/base/ids.ts'
import { addToMonth, month } from '../src/base/month.ts'
import type { Contract } from '../src/contracts/contract.ts'
import { builtInContracts } from '../src/contracts/packs.ts'
import type { LetterContent } from '../src/notices/letter.ts'
import { NOTHING_OPEN } from '../src/statements/ageing.ts'
import type { Statement, StatementLine } from '../src/statements/statement.ts'

export const STATEMENT_DAY = calendarDate('2027-04-01')

/** A month a row, some invoiced, some paid, as a statement by card would be. */
export function statementOfRows(rows: number): Statement {
  const contract = cardContract()
  const lines = Array.from({ length: rows }, (_, index) => lineOf(index))
  const payableFen = sumFen(lines.map(line => line.payableFen))
  const paidFen = sumFen(lines.map(line => line.paidFen))
  const party = { name: '', creditCode: '', bank: '', account: '', contact: '', phone: '' }
  return {
    number: 'DZ-B-2027-001',
    contract: {
      id: contractId('B'),
      title: contract.title,
      shortTitle: contract.shortTitle,
      signedOn: contract.signedOn.on,
      signedOnIsPresumed: contract.signedOn.presumed,
      clauseStyle: contract.clauseStyle,
    },
    payer: { ...party, name: contract.buyer.names[0]?.value ?? '' },
    supplier: { ...party, name: contract.supplier.names[0]?.value ?? '' },
    from: calendarDate('2024-03-01'),
    to: calendarDate('2027-03-31'),
    madeOn: STATEMENT_DAY,
    replyBy: null,
    lines,
    openingFen: fen(0),
    chargedFen: payableFen,
    payableFen,
    paidFen,
    closingFen: fen(payableFen - paidFen),
    prepaidFen: fen(0),
    invoicedFen: payableFen,
    ageing: { ...NOTHING_OPEN, 'no-due-day': fen(payableFen - paidFen) },
    cards: null,
    progress: null,
    lateFee: { kind: 'principal-only' },
    signatories: { preparedBy: null, reviewedBy: null, approvedBy: null },
    chainHead: { seq: 1, hash: '0'.repeat(64) },
  }
}

function lineOf(index: number): StatementLine {
  const payableFen = fen(252_000 + index)
  const on = calendarDate('2024-09-20')
  const paidFen = index % 7 === 0 ? fen(100_000) : fen(0)
  return {
    kind: 'charge',
    subject: {
      kind: 'monthly-fee',
      month: addToMonth(month('2024-03'), index % 36),
      cards: { count: 84, unitPriceFen: fen(3000) },
    },
    clause: '5.4(1)',
    due: { kind: 'on', on, isProvisional: false },
    invoices:
      index % 3 === 0
        ? [{ number: String(10n ** 19n + BigInt(index)), issuedOn: on, grossFen: payableFen }]
        : [],
    payments: paidFen === 0 ? [] : [{ paidOn: on, voucher: `2024-09-${index}`, amountFen: paidFen }],
    payableFen,
    paidFen,
    unpaidFen: fen(payableFen - paidFen),
    remarks: [],
  }
}

/** A page of the contract's own words. */
export function letterOfOnePage(): LetterContent {
  const { buyer, supplier, shortTitle, terms } = cardContract()
  const quotations = terms.flatMap(({ sources }) => sources.map(({ quotation }) => quotation))
  return {
    stage: 'issued',
    number: { kind: 'registered', text: 'B-2027-12' },
    signedOn: STATEMENT_DAY,
    trace: { noticeNumber: 'HZ-2027-012', chainHead: { seq: 1, hash: '0'.repeat(64) } },
    issuer: buyer.names[0]?.value ?? '',
    title: [shortTitle],
    addressee: supplier.names[0]?.value ?? '',
    paragraphs: quotations.slice(0, 5).map(text => ({ kind: 'text', text: text.slice(0, 90) })),
    attachments: [],
    annotation: null,
  }
}

function cardContract(): Contract {
  const contract = builtInContracts().find(({ id }) => id === 'B')
  if (contract === undefined) throw new Error('the contract of the cards is missing')
  return contract
}

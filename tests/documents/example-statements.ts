// Statements to print in tests: the two contracts' own parties, with rows that are put together by hand.

import { type CalendarDate, calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen, sumFen, ZERO_FEN } from '../../src/base/fen.ts'
import { contractId } from '../../src/base/ids.ts'
import { addToMonth, month, monthsFrom } from '../../src/base/month.ts'
import { addAgeing, NOTHING_OPEN } from '../../src/statements/ageing.ts'
import type {
  LineInvoice,
  LinePayment,
  Statement,
  StatementDetail,
  StatementLine,
} from '../../src/statements/statement.ts'
import type { SupplierStatement } from '../../src/statements/supplier-statement.ts'

export const day = (text: string): CalendarDate => calendarDate(text)

const court = {
  name: '蛟河市人民法院',
  creditCode: '11220000013525084B',
  bank: '中国工商银行股份有限公司蛟河支行',
  account: '0802270109200688321',
  contact: '俞勃成',
  phone: '17644262069',
}

const supplier = {
  name: '中国移动通信集团吉林有限公司吉林市分公司',
  creditCode: '912202017710679751',
  bank: '中国工商银行吉林省分行南京路支行',
  account: '0802210309000007324',
  contact: '李平',
  phone: '18843200630',
}

/** Adds up what the ledger would: only tests may, so that a page's figures belong together. */
export function statementOf(lines: readonly StatementLine[], facts: Partial<Statement> = {}): Statement {
  const payable = (kinds: readonly StatementLine['kind'][]) =>
    sumFen(lines.filter(line => kinds.includes(line.kind)).map(line => line.payableFen))
  const invoices = new Map(
    lines.flatMap(line => line.invoices.map(one => [one.number, one.grossFen] as const)),
  )
  const closingFen = sumFen(lines.map(line => line.unpaidFen))
  return {
    number: 'DZ-A-2024-001',
    contract: {
      id: contractId('A'),
      title: '蛟河市人民法院移动办公办案服务采购项目服务协议',
      shortTitle: '移动办公办案服务协议',
      signedOn: day('2024-03-11'),
      signedOnIsPresumed: false,
      clauseStyle: 'decimal',
    },
    payer: court,
    supplier,
    from: day('2024-03-11'),
    to: day('2027-03-10'),
    madeOn: day('2027-03-12'),
    replyBy: day('2027-03-31'),
    lines,
    openingFen: payable(['carried-over']),
    chargedFen: payable(['charge', 'adjustment']),
    payableFen: payable(['carried-over', 'charge', 'adjustment', 'on-account']),
    paidFen: sumFen(lines.map(line => line.paidFen)),
    closingFen,
    prepaidFen: closingFen < 0 ? fen(-closingFen) : ZERO_FEN,
    invoicedFen: sumFen(invoices.values()),
    progress: null,
    ageing: { ...NOTHING_OPEN, [closingFen < 0 ? 'credit' : 'no-due-day']: closingFen },
    cards: null,
    lateFee: { kind: 'principal-only' },
    signatories: { preparedBy: '俞勃成', reviewedBy: null, approvedBy: null },
    chainHead: { seq: 1234, hash: '3f9a2c7b1d0e4a5566778899aabbccddeeff00112233445566778899aabbccdd' },
    ...facts,
  }
}

export function line(facts: Partial<StatementLine> & { readonly payableFen: Fen }): StatementLine {
  const paidFen = sumFen((facts.payments ?? []).map(payment => payment.amountFen))
  return {
    kind: 'charge',
    subject: { kind: 'instalment', ordinal: 1, count: 3 },
    clause: '7.2',
    due: { kind: 'on', on: day('2024-07-22'), isProvisional: false },
    invoices: [],
    payments: [],
    paidFen,
    unpaidFen: fen(facts.payableFen - paidFen),
    remarks: [],
    ...facts,
  }
}

export const invoice = (number: string, issuedOn: string, grossFen: number): LineInvoice => ({
  number,
  issuedOn: day(issuedOn),
  grossFen: fen(grossFen),
})

export const payment = (paidOn: string, voucher: string, amountFen: number): LinePayment => ({
  paidOn: day(paidOn),
  voucher,
  amountFen: fen(amountFen),
})

export const threeInstalments = (): Statement =>
  statementOf(
    [
      line({
        payableFen: fen(16073000),
        invoices: [invoice('24222000000012345678', '2024-06-18', 16073000)],
        payments: [payment('2024-07-19', '2024-07-0156', 16073000)],
      }),
      line({
        subject: { kind: 'instalment', ordinal: 2, count: 3 },
        due: { kind: 'on', on: day('2025-04-21'), isProvisional: false },
        payableFen: fen(16073000),
        invoices: [
          invoice('25222000000022345678', '2025-03-19', 8073000),
          invoice('25222000000022345679', '2025-03-20', 8000000),
        ],
        payments: [
          payment('2025-04-18', '2025-04-0088', 10000000),
          payment('2025-05-26', '2025-05-0131', 6000000),
        ],
      }),
      line({
        subject: { kind: 'instalment', ordinal: 3, count: 3 },
        due: { kind: 'on', on: day('2027-04-12'), isProvisional: true },
        payableFen: fen(16073000),
      }),
    ],
    { progress: { statedTotalFen: fen(48219000), paidFen: fen(32073000), remainingFen: fen(16146000) } },
  )

const contractB = {
  id: contractId('B'),
  title: '蛟河市人民法院与中国移动通信集团吉林有限公司吉林省分公司物联网项目合作合同',
  shortTitle: '物联网项目合作合同',
  signedOn: day('2024-03-11'),
  signedOnIsPresumed: true,
  clauseStyle: 'article',
} as const

/** Contract B: one row a month, six months to a bill, the last bill still open. */
export function monthlyFees(first: string, last: string): Statement {
  const months = monthsFrom(month(first), month(last))
  const lines = months.map((of, index) => {
    const bill = Math.floor(index / 6)
    const isPaid = bill < Math.floor((months.length - 1) / 6)
    const billedOn = months[Math.min(bill * 6 + 5, months.length - 1)] ?? of
    return line({
      subject: { kind: 'monthly-fee', month: of, cards: { count: 84, unitPriceFen: fen(3000) } },
      clause: '5.4(1)',
      due: isPaid ? { kind: 'on', on: day(`${billedOn}-28`), isProvisional: false } : { kind: 'not-agreed' },
      payableFen: fen(252000),
      invoices: isPaid
        ? [invoice(`242220000000555500${String(bill).padStart(2, '0')}`, `${billedOn}-20`, 1512000)]
        : [],
      payments: isPaid ? [payment(`${billedOn}-27`, `${billedOn}-0${200 + bill}`, 252000)] : [],
    })
  })
  return statementOf(lines, {
    number: 'DZ-B-2024-001',
    contract: contractB,
    from: day(`${first}-01`),
    to: day(`${last}-28`),
    replyBy: null,
  })
}

/** As no court has them: a row a month a card type, invoiced and paid here and there. Every amount occurs once. */
export function manyRows(count: number): Statement {
  const first = month('2024-03')
  const lines = Array.from({ length: count }, (_, index) =>
    line({
      subject: {
        kind: 'monthly-fee',
        month: addToMonth(first, index % 36),
        cards: { count: 84, unitPriceFen: fen(3000) },
      },
      clause: '5.4(1)',
      payableFen: fen(252000 + index),
      invoices:
        index % 3 === 0 ? [invoice(String(10n ** 19n + BigInt(index)), '2024-09-05', 252000 + index)] : [],
      payments: index % 7 === 0 ? [payment('2024-09-20', `2024-09-${index}`, 100000)] : [],
    }),
  )
  return statementOf(lines, { number: 'DZ-B-2024-009', contract: contractB, from: day('2024-03-11') })
}

export const withoutRows = (): Statement =>
  statementOf([], {
    number: 'DZ-B-2024-000',
    contract: contractB,
    from: day('2024-03-11'),
    to: day('2024-03-31'),
  })

/** Everything that strains a row: what was carried over, credits, reversals, money on account, names without end. */
export function strainedRows(): Statement {
  const of = month('2025-05')
  const longName =
    '中国移动通信集团吉林有限公司吉林市分公司政企客户部物联网业务支撑中心（原集团客户响应中心）'.repeat(2)
  const example = statementOf(
    [
      line({
        kind: 'carried-over',
        subject: {
          kind: 'monthly-fee',
          month: month('2024-12'),
          cards: { count: 84, unitPriceFen: fen(3000) },
        },
        clause: '5.4(1)',
        payableFen: fen(252000),
        payments: [
          payment('2025-05-06', 'ZF2025050600012345678901234567890123456789', 252000),
          payment('2025-05-07', 'ZF20250507', -252000),
          payment('2025-05-08', 'ZF20250508', 252000),
        ],
        remarks: [{ kind: 'payment-reversed', voucher: 'ZF2025050600012345678901234567890123456789' }],
      }),
      line({
        kind: 'adjustment',
        subject: {
          kind: 'monthly-fee',
          month: month('2025-01'),
          cards: { count: 2, unitPriceFen: fen(3000) },
        },
        clause: '5.4(1)',
        due: { kind: 'none' },
        payableFen: fen(-6000),
        remarks: [{ kind: 'corrects-month', month: month('2025-01') }],
      }),
      line({
        subject: { kind: 'suspension-fee', month: of, cards: { count: 3, unitPriceFen: fen(100) } },
        clause: '5.5',
        due: { kind: 'not-agreed' },
        payableFen: fen(300),
        remarks: [{ kind: 'as-written', text: '停机保号自五月一日起，至六月三十日止，三张卡均为备用。' }],
      }),
      line({
        subject: { kind: 'other-fee', month: of, name: '专用接入点联合调测及现场技术支持服务费用' },
        clause: '4.2',
        due: { kind: 'conditions-pending' },
        payableFen: fen(12345678900),
        invoices: [invoice('25222000000099999999', '2025-05-20', 12345678900)],
        payments: [payment('2025-05-30', '2025-05-0999', 12345678900)],
      }),
      line({
        kind: 'on-account',
        subject: { kind: 'on-account' },
        clause: null,
        due: { kind: 'none' },
        payableFen: ZERO_FEN,
        payments: [payment('2025-05-31', '2025-05-1000', 1512000)],
      }),
    ],
    { contract: contractB, from: day('2025-05-01'), to: day('2025-05-31') },
  )
  return { ...example, supplier: { ...example.supplier, name: longName, bank: longName } }
}

/** Both contracts of one supplier on one paper. */
export function ofSupplier(parts: readonly Statement[]): SupplierStatement {
  const [first] = parts
  if (first === undefined) throw new Error('no part')
  const { contract: _, lines: __, progress: ___, lateFee: ____, cards: _____, ...sums } = first
  const sumOf = (pick: (part: Statement) => Fen) => sumFen(parts.map(pick))
  const closingFen = sumOf(part => part.closingFen)
  return {
    ...sums,
    openingFen: sumOf(part => part.openingFen),
    chargedFen: sumOf(part => part.chargedFen),
    payableFen: sumOf(part => part.payableFen),
    paidFen: sumOf(part => part.paidFen),
    closingFen,
    prepaidFen: closingFen < 0 ? fen(-closingFen) : ZERO_FEN,
    invoicedFen: sumOf(part => part.invoicedFen),
    ageing: addAgeing(parts.map(part => part.ageing)),
    parts,
  }
}

/** Two cards of a statement, and what concerns none. */
export function cardByCard(detail: StatementDetail): Statement {
  const figures = {
    openingFen: ZERO_FEN,
    chargedFen: fen(9000),
    paidFen: fen(3000),
    closingFen: fen(6000),
  }
  const row = (iccid: string, months: number) => ({
    iccid,
    from: month('2024-03'),
    to: addToMonth(month('2024-03'), months - 1),
    months,
    ...figures,
  })
  const rows = [row('89860824030000000001', 3), row('898604071120C0015291', 1)]
  return { ...monthlyFees('2024-03', '2024-05'), cards: { detail, rows, rest: figures } }
}

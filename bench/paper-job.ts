// Draws one paper in a process of its own: with our renderer, or with the library as it comes, from the same
// definition and the same font files. What is timed begins after the code is loaded and the fonts have been used once.

import { calendarDate } from '../src/base/calendar-date.ts'
import { fen, sumFen } from '../src/base/fen.ts'
import { contractId } from '../src/base/ids.ts'
import { addToMonth, month } from '../src/base/month.ts'
import { builtInContracts } from '../src/contracts/packs.ts'
import type { DocumentDefinition } from '../src/documents/document-definition.ts'
import { letterDocument } from '../src/documents/letter-document.ts'
import { statementDocument } from '../src/documents/statement-document.ts'
import type { Statement, StatementLine } from '../src/statements/statement.ts'
import { median } from './measure.ts'

export type DrawnBy = 'renderer' | 'library'
export type Paper =
  | { readonly kind: 'statement'; readonly rows: number }
  | { readonly kind: 'letter'; readonly repetitions: number }

const DAY = calendarDate('2027-04-01')

/** Milliseconds on the wall; the median where a paper is drawn several times. */
export async function drawPaper(by: DrawnBy, paper: Paper): Promise<number> {
  const draw = by === 'renderer' ? await ourRenderer() : await libraryAlone()
  if (paper.kind === 'statement') {
    await draw(statementDocument(statementOf(WARM_UP_ROWS)))
    return await timed(draw, statementDocument(statementOf(paper.rows)))
  }
  const times: number[] = []
  const letter = letterDocument(LETTER)
  await draw(letter)
  for (let turn = 0; turn < paper.repetitions; turn += 1) times.push(await timed(draw, letter))
  return median(times)
}

/** Few enough that the library lays them out on both sides. */
const WARM_UP_ROWS = 40

type Draw = (definition: DocumentDefinition) => Promise<unknown>

async function timed(draw: Draw, definition: DocumentDefinition): Promise<number> {
  const start = performance.now()
  await draw(definition)
  return performance.now() - start
}

async function ourRenderer(): Promise<Draw> {
  const { renderPdf } = await import('../host/pdf/render-pdf.ts')
  return definition => renderPdf(definition, { createdOn: DAY })
}

async function libraryAlone(): Promise<Draw> {
  const { default: pdfmake } = await import('pdfmake')
  const { fontFiles } = await import('../host/pdf/fonts.ts')
  const { toPdfmake } = await import('../host/pdf/to-pdfmake.ts')
  const files = fontFiles(null)
  pdfmake.setFonts(Object.fromEntries(Object.entries(files).map(([face, file]) => [face, { normal: file }])))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return definition =>
    pdfmake.createPdf(toPdfmake(definition, files, { pages: 0, endingStandsAlone: false })).getBuffer()
}

/** A month a row, some invoiced, some paid, as a statement by card would be. */
function statementOf(rows: number): Statement {
  const [contract] = builtInContracts().filter(({ id }) => id === 'B')
  if (contract === undefined) throw new Error('the contract of the cards is missing')
  const lines = Array.from({ length: rows }, (_, index) => lineOf(index))
  const payableFen = sumFen(lines.map(line => line.payableFen))
  const paidFen = sumFen(lines.map(line => line.paidFen))
  const party = { name: '', creditCode: '', bank: '', account: '', contact: '', phone: '' }
  return {
    number: 'DZ-B-2027-001',
    contract: {
      id: contractId('B'),
      title: contract.title,
      signedOn: contract.signedOn.on,
      signedOnIsPresumed: contract.signedOn.presumed,
      clauseStyle: contract.clauseStyle,
    },
    payer: { ...party, name: contract.buyer.names[0]?.value ?? '' },
    supplier: { ...party, name: contract.supplier.names[0]?.value ?? '' },
    from: calendarDate('2024-03-01'),
    to: calendarDate('2027-03-31'),
    madeOn: DAY,
    replyBy: null,
    lines,
    openingFen: fen(0),
    chargedFen: payableFen,
    payableFen,
    paidFen,
    closingFen: fen(payableFen - paidFen),
    prepaidFen: fen(0),
    invoicedFen: payableFen,
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

const LETTER = {
  stage: 'issued',
  number: { kind: 'registered', text: '蛟法函〔2027〕12号' },
  signedOn: DAY,
  trace: { noticeNumber: 'HZ-2027-012', chainHead: { seq: 1, hash: '0'.repeat(64) } },
  issuer: '蛟河市人民法院',
  title: ['蛟河市人民法院', '关于', '核对', '2026年度', '通信服务费用', '的函'],
  addressee: '中国移动通信集团吉林有限公司吉林市分公司',
  paragraphs: [
    { kind: 'text', text: '贵我双方签订的协议已履行满三年。为核对往来款项，现将有关事项函告如下。' },
    { kind: 'heading', level: 1, text: '一、已付款项' },
    { kind: 'text', text: '截至2027年3月31日，我院已按协议第7.2条支付三期服务费，合计482,190.00元。' },
    { kind: 'text', text: '请贵公司核对，并于收到本函之日起十日内书面回复。特此函告。' },
  ],
  attachments: [],
  annotation: '联系人：俞勃成，联系电话：17644262069',
} as const

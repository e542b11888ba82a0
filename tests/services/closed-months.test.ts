// Every procedure that records anything, against a closed month: it refuses what bears a day of that month, it brings
// corrections that fall into the open month, or it says here why no closed month concerns it. A new one must be entered.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProcedureName, procedureTable } from '../../src/api/procedures.ts'
import { fen } from '../../src/base/fen.ts'
import { invoiceXml } from '../host-sheets/make-invoice.ts'
import { iccidOf, type Office, openOffice } from './office.ts'

const CLOSED = '2024-04'
const ON = '2024-04-30'
const OPEN_FROM = '2024-05-01'
const OPEN = '2024-05-02'
const REASON = '补登'

const invoice = (number: string, issuedOn: string) => ({
  contractId: 'B',
  number,
  kind: '普通发票',
  issuedOn,
  netFen: 94,
  taxFen: 6,
  grossFen: 100,
  rate: '0.06',
})
const bill = (receivedOn: string, dueOn?: string) => ({
  contractId: 'B',
  from: '2024-03',
  to: CLOSED,
  receivedOn,
  dueOn,
  amountFen: 100,
})
const payment = { contractId: 'B', paidOn: ON, amountFen: 1, voucher: '迟' }
const refund = { contractId: 'A', receivedOn: ON, amountFen: 1, voucher: '退' }
const milestone = { contractId: 'A', instalment: 1, kind: 'accepted', on: ON }
const suspended = { iccid: iccidOf(1), kind: 'suspended', on: ON }
const usage = { contractId: 'B', month: CLOSED, usage: [{ iccid: iccidOf(1), megabytes: '1' }] }
const past = { cards: [], events: [], milestones: [], bills: [], invoices: [], payments: [] }

/** A court with something of each kind in April, which is then closed. */
async function officeWithClosedApril() {
  const office = openOffice()
  const cards = [1, 2].map(index => ({ iccid: iccidOf(index), suppliedOn: '2024-03-11' }))
  await office.do('cards.supply', { contractId: 'B', cards })
  const [first, second] = [1, 2].map(index => iccidOf(index))
  const { eventIds } = await office.do('cards.record', {
    events: [
      { iccid: first, kind: 'activated', on: '2024-03-12' },
      { iccid: second, kind: 'activated', on: '2024-04-02' },
    ] as never,
  })
  await office.do('billing.run', { contractId: 'B', through: CLOSED })
  office.setToday('2024-05-06')
  const { billId } = await office.do('bills.record', bill(ON, '2024-05-31'))
  const { billId: dueInApril } = await office.do('bills.record', bill('2024-03-20', '2024-04-15'))
  const { invoiceId } = await office.do('invoices.record', invoice('25222000000000000100', ON) as never)
  const { milestoneId } = await office.do('milestones.record', milestone as never)
  const { paymentId } = await office.do('payments.record', { ...payment, voucher: '四月' })
  await office.do('payments.record', { ...payment, contractId: 'A', amountFen: 2, voucher: '多付' })
  const { refundId } = await office.do('refunds.record', refund)
  const { chargeId } = await office.do('charges.enter', entered(1) as never)
  await office.do('periods.close', { month: CLOSED })
  const records = { billId, dueInApril, invoiceId, milestoneId, paymentId, refundId, chargeId }
  return { office, eventId: eventIds[1], ...records }
}

const entered = (index: number, effectiveOn = ON) => ({
  contractId: 'B',
  kind: 'card-fee',
  month: CLOSED,
  iccid: iccidOf(index),
  amountFen: 9,
  effectiveOn,
  reason: '账单所列',
})

type Court = Awaited<ReturnType<typeof officeWithClosedApril>>

function fileOf({ office }: Court, kind: string, lines: readonly string[], rest: object = {}): object {
  writeFileSync(join(office.folder, `${kind}.csv`), lines.join('\n'))
  return { kind, contractId: 'B', file: `${kind}.csv`, ...rest }
}

type Inputs = (court: Court) => readonly object[]

/** Each of these is refused as it bears a day of the closed month, or moves a due day from it or into it. */
const refused: Readonly<Record<string, Inputs>> = {
  'cards.supply': () => [{ contractId: 'B', cards: [{ iccid: iccidOf(9), suppliedOn: ON }] }],
  'cards.record': () => [{ events: [suspended] }],
  'cards.correct': ({ eventId }) => [
    { eventId, on: null, reason: REASON },
    { eventId, on: ON, reason: REASON },
    { eventId, on: OPEN, reason: REASON },
  ],
  'cards.recordUsage': () => [usage],
  'charges.enter': () => [entered(2)],
  'charges.withdraw': ({ chargeId }) => [{ chargeId, reason: REASON }],
  'bills.record': () => [bill(ON), bill(OPEN, '2024-04-20'), bill(OPEN, '2024-06-30')],
  'bills.withdraw': ({ billId, dueInApril }) => [
    { billId, reason: REASON },
    { billId: dueInApril, reason: REASON },
  ],
  'milestones.record': () => [milestone],
  'milestones.withdraw': ({ milestoneId }) => [{ milestoneId, reason: REASON }],
  'invoices.record': () => [invoice('25222000000000000101', ON)],
  'invoices.withdraw': ({ invoiceId }) => [{ invoiceId, reason: REASON }],
  'invoices.recordFile': ({ office }) => {
    const xml = invoiceXml({ number: '25222000000000000109', issuedOn: ON, grossFen: fen(106_00) })
    writeFileSync(join(office.folder, '发票.xml'), xml)
    return [{ contractId: 'A', file: '发票.xml' }]
  },
  'payments.record': () => [payment],
  'payments.reverse': ({ paymentId }) => [{ paymentId, reason: REASON }],
  'refunds.record': () => [refund],
  'refunds.takeBack': ({ refundId }) => [{ refundId, reason: REASON }],
  'pastRecords.record': () => [{ ...past, payments: [payment], through: CLOSED, asOf: OPEN }],
  'imports.record': court => [
    fileOf(court, 'cards', ['ICCID,供卡日期', `${iccidOf(9)},${ON}`]),
    fileOf(court, 'card-events', ['ICCID,变动,日期', `${iccidOf(1)},停机保号,${ON}`]),
    fileOf(court, 'usage', ['ICCID,月份,用量', `${iccidOf(1)},${CLOSED},1`]),
    fileOf(court, 'bill', ['ICCID,账期,项目,金额', `${iccidOf(1)},${CLOSED},套餐费,30`], {
      bill: { receivedOn: ON },
    }),
    fileOf(court, 'payments', ['付款日期,金额,凭证号', `${ON},0.01,迟`]),
  ],
}

/** What these find out about a closed month is entered into the first open one: its entries stay as they are. */
const intoTheOpenMonth: Readonly<Record<string, Inputs>> = {
  'billing.run': () => [{ contractId: 'B', through: '2024-05' }],
  'questions.answer': () => [{ questionId: 'Q-HOLD', choice: 'on-top', reason: REASON }],
  'prices.confirm': () => [{ contractId: 'B', fromMonth: '2024-03', rate: '0.09', evidence: '发票' }],
}

const LETTER = 'correspondence: what was written or came in is no entry and moves no due day'
const NO_DAY = 'bears no day of the books'
const SAME_WAY = 'is carried out by the very procedures above'

const notConcerned: Readonly<Record<string, string>> = {
  'contracts.add': 'a new contract has no closed month',
  'contracts.close': 'moves no amount: whatever is open is named with its reason',
  'contracts.reopen': 'moves no amount',
  'holidays.announce': 'the law moves working days; a due day that follows says so by itself',
  'statements.export': 'a paper over what is recorded',
  'documents.issue': 'a paper over what is recorded',
  'documents.countersign': NO_DAY,
  'notices.draft': LETTER,
  'notices.issue': LETTER,
  'notices.recordSending': LETTER,
  'notices.withdraw': LETTER,
  'notices.register': LETTER,
  'notices.seal': LETTER,
  'notices.takeBack': LETTER,
  'letterDrafts.save': LETTER,
  'letterDrafts.review': LETTER,
  'letterDrafts.drop': LETTER,
  'letterDrafts.issue': LETTER,
  'papers.register': LETTER,
  'papers.withdraw': LETTER,
  'court.set': NO_DAY,
  'signers.import': NO_DAY,
  'signers.use': NO_DAY,
  'cards.note': NO_DAY,
  'users.appoint': NO_DAY,
  'users.change': NO_DAY,
  'users.changePassword': NO_DAY,
  'users.replaceRecoveryCode': NO_DAY,
  'duties.set': NO_DAY,
  'proposals.make': SAME_WAY,
  'proposals.approve': SAME_WAY,
  'proposals.refuse': NO_DAY,
  'proposals.withdraw': NO_DAY,
  'periods.close': 'closes months',
  'periods.reopen': 'opens them again, with a reason and where the rule is on with a second person',
  'lists.export': 'a table of what is recorded',
  'archive.make': 'copies of what is recorded',
  'attachments.add': NO_DAY,
  'attachments.withdraw': NO_DAY,
  'handovers.issue': NO_DAY,
  'handovers.accept': NO_DAY,
  'handovers.transfer': NO_DAY,
}

/** How many entries count on these days. */
const entriesOf = async (office: Office, from: string, to: string) => {
  const window = { kinds: ['entry'], day: 'effective' as const, from, to, offset: 0, limit: 1 }
  return (await office.do('journal.page', window)).total
}

describe('a closed month', () => {
  it('is asked about every procedure that records anything', () => {
    const recording = Object.entries(procedureTable)
      .filter(([, { effect }]) => effect === 'command' || effect === 'document')
      .map(([name]) => name)
    const told = [refused, intoTheOpenMonth, notConcerned].flatMap(list => Object.keys(list))
    expect(told.toSorted()).toEqual(recording.toSorted())
  })

  it('takes, corrects and gives back nothing of its days', async () => {
    const court = await officeWithClosedApril()
    for (const [procedure, inputs] of Object.entries(refused)) {
      for (const input of inputs(court)) {
        const refusal = await court.office.refused(procedure as ProcedureName, input)
        expect([procedure, input, refusal]).toMatchObject([
          procedure,
          input,
          { kind: 'period-closed', month: CLOSED },
        ])
      }
    }
  })

  it('keeps its entries where something about it is found out later', async () => {
    const court = await officeWithClosedApril()
    await court.office.do('periods.close', { month: '2024-03' })
    const until = () => entriesOf(court.office, '2024-01-01', ON)
    const before = await until()
    expect(await entriesOf(court.office, OPEN_FROM, OPEN_FROM)).toBe(0)
    for (const [procedure, inputs] of Object.entries(intoTheOpenMonth)) {
      for (const input of inputs(court)) await court.office.do(procedure as ProcedureName, input as never)
      await court.office.do('billing.run', { contractId: 'B', through: CLOSED })
      expect([procedure, await until()]).toEqual([procedure, before])
    }
    // Something was found out indeed, and is entered there.
    expect(await entriesOf(court.office, OPEN_FROM, OPEN_FROM)).toBeGreaterThan(0)
    expect(court.office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('lets what belongs to an open month be recorded and taken back', async () => {
    const { office } = await officeWithClosedApril()
    const { milestoneId } = await office.do('milestones.record', { ...milestone, on: OPEN } as never)
    await office.do('milestones.withdraw', { milestoneId, reason: REASON })
    const { invoiceId } = await office.do('invoices.record', invoice('25222000000000000102', OPEN) as never)
    await office.do('invoices.withdraw', { invoiceId, reason: REASON })
    const may = { ...bill(OPEN, '2024-05-31'), from: '2024-05', to: '2024-05' }
    const { billId } = await office.do('bills.record', may)
    await office.do('bills.withdraw', { billId, reason: REASON })
    await office.do('cards.record', { events: [{ ...suspended, on: OPEN }] as never })
    await office.do('charges.enter', entered(2, OPEN) as never)
  })
})

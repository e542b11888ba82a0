// The papers besides statements and letters, as facts.

import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { HandoverPaper } from '../../src/statements/handover.ts'
import type {
  CardListPaper,
  LateFeeNote,
  PaymentApplication,
  SettlementPaper,
} from '../../src/statements/outgoing-papers.ts'
import { day, monthlyFees } from './example-statements.ts'

const { contract, payer, supplier } = monthlyFees('2024-03', '2024-05')
const head = {
  number: 'FK-2027-0001',
  madeOn: day('2027-04-06'),
  preparedBy: '俞勃成',
  chainHead: { seq: 12, hash: 'ab'.repeat(32) },
  contract,
  payer,
  supplier,
}

export const application: PaymentApplication = {
  ...head,
  kind: 'payment-application',
  items: [
    {
      what: {
        kind: 'line',
        subject: {
          kind: 'monthly-fee',
          month: month('2027-02'),
          cards: { count: 84, unitPriceFen: fen(3000) },
        },
      },
      clause: '5.4(1)',
      due: { kind: 'on', on: day('2027-03-31'), isProvisional: false },
      invoiceNumbers: ['27222000000000000205'],
      amountFen: fen(252_000),
    },
  ],
  totalFen: fen(252_000),
  progress: { statedTotalFen: fen(9_072_000), paidFen: fen(7_413_000), remainingFen: fen(1_659_000) },
  payment: null,
}

export const cardList: CardListPaper = {
  ...head,
  kind: 'card-list',
  asOf: day('2025-07-15'),
  cards: [
    {
      iccid: '898604071120C0015291',
      msisdn: '1440328000001',
      suppliedOn: day('2024-03-11'),
      state: 'suspended',
      activatedOn: day('2024-03-12'),
      suspendedOn: day('2025-07-01'),
      cancelledOn: null,
      monthFen: fen(100),
    },
  ],
  counts: { supplied: 0, active: 0, suspended: 1, cancelled: 0 },
  monthFen: fen(100),
}

export const lateFee: LateFeeNote = {
  ...head,
  kind: 'late-fee-note',
  asOf: day('2027-05-06'),
  because: {
    contractId: 'B',
    termId: 'B-LATE',
    clause: '3.13',
    quotation: '每日按全部欠费金额的 0.1‰（万分之一）向甲方收取违约金',
    inputs: {},
    formula: null,
  },
  ratePerDay: '0.0001',
  overdueFen: fen(252_000),
  segments: [
    {
      chargeId: chargeId(1),
      chargeCount: 84,
      dueOn: day('2027-03-31'),
      from: day('2027-03-31'),
      until: day('2027-05-06'),
      days: 36,
      principalFen: fen(252_000),
      exactYuan: '9.072',
    },
  ],
  exactYuan: '9.072',
  feeFen: fen(907),
}

export const handover: HandoverPaper = {
  number: 'YJ-2027-0001',
  madeOn: day('2027-04-06'),
  payer,
  chainHead: head.chainHead,
  giver: { name: '俞勃成', roles: ['管理员', '经办'] },
  receiver: { name: '赵志军', roles: ['复核'] },
  items: [
    { kind: 'ledger', file: '合同台账.ledger', records: 9253, head: 'ab'.repeat(32) },
    {
      kind: 'contract',
      contractId: 'B',
      title: contract.title,
      owedFen: fen(1_512_000),
      overdueFen: fen(252_000),
      paidFen: fen(7_560_000),
    },
    { kind: 'number', paper: 'statement', last: 'DZ-B-2027-0003' },
    { kind: 'letter', title: '关于核对账单的函', number: '蛟法函〔2027〕12号', replyBy: day('2027-04-20') },
    { kind: 'invoice', number: '27222000000000000205', contractId: 'B', amountFen: fen(252_000) },
    { kind: 'closed', contractId: 'B', through: '2027-02' },
    { kind: 'key', name: '俞勃成', serial: '2' },
    { kind: 'backup', backup: null },
  ],
}

/** Closed with money to come back and a part in dispute. */
export const settlement: SettlementPaper = {
  ...head,
  kind: 'settlement',
  number: 'JS-2027-0001',
  closedOn: day('2027-03-31'),
  isClosed: true,
  sums: {
    chargedFen: fen(9_080_400),
    paidFen: fen(9_060_400),
    refundedFen: fen(24_000),
    unpaidFen: fen(252_000),
    onAccountFen: fen(232_000),
    invoicedFen: fen(9_080_400),
  },
  rows: [
    {
      ...{ kind: 'monthly-fee', clause: '5.4(1)', count: 3024 },
      ...{ chargedFen: fen(9_072_000), paidFen: fen(8_820_000), unpaidFen: fen(252_000) },
    },
    {
      ...{ kind: 'card-fee', clause: '5.1(1)', count: 84 },
      ...{ chargedFen: fen(8_400), paidFen: fen(8_400), unpaidFen: fen(0) },
    },
  ],
  items: [
    { matter: 'unpaid', amountFen: fen(252_000), count: null, reason: '2027年3月费用有争议，已发函协商' },
    { matter: 'refund-due', amountFen: fen(232_000), count: null, reason: '已按第三条第14款申请退还' },
    { matter: 'cards-in-use', amountFen: null, count: 2, reason: null },
  ],
}

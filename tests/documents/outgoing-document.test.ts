// The papers besides statements and letters as plain data.

import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { outgoingDocument } from '../../src/documents/outgoing-document.ts'
import type {
  CardListPaper,
  LateFeeNote,
  OutgoingPaper,
  PaymentApplication,
} from '../../src/statements/outgoing-papers.ts'
import { day, monthlyFees, threeInstalments } from './example-statements.ts'

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

const application: PaymentApplication = {
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

const cardList: CardListPaper = {
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

const lateFee: LateFeeNote = {
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

describe('a paper that is handed out becomes plain data', () => {
  it.each<OutgoingPaper>([application, cardList, lateFee])('$kind is laid out as it was', async paper => {
    const definition = outgoingDocument(paper)
    await expect(JSON.stringify(definition, null, 1)).toMatchFileSnapshot(
      `../golden/paper-${paper.kind}.json`,
    )
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })

  it('an application has its amount in words, blank lines for the budget and three boxes to sign', () => {
    const words = JSON.stringify(outgoingDocument(application))
    for (const part of ['人民币贰仟伍佰贰拾元整', '预算指标', '经办', '复核', '负责人', supplier.account]) {
      expect(words).toContain(part)
    }
    expect(words).toContain('第五条4(1)')
  })

  it('an application for a payment that was made bears its day and voucher', () => {
    const payment = { paidOn: day('2027-03-30'), voucher: '财付2027-0330-01' }
    const part = { kind: null, instalment: null, firstMonth: null, lastMonth: null }
    const items = [
      {
        what: { kind: 'part' as const, part },
        clause: null,
        due: null,
        invoiceNumbers: [],
        amountFen: fen(1),
      },
    ]
    const { contract: other } = threeInstalments()
    const words = JSON.stringify(
      outgoingDocument({ ...application, contract: other, items, totalFen: fen(1), progress: null, payment }),
    )
    expect(words).toContain('财付2027-0330-01')
    expect(words).toContain('预付款（暂未抵付应付款项）')
  })

  it('the working of a late fee says that it binds nobody, and that nothing is late when nothing is', () => {
    const words = JSON.stringify(outgoingDocument(lateFee))
    expect(words).toContain('未入账、未结算，也不构成任何一方对逾期付款违约责任的确认、变更或放弃')
    expect(words).toContain('9.072')
    const none = { ...lateFee, segments: [], exactYuan: '0.00', feeFen: fen(0) }
    expect(JSON.stringify(outgoingDocument(none))).toContain('没有逾期付款，估算为零')
  })
})

// What makes records, or papers that are recorded: each group in the order in which the acceptance runs it.

import { join } from 'node:path'
import { expect } from 'vitest'
import { fen } from '../../../src/base/fen.ts'
import { invoiceXml } from '../../host-sheets/make-invoice.ts'
import { hex64, iccid, id, type Line, sentence } from './patterns.ts'

/** What the files that are brought in hold. */
export const FILES = {
  '账单.csv': [
    'ICCID,账期,项目,金额',
    ...['2024-03', '2024-04'].flatMap(month => [1, 2].map(index => `${iccid(index)},${month},套餐费,30.00`)),
    `${iccid(1)},2024-04,套餐外流量费,1.00`,
  ].join('\n'),
  '发票.xml': invoiceXml({ number: '25222000000000000109', grossFen: fen(106_00) }),
  '新卡.csv': `ICCID,激活日期\n${iccid(3)},2025-04-01`,
} as const

export const ANSWER: readonly Line[] = [
  [
    'questions.answer',
    { questionId: 'Q-CYCLE', choice: 'postpaid', reason: '账单于使用后送达' },
    { questionId: 'Q-CYCLE', choice: 'postpaid' },
  ],
]

export const CARDS: readonly Line[] = [
  [
    'cards.supply',
    {
      contractId: 'B',
      cards: [1, 2].map(index => ({
        iccid: iccid(index),
        msisdn: `1440328${1000 + index}`,
        suppliedOn: '2024-03-11',
      })),
    },
    { supplied: 2 },
  ],
  [
    'cards.record',
    { events: [1, 2].map(index => ({ iccid: iccid(index), kind: 'activated', on: '2024-03-12' })) },
    { recorded: 2 },
  ],
  [
    'cards.recordUsage',
    { contractId: 'B', month: '2024-03', usage: [{ iccid: iccid(1), megabytes: 51_201 }] },
    { overages: [{ iccid: iccid(1), overMegabytes: 1, amountFen: 29, clause: '5.3', because: sentence }] },
  ],
  ['billing.run', { contractId: 'B', through: '2024-04' }, { added: 4, adjusted: 0, totalFen: 12_000 }],
  ['billing.run', { contractId: 'B', through: '2024-04' }, { added: 0, adjusted: 0, totalFen: 0 }],
  ['billing.run', { contractId: 'A', through: '2025-03' }, { added: 1, adjusted: 0, totalFen: 16_073_000 }],
  [
    'bills.record',
    {
      contractId: 'B',
      from: '2024-03',
      to: '2024-04',
      receivedOn: '2024-05-06',
      dueOn: '2024-05-31',
      amountFen: 12_000,
    },
    { expectedFen: 12_000, differenceFen: 0 },
  ],
  ...(['accepted', 'notice-received', 'documents-received'] as const).map(
    (kind, index): Line => [
      'milestones.record',
      { contractId: 'A', instalment: 1, kind, on: '2025-03-20' },
      { dueOn: index === 2 ? '2025-04-21' : null, because: sentence },
    ],
  ),
]

export const invoice = (chargeId: number): readonly Line[] => [
  [
    'invoices.record',
    {
      contractId: 'A',
      number: '25222000000000000101',
      kind: '普通发票',
      issuedOn: '2025-03-20',
      netFen: 15_163_208,
      taxFen: 909_792,
      grossFen: 16_073_000,
      rate: '0.06',
      covers: [chargeId],
    },
    { invoiceId: id, mismatches: [] },
  ],
]

export const payment = (chargeId: number): readonly Line[] => [
  [
    'payments.record',
    {
      contractId: 'A',
      paidOn: '2025-04-18',
      amountFen: 16_073_000,
      voucher: '财付2025-0418-03',
      allocations: [{ chargeId, amountFen: 16_073_000 }],
    },
    { paymentId: id, onAccountFen: 0 },
  ],
]

export const PAPERS: readonly Line[] = [
  [
    'statements.export',
    { contractId: 'A', from: '2024-03-11', to: '2025-04-30', file: '交付/对账单.pdf' },
    { number: 'DZ-2025-0001', sha256: hex64, pages: 1 },
  ],
  [
    'documents.issue',
    { paper: 'card-list', contractId: 'B', asOf: '2025-04-30', file: '交付/清单.pdf' },
    { number: 'QD-2025-0001', title: '物联网卡清单', sha256: hex64, pages: 1 },
  ],
  [
    'documents.issue',
    { paper: 'late-fee-note', contractId: 'B', asOf: '2025-04-30', file: '交付/估算.pdf' },
    { number: 'WY-2025-0001', title: '违约金估算说明', sha256: hex64, pages: 1 },
  ],
  [
    'statements.export',
    {
      contractId: 'B',
      scope: 'supplier',
      from: '2024-03-11',
      to: '2025-04-30',
      detail: 'months',
      lateFee: 'estimate',
      replyBy: '2199-12-30',
      file: '交付/总对账单.pdf',
    },
    { number: 'DZ-2025-0002', sha256: hex64, chargedFen: 16_085_000 },
  ],
  [
    'notices.draft',
    { kind: 'payment-made', contractId: 'A', facts: {}, file: '交付/送审稿.pdf' },
    { title: sentence, paragraphs: expect.any(Array), sha256: hex64 },
  ],
  [
    'notices.issue',
    {
      kind: 35,
      contractId: 'A',
      facts: { documentNumber: '蛟法函〔2025〕12号', signedOn: '2025-04-21' },
      file: '交付/函.pdf',
    },
    { noticeId: id, sha256: hex64 },
  ],
  [
    'letterDrafts.save',
    { kind: 'payment-made', contractId: 'A', facts: {} },
    { draftId: id, version: 1, title: sentence },
  ],
]

export const OFFICE: readonly Line[] = [
  [
    'imports.record',
    { kind: 'cards', file: '新卡.csv', contractId: 'B' },
    { contractId: 'B', rows: 1, sha256: hex64, sentences: [sentence, sentence] },
  ],
  ['court.set', { documentCode: '蛟法函' }, { changed: ['documentCode'] }],
  ['periods.close', { contractId: 'A', month: '2025-03' }, { markId: id }],
  ['periods.reopen', { contractId: 'A', month: '2025-03', reason: '补记发票' }, { markId: id }],
]

export const KEYS: readonly Line[] = [
  [
    'signers.import',
    { file: join(import.meta.dirname, '../../fixtures/keys/p256-aes.p12'), filePassword: '证书口令-2026' },
    { name: '欧阳䶮·财务', issuer: sentence, validUntil: '2049-12-31' },
  ],
  ['signers.use', { serial: '2' }, { serial: '2', name: sentence }],
]

export const ATTACHMENT: readonly Line[] = [
  ['attachments.add', { recordId: 4, file: '交付/账目.journal' }, { attachmentId: id, sha256: hex64 }],
]

export const CLOSING: readonly Line[] = [
  [
    'payments.record',
    { contractId: 'A', paidOn: '2025-05-06', amountFen: 500, voucher: '误付' },
    { onAccountFen: 500 },
  ],
  [
    'refunds.record',
    { contractId: 'A', receivedOn: '2025-05-06', amountFen: 500, voucher: '退-1' },
    { refundId: id, amountFen: 500 },
  ],
  [
    'contracts.close',
    {
      contractId: 'A',
      closedOn: '2025-05-06',
      reasons: [
        { matter: 'unpaid', reason: '有争议' },
        { matter: 'not-invoiced', reason: '发票待开' },
      ],
    },
    { closingId: id, refundedFen: 500, onAccountFen: 0 },
  ],
]

export const REOPENING: readonly Line[] = [
  ['contracts.reopen', { contractId: 'A', reason: '补记' }, { closingId: id }],
]

export const HAND_OUTS: readonly Line[] = [
  [
    'lists.export',
    {
      title: '应付',
      content: { list: 'charges', question: { contractId: 'B' } },
      file: '交付/应付.xlsx',
    },
    { handOutId: id, sha256: hex64, rows: expect.any(Number) },
  ],
  [
    'archive.make',
    { year: 2024, folder: '交付' },
    { handOutId: id, sha256: hex64, files: expect.any(Number) },
  ],
]

export const INVOICE_FILE: readonly Line[] = [
  [
    'invoices.recordFile',
    { contractId: 'A', file: '发票.xml' },
    { invoiceId: id, attachmentId: id, number: '25222000000000000109', findings: [], mismatches: [] },
  ],
]

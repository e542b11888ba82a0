// What only reads, each group after what it reads was recorded.

import { expect } from 'vitest'
import { base64, day, hex64, iccid, id, type Line, sentence } from './patterns.ts'

export const CONTRACTS: readonly Line[] = [
  ['contracts.list', {}, { contracts: [{ contractId: 'A' }, { contractId: 'B' }] }],
  [
    'contracts.get',
    { contractId: 'A' },
    {
      contractTotalFen: 48_219_000,
      parties: [{ role: 'buyer' }, { role: 'supplier' }],
      schedule: [1, 2, 3].map(instalment => ({ instalment, amountFen: 16_073_000, clause: '7.2' })),
    },
  ],
  [
    'contracts.check',
    {},
    { findings: expect.arrayContaining([expect.objectContaining({ message: sentence })]) },
  ],
  ['questions.list', {}, { questions: expect.any(Array) }],
]

export const CARDS: readonly Line[] = [
  ['bills.expected', { contractId: 'B', from: '2024-03', to: '2024-04' }, { expectedFen: 12_000 }],
  [
    'bills.list',
    { contractId: 'B' },
    { isDueByBill: true, bills: [{ billId: id, dueOn: '2024-05-31', differenceFen: 0, withdrawn: null }] },
  ],
  [
    'charges.page',
    { contractId: 'B', search: '套餐费 2024-04', sort: 'iccid', descending: true, offset: 0, limit: 1 },
    {
      rows: [
        {
          id,
          kind: 'monthly-fee',
          month: '2024-04',
          iccid: iccid(2),
          amountFen: 3_000,
          paidFen: 0,
          openFen: 3_000,
          dueOn: '2024-05-31',
          state: 'overdue',
          clause: '5.4(1)',
        },
      ],
      total: 2,
      totalFen: 6_000,
      openFen: 6_000,
    },
  ],
  [
    'charges.months',
    { contractId: 'B', from: '2024-04', to: '2024-04' },
    { months: [{ month: '2024-04', count: 2, amountFen: 6_000, openFen: 6_000 }] },
  ],
  [
    'charges.cards',
    { contractId: 'B', search: iccid(2), offset: 0, limit: 5 },
    { rows: [{ iccid: iccid(2) }], total: 1 },
  ],
  [
    'charges.list',
    { contractId: 'A' },
    {
      charges: [
        {
          id,
          kind: 'instalment',
          instalment: 1,
          amountFen: 16_073_000,
          dueOn: '2025-04-21',
          clause: '7.2',
          because: sentence,
        },
      ],
    },
  ],
  [
    'charges.list',
    { contractId: 'B', from: '2024-04', to: '2024-04' },
    {
      charges: [1, 2].map(index => ({
        kind: 'monthly-fee',
        month: '2024-04',
        iccid: iccid(index),
        amountFen: 3_000,
        dueOn: '2024-05-31',
        clause: '5.4(1)',
      })),
    },
  ],
]

export const beforeInvoice = (chargeId: number): readonly Line[] => [
  [
    'milestones.list',
    { contractId: 'A' },
    {
      instalments: [
        { instalment: 1, dueOn: '2025-04-21', missing: [], because: sentence },
        { instalment: 2, dueOn: null, because: sentence },
        { instalment: 3, dueOn: null, because: sentence },
      ],
    },
  ],
  [
    'invoices.candidates',
    { contractId: 'A', grossFen: 16_073_000 },
    { groups: [{ instalment: 1 }], proposal: { basis: 'group', chargeIds: [chargeId] } },
  ],
  [
    'invoices.compare',
    {
      contractId: 'A',
      number: '25222000000000000101',
      amounts: { taxFen: 909_792, grossFen: 16_073_000, rate: '0.06' },
      covers: [chargeId],
    },
    { duplicate: null, expectedFen: 16_073_000, differenceFen: 0, mismatches: [] },
  ],
]

export const BEFORE_PAYMENT: readonly Line[] = [
  ['invoices.overview', { contractId: 'A' }, { invoices: [{ match: 'matched', differenceFen: 0 }] }],
  ['payments.open', { contractId: 'A' }, { groups: [{ instalment: 1, amountFen: 16_073_000 }] }],
  [
    'payments.try',
    { contractId: 'A', paidOn: '2025-04-18', amountFen: 16_073_000 },
    { settled: [{ instalment: 1 }], remaining: [], onAccountFen: 0, owedAfterFen: 0 },
  ],
]

export const PAPERS: readonly Line[] = [
  [
    'payments.overview',
    { contractId: 'A' },
    { payments: [{ amountFen: 16_073_000, settled: [{ instalment: 1 }], reversed: null }] },
  ],
  [
    'position.get',
    { contractId: 'A', asOf: '2025-04-30' },
    {
      chargedFen: 16_073_000,
      paidFen: 16_073_000,
      owedFen: 0,
      overdueFen: 0,
      lateFeeEstimateFen: 0,
      contractTotalFen: 48_219_000,
      remainingFen: 32_146_000,
    },
  ],
  [
    'statements.preview',
    { contractId: 'A', from: '2024-03-11', to: '2025-04-30' },
    { content: base64, pages: 1, chargedFen: 16_073_000, paidFen: 16_073_000, closingFen: 0 },
  ],
  [
    'statements.exportSheet',
    { contractId: 'A', from: '2024-03-11', to: '2025-04-30', file: '交付/对账单.xlsx' },
    { sha256: hex64, sheets: [sentence, sentence] },
  ],
  [
    'documents.preview',
    { paper: 'payment-application', contractId: 'B' },
    { content: base64, pages: 1, title: '付款申请单' },
  ],
  [
    'documents.list',
    { kind: 'statement', contractId: 'A' },
    {
      documents: [
        { number: 'DZ-2025-0002' },
        {
          number: 'DZ-2025-0001',
          sha256: hex64,
          period: { from: '2024-03-11', to: '2025-04-30', closingFen: 0 },
        },
      ],
      hasMore: false,
    },
  ],
  [
    'notices.kinds',
    {},
    { kinds: expect.arrayContaining([expect.objectContaining({ kind: 'payment-made', number: 35 })]) },
  ],
  [
    'notices.preview',
    { kind: 'payment-made', contractId: 'A', facts: {} },
    { content: base64, pages: 2, title: sentence },
  ],
  [
    'notices.exportDocx',
    { kind: 'payment-made', contractId: 'A', facts: {}, file: '交付/送审稿.docx' },
    { title: sentence, stage: 'for-review', sha256: hex64 },
  ],
  [
    'notices.list',
    { asOf: '2025-05-06', contractId: 'A' },
    {
      notices: [{ noticeId: id, title: sentence, state: 'signed', sendings: [], sha256: hex64 }],
      hasMore: false,
    },
  ],
  [
    'letterDrafts.list',
    { contractId: 'A' },
    { drafts: [{ draftId: id, version: 1, kindTitle: sentence, state: 'drafted', reviews: [] }] },
  ],
  ['notices.book', { year: 2025 }, { total: 0, lines: [] }],
  ['notices.exportBook', { year: 2025, file: '交付/登记簿.xlsx' }, { sha256: hex64, lines: 0 }],
  ['papers.list', { contractId: 'A' }, { papers: [] }],
  [
    'bills.audit',
    { contractId: 'B', file: '账单.csv' },
    {
      billedFen: 12_100,
      expectedFen: 12_000,
      differences: [
        {
          iccid: iccid(1),
          month: '2024-04',
          kind: 'overage-without-usage',
          clause: '5.3',
          billedFen: 100,
          expectedFen: 0,
        },
      ],
    },
  ],
  ['deadlines.list', { asOf: '2027-01-01' }, { deadlines: expect.any(Array) }],
]

export const OFFICE: readonly Line[] = [
  [
    'court.get',
    {},
    {
      settings: expect.arrayContaining([expect.objectContaining({ value: '蛟法函', recordedBy: sentence })]),
    },
  ],
  [
    'duties.get',
    {},
    { rules: expect.arrayContaining([{ duty: 'payment', needsTwo: false, recorded: null }]) },
  ],
  ['proposals.list', {}, { proposals: [], total: 0 }],
  [
    'contracts.settlement',
    { contractId: 'B', closedOn: '2025-04-30' },
    { closing: null, history: [], refunds: [], items: expect.any(Array), reasons: { chargedFen: sentence } },
  ],
  ['periods.list', {}, { marks: [{ state: 'reopened' }, { state: 'closed' }] }],
  ['signers.list', {}, { signers: [{ role: 'authority' }, { role: 'signer', validUntil: day }] }],
]

const NEW_YEAR = [{ on: '2027-01-01', name: '元旦' }]

export const LEDGER: readonly Line[] = [
  [
    'holidays.rehearse',
    { holidays: { year: 2027, status: 'official', off: NEW_YEAR, makeupWorkdays: [] }, asOf: '2025-05-06' },
    { year: 2027, moved: [] },
  ],
  ['fonts.list', {}, { fonts: expect.any(Array), passedOver: expect.any(Array) }],
  ['ledger.info', {}, { records: expect.any(Number), head: hex64, lastBackup: null }],
  ['ledger.backup', { file: '交付/账本.backup' }, { head: hex64, bytes: expect.any(Number) }],
  ['ledger.diagnose', { file: '交付/诊断.json' }, { isSound: true, errors: 0, sha256: hex64 }],
  ['journal.export', { file: '交付/账目.journal' }, { entries: expect.any(Number), sha256: hex64 }],
  [
    'journal.page',
    { offset: 0, limit: 2 },
    {
      rows: [
        { seq: 1, kindName: sentence },
        { seq: 2, summary: sentence },
      ],
      total: expect.any(Number),
    },
  ],
  [
    'journal.record',
    { seq: 4 },
    { kindName: sentence, hash: hex64, previousHash: hex64, fields: expect.any(Array) },
  ],
  ['ledger.exportCsv', { folder: '交付/台账' }, { files: expect.any(Array) }],
  ['backups.run', {}, { made: [{ lastSeq: id }], removed: [], problems: [] }],
  ['backups.prove', {}, { ok: true, message: sentence }],
  ['backups.status', {}, { isDue: false, places: [{ isBeside: true, isThere: true }] }],
  ['backups.setPlaces', { folders: [] }, { folders: [] }],
]

export const ATTACHMENT: readonly Line[] = [
  ['attachments.list', { recordId: 4 }, { attachments: [{ name: '账目.journal', mediaType: 'text/plain' }] }],
  [
    'search.find',
    { text: '7.2' },
    {
      records: expect.any(Array),
      terms: expect.arrayContaining([expect.objectContaining({ clause: '7.2', quotation: sentence })]),
      charges: null,
    },
  ],
]

export const CLOSED: readonly Line[] = [
  [
    'documents.preview',
    { paper: 'settlement', contractId: 'A', asOf: '2025-05-06' },
    { content: base64, pages: 1, title: '合同结算单' },
  ],
]

export const AT_THE_END: readonly Line[] = [
  ['audit.verify', {}, { ok: true, problems: [], entries: expect.any(Number), head: hex64 }],
]

export const ARCHIVES: readonly Line[] = [
  [
    'archive.check',
    { folder: '交付/2024年合同台账归档' },
    { ok: true, missing: [], made: { sha256: hex64 } },
  ],
  ['archive.list', {}, { archives: [{ handOutId: id, sha256: hex64 }] }],
]

export const INVOICE_FILE: readonly Line[] = [
  [
    'invoices.readFile',
    { contractId: 'A', file: '发票.xml' },
    {
      sha256: hex64,
      format: 'xml',
      invoice: {
        number: '25222000000000000109',
        netFen: 10_000,
        taxFen: 600,
        grossFen: 10_600,
        rate: '0.06',
      },
      findings: [],
      isRecordable: true,
    },
  ],
]

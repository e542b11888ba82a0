// The table of procedures as the acceptance reads it: an input and the fields that the answer must have. The second
// half needs the id of a charge that the first half brought about.

import { join } from 'node:path'
import { expect } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { invoiceXml } from '../host-sheets/make-invoice.ts'

export const hex64 = expect.stringMatching(/^[0-9a-f]{64}$/)
/** Of a PDF: `%PDF-1.` begins so. */
export const base64 = expect.stringMatching(/^JVBERi0xL/)
export const sentence = expect.stringMatching(/\p{Script=Han}/u)
export const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
export const id = expect.any(Number)
const iccid = (index: number) => `8986082403${String(index).padStart(10, '0')}`

export type Line = readonly [procedure: string, input: unknown, answer: object]

export const TOOLS: readonly Line[] = [
  ['tools.rmbUppercase', { amountFen: 12_005_060_007 }, { text: '人民币壹亿贰仟零伍万零陆佰元零柒分' }],
  ['tools.rmbUppercase', { amountFen: 0 }, { text: '人民币零元整' }],
  [
    'tools.rmbUppercase',
    { amountFen: Number.MAX_SAFE_INTEGER },
    { text: expect.stringMatching(/玖角壹分$/) },
  ],
  ['tools.parseRmbUppercase', { text: '人民币壹拾万零柒仟元伍角叁分' }, { amountFen: 10_700_053 }],
  ['tools.parseRmbUppercase', { text: '人民币壹角' }, { amountFen: 10 }],
  ['tools.creditCode', { code: '11220000013525084B' }, { valid: true }],
  ['tools.creditCode', { code: '912202017710679757' }, { valid: false, problem: sentence }],
  ['tools.creditCode', { code: '' }, { valid: false, problem: sentence }],
  ['tools.vatSplit', { grossFen: 16_073_000, rate: '0.06' }, { netFen: 15_163_208, taxFen: 909_792 }],
  [
    'tools.periodEnd',
    { startOn: '2024-06-20', days: 30 },
    { lastOn: '2024-07-20', endsOn: '2024-07-22', because: sentence },
  ],
  [
    'tools.periodEnd',
    { startOn: '2024-03-11', days: 90 },
    { lastOn: '2024-06-09', endsOn: '2024-06-11', because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'B', way: 'registered', destination: 'abroad', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-04-13', clause: expect.stringMatching(/^9\.3/), because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'A', way: 'express', destination: 'hk-mo-tw', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-03-24', clause: expect.stringMatching(/^12\.3/), because: sentence },
  ],
  [
    'tools.lateFee',
    {
      principalFen: 16_073_000,
      ratePerDay: '0.003',
      dueOn: '2025-04-21',
      asOf: '2025-05-21',
      payments: [
        { on: '2025-05-01', amountFen: 10_000_000 },
        { on: '2025-05-21', amountFen: 6_073_000 },
      ],
    },
    {
      feeFen: 846_570,
      segments: [
        { from: '2025-04-21', until: '2025-05-01', days: 10, principalFen: 16_073_000 },
        { from: '2025-05-01', until: '2025-05-21', days: 20, principalFen: 6_073_000 },
      ],
    },
  ],
]

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
  ['bills.expected', { contractId: 'B', from: '2024-03', to: '2024-04' }, { expectedFen: 12_000 }],
  [
    'bills.list',
    { contractId: 'B' },
    { isDueByBill: true, bills: [{ billId: id, dueOn: '2024-05-31', differenceFen: 0, withdrawn: null }] },
  ],
  ...(['accepted', 'notice-received', 'documents-received'] as const).map(
    (kind, index): Line => [
      'milestones.record',
      { contractId: 'A', instalment: 1, kind, on: '2025-03-20' },
      { dueOn: index === 2 ? '2025-04-21' : null, because: sentence },
    ],
  ),
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

const NEW_YEAR = [{ on: '2027-01-01', name: '元旦' }]

export const linesWith = (chargeId: number): readonly Line[] => [
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
  ['invoices.overview', { contractId: 'A' }, { invoices: [{ match: 'matched', differenceFen: 0 }] }],
  ['payments.open', { contractId: 'A' }, { groups: [{ instalment: 1, amountFen: 16_073_000 }] }],
  [
    'payments.try',
    { contractId: 'A', paidOn: '2025-04-18', amountFen: 16_073_000 },
    { settled: [{ instalment: 1 }], remaining: [], onAccountFen: 0, owedAfterFen: 0 },
  ],
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
    'statements.export',
    { contractId: 'A', from: '2024-03-11', to: '2025-04-30', file: '交付/对账单.pdf' },
    { number: 'DZ-2025-0001', sha256: hex64, pages: 1 },
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
    'documents.list',
    { kind: 'statement', contractId: 'A' },
    {
      documents: [
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
    'letterDrafts.save',
    { kind: 'payment-made', contractId: 'A', facts: {} },
    { draftId: id, version: 1, title: sentence },
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
  [
    'imports.record',
    { kind: 'cards', file: '新卡.csv', contractId: 'B' },
    { contractId: 'B', rows: 1, sha256: hex64, sentences: [sentence, sentence] },
  ],
  ['deadlines.list', { asOf: '2027-01-01' }, { deadlines: expect.any(Array) }],
  ['court.set', { documentCode: '蛟法函' }, { changed: ['documentCode'] }],
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
  ['periods.close', { contractId: 'A', month: '2025-03' }, { markId: id }],
  ['periods.reopen', { contractId: 'A', month: '2025-03', reason: '补记发票' }, { markId: id }],
  ['periods.list', {}, { marks: [{ state: 'reopened' }, { state: 'closed' }] }],
  ['signers.list', {}, { signers: [{ role: 'authority' }, { role: 'signer', validUntil: day }] }],
  [
    'signers.import',
    { file: join(import.meta.dirname, '../fixtures/keys/p256-aes.p12'), filePassword: '证书口令-2026' },
    { name: '欧阳䶮·财务', issuer: sentence, validUntil: '2049-12-31' },
  ],
  ['signers.use', { serial: '2' }, { serial: '2', name: sentence }],
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
  [
    'archive.check',
    { folder: '交付/2024年合同台账归档' },
    { ok: true, missing: [], made: { sha256: hex64 } },
  ],
  ['archive.list', {}, { archives: [{ handOutId: id, sha256: hex64 }] }],
  ['backups.run', {}, { made: [{ lastSeq: id }], removed: [], problems: [] }],
  ['backups.prove', {}, { ok: true, message: sentence }],
  ['backups.status', {}, { isDue: false, places: [{ isBeside: true, isThere: true }] }],
  ['backups.setPlaces', { folders: [] }, { folders: [] }],
  ['attachments.add', { recordId: 4, file: '交付/账目.journal' }, { attachmentId: id, sha256: hex64 }],
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
  [
    'documents.preview',
    { paper: 'settlement', contractId: 'A', asOf: '2025-05-06' },
    { content: base64, pages: 1, title: '合同结算单' },
  ],
  ['contracts.reopen', { contractId: 'A', reason: '补记' }, { closingId: id }],
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
  [
    'invoices.recordFile',
    { contractId: 'A', file: '发票.xml' },
    { invoiceId: id, attachmentId: id, number: '25222000000000000109', findings: [], mismatches: [] },
  ],
  ['audit.verify', {}, { ok: true, problems: [], entries: expect.any(Number), head: hex64 }],
]

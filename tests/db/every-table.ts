// A ledger with records in every table, and every nullable column both filled and null somewhere.

import type { LedgerWriter } from '../../db/handles.ts'
import { slotsDigest } from '../../db/keys.ts'

const ON = '2024-03-31'

export function fillEveryTable(writer: LedgerWriter): void {
  const act = writer.act()
  const card = appendCards(writer, act)
  appendContractFacts(writer, act)
  const charge = appendCharges(writer, act, card)
  appendPapers(writer, act, charge)
  appendMoney(writer, act, charge)
  appendClosing(writer, act)
  appendDuties(writer, act)
  appendFiles(writer, act, card)
}

function appendContractFacts(writer: LedgerWriter, act: number): void {
  writer.append('contract', { act, contract_id: 'A', version: 1, pack: '{"id":"A"}' })
  writer.append('holiday_year', {
    act,
    year: 2024,
    status: 'official',
    notice: '国办发明电〔2023〕7号',
    days: '{"off":[]}',
  })
  writer.append('answer', {
    act,
    question_id: 'Q-CYCLE',
    contract_id: 'B',
    choice: 'postpaid',
    reason: '账单均于使用后送达',
  })
  writer.append('price_version', {
    act,
    contract_id: 'B',
    term_id: 'B-MONTHLY',
    from_month: '2025-01',
    unit_price_fen: 3000,
    vat_rate: '0.06',
    evidence: '发票',
  })
  writer.append('milestone', { act, contract_id: 'A', instalment: 1, kind: 'accepted', effective_on: ON })
  const bill = writer.append('bill', {
    act,
    contract_id: 'B',
    from_month: '2024-03',
    to_month: '2024-08',
    received_on: ON,
    due_on: '2024-09-30',
    amount_fen: 3000,
  })
  writer.append('billed_lines', { act, bill, sha256: '2'.repeat(64), lines: '[]' })
}

function appendCards(writer: LedgerWriter, act: number): number {
  const iccid = '89860824030000000001'
  const card = writer.append('card', {
    act,
    contract_id: 'B',
    iccid,
    msisdn: '1440000000001',
    supplied_on: ON,
  })
  const event = { act, card, effective_on: ON, cause: null, new_iccid: null, corrects: null, reason: null }
  const activated = writer.append('card_event', { ...event, kind: 'activated' })
  writer.append('card_event', {
    ...event,
    kind: 'replaced',
    cause: 'lost',
    new_iccid: '89860824030000000002',
    corrects: activated,
    reason: '登记有误',
  })
  writer.append('card_usage', { act, card, month: '2024-03', megabytes: '2048.5' })
  writer.append('card_note', { act, card, assignee: '张三', device: '执法记录仪 1 号' })
  writer.append('card_note', { act, card, assignee: null, device: null })
  const file = { act, kind: 'cards', name: '物联网卡.xlsx', sha256: '1'.repeat(64), rows: 84 } as const
  writer.append('imported_file', { ...file, contract_id: 'B' })
  writer.append('imported_file', { ...file, contract_id: null })
  return card
}

function appendCharges(writer: LedgerWriter, act: number, card: number): number {
  const entry = writer.append('entry', {
    act,
    contract_id: 'B',
    kind: 'charge',
    effective_on: ON,
    reverses: null,
  })
  writer.append('entry_line', { entry, account: 'expense:B:monthly-fee', amount_fen: 5000 })
  writer.append('entry_line', { entry, account: 'payable:B', amount_fen: -5000 })
  const facts = {
    entry,
    contract_id: 'B',
    term_id: 'B-MONTHLY',
    kind: 'monthly-fee',
    month: '2024-03',
    instalment: 1,
    card,
    iccid: '89860824030000000001',
    effective_on: ON,
    inputs: '{"unitPriceFen":3000}',
  }
  const charge = writer.append('charge', { ...facts, amount_fen: 3000, adjusts: null })
  writer.append('charge', { ...facts, amount_fen: 2000, adjusts: charge })
  return charge
}

function appendPapers(writer: LedgerWriter, act: number, charge: number): void {
  const paper = {
    act,
    contract_id: 'B',
    number: '24222000000000000001',
    seller: '中国移动',
    kind: '普通发票',
    issued_on: ON,
    net_fen: 2830,
    tax_fen: 170,
    gross_fen: 3000,
    rate: '0.06',
  }
  const invoice = writer.append('invoice', paper)
  writer.append('invoice_cover', { invoice, charge })
  writer.append('red_invoice', { act, invoice, blue_number: '24222000000000000009' })
  writer.append('withdrawal', { act, kind: 'invoice', record: invoice, reason: '开票有误' })
  writer.append('invoice', { ...paper, number: '24222000000000000002', seller: null })
  const notice = writer.append('issued_document', {
    act,
    kind: 'notice',
    notice_kind: 'payment-made',
    number: '蛟法函〔2024〕1号',
    contract_id: 'B',
    facts: '{"amountFen":3000}',
    unsigned_sha256: 'ab'.repeat(32),
    signed_sha256: 'cd'.repeat(32),
    certificate_serial: '01',
    content: Buffer.from('%PDF'),
  })
  const incoming = { act, contract_id: 'B', received_on: ON, subject: '关于调整资费的通知' }
  writer.append('incoming_paper', {
    ...incoming,
    kind: 'address-notice',
    reference: '吉移函〔2024〕3号',
    effective_on: '2024-05-01',
    address: '吉林省吉林市昌邑区解放大路1号',
    contact_name: '高银璐',
    contact_phone: '18843287345',
    answers: null,
  })
  writer.append('incoming_paper', {
    ...incoming,
    kind: 'reply',
    reference: null,
    effective_on: null,
    address: null,
    contact_name: null,
    contact_phone: null,
    answers: notice,
  })
  writer.append('countersignature', {
    act,
    document: notice,
    signed_sha256: '2'.repeat(64),
    certificate_serial: '3',
    content: Buffer.from('%PDF again'),
  })
  writer.append('notice_sending', {
    act,
    notice,
    way: 'express',
    destination: 'same-city',
    sent_on: ON,
    received_on: '2024-04-02',
    delivered_on: '2024-04-02',
  })
  appendSteps(writer, act, notice)
  writer.append('court_setting', { act, name: 'documentCode', value: '蛟法函' })
  writer.append('court_setting', { act, name: 'documentCode', value: null })
  writer.append('signer', {
    act,
    user_id: 3,
    role: 'signer',
    name: '王会计',
    certificate: Buffer.from([48, 130]),
    wrapped_key: '{"n":131072}',
    serial: '01',
  })
}

function appendDuties(writer: LedgerWriter, act: number): void {
  const at = '2024-04-01T01:00:00.000Z'
  writer.append('denied_call', { act, procedure: 'payments.record', access: 'record' })
  writer.append('wrong_password', { act, user_id: 3, tries: 7, first_at: at, last_at: at })
  writer.append('duty_rule', { act, duty: 'payment', needs_two: 1 })
  const input = '{"contractId":"A"}'
  const held = { act, duty: 'payment', procedure: 'payments.record', input } as const
  const proposals = ['{"onAccountFen":1}', null].map(outcome =>
    writer.append('proposal', { ...held, outcome }),
  )
  const people = { act, proposed_by: '李经办', decided_by: '王会计' }
  const [approved, refused] = proposals as [number, number]
  writer.append('proposal_decision', { ...people, proposal: approved, outcome: 'approved', reason: null })
  writer.append('proposal_decision', {
    ...people,
    proposal: refused,
    outcome: 'refused',
    reason: '金额有误',
  })
  const mark = { act, month: '2024-03' }
  writer.append('period_mark', { ...mark, contract_id: null, state: 'closed', reason: null })
  writer.append('period_mark', { ...mark, contract_id: 'A', state: 'reopened', reason: '补记付款' })
  // Appointed, and without a slot of his own yet.
  const key_slot_digest = Buffer.from(slotsDigest([]))
  const user = { name: '赵接任', roles: '["recorder"]', disabled: 1, key_slot_digest } as const
  const receiver = writer.append('user_account', { ...user, act, user_id: writer.nextSeq() })
  const signed = {
    act,
    signed_sha256: 'cd'.repeat(32),
    certificate_serial: '02',
    content: Buffer.from('%PDF'),
  }
  const both = { giver: 3, receiver, number: 'YJ-2024-0001', facts: '{"rows":[]}' }
  const handover = writer.append('handover', { ...signed, ...both, unsigned_sha256: 'ab'.repeat(32) })
  writer.append('handover_acceptance', { ...signed, handover })
  const list = { act, kind: 'list', title: '应付', name: '应付.csv', rows: 84 } as const
  writer.append('handed_out', { ...list, sha256: '2'.repeat(64) })
}

function appendSteps(writer: LedgerWriter, act: number, notice: number): void {
  const words = { act, notice_kind: 'payment-made', contract_id: 'B', facts: '{}', letter: '{"title":[]}' }
  const first = writer.append('notice_draft', { ...words, version_of: null })
  const draft = writer.append('notice_draft', { ...words, version_of: first })
  writer.append('notice_review', { act, draft: first, opinion: 'returned', reason: '请补充凭证号' })
  writer.append('notice_review', { act, draft, opinion: 'approved', reason: null })
  writer.append('notice_origin', { act, notice, draft })
  writer.append('notice_registration', {
    act,
    notice,
    document_number: '蛟法函〔2024〕1号',
    registered_on: ON,
    copies: 2,
  })
  writer.append('notice_sealing', {
    act,
    notice,
    seal: '院印',
    copies: 2,
    sealed_on: ON,
    keeper: '王会计',
  })
  const replacement = writer.append('issued_document', {
    act,
    kind: 'notice',
    notice_kind: 'payment-made',
    number: '蛟法函〔2024〕2号',
    contract_id: 'B',
    facts: '{}',
    unsigned_sha256: 'ef'.repeat(32),
    signed_sha256: null,
    certificate_serial: null,
    content: null,
  })
  writer.append('notice_replacement', { act, replaced: notice, replacement })
}

function appendMoney(writer: LedgerWriter, act: number, charge: number): void {
  const paid = appendEntry(writer, act, 'payment', null, 1)
  const facts = { act, contract_id: 'B', paid_on: ON, amount_fen: 1, voucher: '财付-7', entry: paid }
  const payment = writer.append('payment', facts)
  const put = appendEntry(writer, act, 'allocation', null, 1)
  writer.append('allocation', { act, payment, charge, amount_fen: 1, effective_on: ON, entry: put })
  appendRefunds(writer, act, payment)
  const back = appendEntry(writer, act, 'reversal', paid, -1)
  writer.append('payment_reversal', { act, payment, reason: '重复登记', entry: back })
}

function appendEntry(
  writer: LedgerWriter,
  act: number,
  kind: 'payment' | 'allocation' | 'reversal' | 'refund',
  reverses: number | null,
  amountFen: number,
): number {
  const entry = writer.append('entry', { act, contract_id: 'B', kind, effective_on: ON, reverses })
  writer.append('entry_line', { entry, account: 'prepayment:B', amount_fen: amountFen })
  writer.append('entry_line', { entry, account: 'treasury', amount_fen: -amountFen })
  return entry
}

function appendRefunds(writer: LedgerWriter, act: number, payment: number): void {
  const facts = { act, contract_id: 'B', received_on: ON, voucher: '退-1' }
  const entry = appendEntry(writer, act, 'refund', null, -1)
  const refund = writer.append('refund', { ...facts, amount_fen: 1, entry, takes_back: null, reason: null })
  writer.append('refund_part', { refund, payment, amount_fen: 1 })
  const mirror = appendEntry(writer, act, 'reversal', entry, 1)
  const back = { ...facts, amount_fen: -1, entry: mirror, takes_back: refund, reason: '重复登记' }
  writer.append('refund_part', { refund: writer.append('refund', back), payment, amount_fen: -1 })
}

function appendClosing(writer: LedgerWriter, act: number): void {
  const closing = { act, contract_id: 'B' } as const
  const open = { closed_on: null, facts: null, reason: '补开发票' } as const
  writer.append('contract_closing', {
    ...closing,
    state: 'closed',
    closed_on: ON,
    facts: '{"chargedFen":0}',
    reason: null,
  })
  writer.append('contract_closing', { ...closing, ...open, state: 'reopened' })
}

function appendFiles(writer: LedgerWriter, act: number, record: number): void {
  const file = { act, record, name: '供卡单.pdf', media_type: 'application/pdf', bytes: 5 } as const
  const content = Buffer.from('%PDF-')
  const attachment = writer.append('attachment', { ...file, note: '原件', sha256: '4'.repeat(64), content })
  writer.append('attachment', { ...file, note: null, sha256: '5'.repeat(64), content })
  writer.append('attachment_withdrawal', { act, attachment, reason: '附错了' })
}

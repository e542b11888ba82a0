// What the ledger knows for notices of both contracts in the autumn of 2026: 84 cards of B (card 3 rests since August,
// cards 12 and 13 were cancelled), a half-year billed too high, papers that came in, a request sent in vain.

import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { billId, cardId, chargeId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { err, ok } from '../../src/base/result.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import type { RecordedCharge } from '../../src/charges/charge.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { builtInContracts, builtInHolidays } from '../../src/contracts/packs.ts'
import { builtInSourceTexts, clauseText } from '../../src/contracts/source-text.ts'
import { sourcesOfKind } from '../../src/notices/kind.ts'
import { type AnyNoticeKind, type NoticeKindName, noticeKindCalled } from '../../src/notices/kinds.ts'
import type { EarlierNotice, NoticeCase } from '../../src/notices/notice-case.ts'
import type { IncomingPaper } from '../../src/notices/paper.ts'
import { courtAddress, supplierAddress } from '../../src/services/notice-recipients.ts'

export const iccid = (index: number): string => `8986082403${String(index).padStart(10, '0')}`

export function contractCalled(id: string): Contract {
  const contract = builtInContracts().find(each => each.id === id)
  if (contract === undefined) throw new Error(`no contract ${id}`)
  return contract
}

export function kindCalled(name: NoticeKindName): AnyNoticeKind {
  const kind = noticeKindCalled(name)
  if (kind === null) throw new Error(`no kind ${name}`)
  return kind
}

const SUPPLIED = calendarDate('2024-03-11')
const ACTIVATED = calendarDate('2024-03-12')

function lifeOf(index: number): CardLife {
  const card = {
    cardId: cardId(1000 + index),
    contractId: contractId('B'),
    iccid: iccid(index),
    msisdn: `14403${28_000_000 + index}`,
    suppliedOn: SUPPLIED,
  }
  const cancelledOn = index === 12 || index === 13 ? calendarDate('2026-08-14') : null
  const isResting = index === 3
  return {
    card,
    iccids: [
      { iccid: card.iccid, from: SUPPLIED },
      ...(index === 7 ? [{ iccid: iccid(107), from: calendarDate('2025-05-16') }] : []),
    ],
    activatedOn: ACTIVATED,
    cancelledOn,
    suspensions: isResting ? [{ from: calendarDate('2026-08-01'), until: null }] : [],
    replacements: [],
    state: cancelledOn !== null ? 'cancelled' : isResting ? 'suspended' : 'active',
  }
}

export const lives: readonly CardLife[] = Array.from({ length: 84 }, (_, index) => lifeOf(index + 1))

/** 82 cards, March to August 2026. */
const charges: readonly RecordedCharge[] = [
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
].flatMap((text, place) =>
  lives.slice(0, 82).map(({ card }, index) => ({
    chargeId: chargeId(10_000 + place * 100 + index),
    contractId: contractId('B'),
    adjusts: null,
    key: {
      termId: 'B-MONTH',
      kind: 'monthly-fee' as const,
      month: month(text),
      instalment: null,
      cardId: card.cardId,
    },
    amountFen: fen(3000),
    effectiveOn: calendarDate(`${text}-01`),
    iccid: card.iccid,
    inputs: {},
  })),
)

export const paper = (
  paperId: number,
  more: Partial<IncomingPaper> & Pick<IncomingPaper, 'kind'>,
): IncomingPaper => ({
  paperId,
  contractId: contractId('B'),
  receivedOn: calendarDate('2026-11-20'),
  reference: null,
  subject: '通知',
  effectiveOn: null,
  address: null,
  contactName: null,
  contactPhone: null,
  answers: null,
  ...more,
})

export const breachNotice = paper(301, {
  contractId: contractId('A'),
  kind: 'breach-notice',
  reference: '吉移函〔2026〕21号',
  subject: '关于未按期确认验收的违约通知',
})

export const tariffNotice = paper(302, {
  kind: 'tariff-notice',
  subject: '关于调整物联网卡资费的通知',
  effectiveOn: calendarDate('2027-01-01'),
})

export const earlier = (
  noticeId: number,
  more: Partial<EarlierNotice> & Pick<EarlierNotice, 'kind'>,
): EarlierNotice => ({
  noticeId,
  number: `HJ-2026-${String(noticeId)}`,
  title: '蛟河市人民法院关于有关事项的函',
  documentNumber: null,
  signedOn: null,
  facts: {},
  sendings: [],
  ...more,
})

export const request = earlier(201, {
  kind: 'force-majeure-consultation',
  title: '蛟河市人民法院关于因不可抗力协商变更或者终止合同的函',
  documentNumber: '蛟法函〔2026〕31号',
  sendings: [{ sentOn: calendarDate('2026-11-02'), deliveredOn: calendarDate('2026-11-07') }],
})

export const breachTold = earlier(202, {
  kind: 'breach',
  title: '蛟河市人民法院关于要求纠正违约行为的函',
  documentNumber: '蛟法函〔2026〕28号',
  sendings: [{ sentOn: calendarDate('2026-10-12'), deliveredOn: calendarDate('2026-10-17') }],
})

export type CaseChange = Partial<Omit<NoticeCase, 'letterOn'>> & { readonly letterOn?: string }

export function exampleCase(id: string, name: NoticeKindName, change: CaseChange = {}): NoticeCase {
  const contract = change.contract ?? contractCalled(id)
  const { letterOn: day = '2026-11-28', ...more } = change
  const letterOn = calendarDate(day)
  const papers = id === 'A' ? [breachNotice] : [tariffNotice]
  const notices = id === 'A' ? [breachTold] : [request]
  const text = builtInSourceTexts().find(source => source.contractId === id)
  return {
    contract,
    sources: sourcesOfKind(kindCalled(name), contract) ?? [],
    letterOn,
    holidays: builtInHolidays(),
    recipients: {
      supplier: supplierAddress(contract, papers, letterOn),
      court: courtAddress(contract, notices, letterOn),
    },
    lives: id === 'B' ? lives : [],
    notices,
    papers,
    milestones: id === 'A' ? firstInstalment : [],
    bills: id === 'B' ? [billed] : [],
    charges: id === 'B' ? charges : [],
    priceVersions: [],
    money: { paidFen: fen(id === 'A' ? 32_146_000 : 7_380_000), owedFen: fen(0), onAccountFen: fen(0) },
    lookUp: {
      cardElsewhere: () => null,
      clauseText: clause => (text === undefined ? '' : clauseText(text, clause)),
      paymentMade: () => (id === 'A' ? ok(paymentMade) : err({ kind: 'no-payment-to-tell', contractId: id })),
    },
    ...more,
  }
}

const firstInstalment = [
  { instalment: 1, kind: 'accepted', on: calendarDate('2025-03-11') },
  { instalment: 2, kind: 'accepted', on: calendarDate('2026-03-11') },
  { instalment: 3, kind: 'notice-received', on: calendarDate('2026-11-20') },
] as const

const billed = {
  billId: billId(401),
  contractId: contractId('B'),
  fromMonth: month('2026-03'),
  toMonth: month('2026-08'),
  receivedOn: calendarDate('2026-09-04'),
  dueOn: addDays(calendarDate('2026-09-04'), 26),
  amountFen: fen(1_512_000),
} as const

export const paymentMade = {
  paymentId: 501,
  parts: [
    { kind: 'instalment', instalment: 2, firstMonth: null, lastMonth: null, amountFen: fen(16_073_000) },
  ],
  amountFen: fen(16_073_000),
  paidOn: calendarDate('2026-04-20'),
  voucher: '2026-04-0088',
  invoiceNumbers: ['26222000000012345678'],
  clauses: ['7.2'],
  statedTotalFen: fen(48_219_000),
  paidInAllFen: fen(32_146_000),
  paidToDateFen: fen(32_146_000),
  remainingFen: fen(16_073_000),
} as const

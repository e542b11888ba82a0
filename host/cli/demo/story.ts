// What happens in the demonstration: both contracts over three years, as calls of the public procedures. It is
// invented but ordinary: three batches of cards, a suspension, two replacements, a correction found late, bills
// every half-year, one payment late, one in two parts, one booked twice and reversed.

import { halfYearDone } from './words.ts'

export type Call = (procedure: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>

const CARD_COUNT = 84

/** IoT ICCIDs of the right form: prefix 898608 (China Mobile), 20 digits, invented serials. */
export function iccidOf(index: number): string {
  return `8986082403${String(index).padStart(10, '0')}`
}

const BATCHES = [
  { first: 1, last: 55, suppliedOn: '2024-03-11', activatedOn: '2024-03-12' },
  { first: 56, last: 75, suppliedOn: '2024-03-29', activatedOn: '2024-04-08' },
  { first: 76, last: CARD_COUNT, suppliedOn: '2024-05-06', activatedOn: '2024-05-10' },
] as const

/** Card 84 had been in use since April: the slip was found in the autumn. */
const FOUND_LATE = { card: 84, suppliedOn: '2024-04-15', rightlyOn: '2024-04-22' }

export const HALF_YEARS = [
  { from: '2024-03', to: '2024-08', receivedOn: '2024-09-05', dueOn: '2024-09-30', paidOn: '2024-09-20' },
  { from: '2024-09', to: '2025-02', receivedOn: '2025-03-05', dueOn: '2025-03-31', paidOn: '2025-03-24' },
  { from: '2025-03', to: '2025-08', receivedOn: '2025-09-04', dueOn: '2025-09-30', paidOn: '2025-10-20' },
  { from: '2025-09', to: '2026-02', receivedOn: '2026-03-05', dueOn: '2026-03-31', paidOn: '2026-03-26' },
  { from: '2026-03', to: '2026-08', receivedOn: '2026-09-04', dueOn: '2026-09-30', paidOn: '2026-09-22' },
  { from: '2026-09', to: '2027-02', receivedOn: '2027-03-05', dueOn: '2027-03-31', paidOn: null },
] as const

export const INSTALMENTS = [
  { number: 1, accepted: '2025-03-11', notice: '2025-03-14', documents: '2025-03-20' },
  { number: 2, accepted: '2026-03-11', notice: '2026-03-16', documents: '2026-03-18' },
  { number: 3, accepted: '2027-03-11', notice: '2027-03-12', documents: '2027-03-15' },
] as const

const INSTALMENT_PAYMENTS = [
  { instalment: 1, paidOn: '2025-04-18', amountFen: 160_730_00, voucher: '财付2025-0418-03' },
  { instalment: 2, paidOn: '2026-04-15', amountFen: 100_000_00, voucher: '财付2026-0415-01' },
  { instalment: 2, paidOn: '2026-04-27', amountFen: 60_730_00, voucher: '财付2026-0427-02' },
] as const

export async function tellServiceContract(call: Call): Promise<number> {
  await call('billing.run', { contractId: 'A', through: '2027-03' })
  for (const { number, accepted, notice, documents } of INSTALMENTS) {
    const milestone = { contractId: 'A', instalment: number }
    await call('milestones.record', { ...milestone, kind: 'accepted', on: accepted })
    await call('milestones.record', { ...milestone, kind: 'notice-received', on: notice })
    await call('milestones.record', { ...milestone, kind: 'documents-received', on: documents })
  }
  const chargeByInstalment = await instalmentCharges(call)
  for (const { number, documents } of INSTALMENTS) {
    await recordInvoice(call, {
      contractId: 'A',
      number: `${documents.slice(2, 4)}222000000000000${String(100 + number)}`.padEnd(20, '7'),
      issuedOn: documents,
      covers: [chargeByInstalment(number)],
      grossFen: 160_730_00,
    })
  }
  let firstPayment = 0
  for (const { instalment, ...payment } of INSTALMENT_PAYMENTS) {
    const allocations = [{ chargeId: chargeByInstalment(instalment), amountFen: payment.amountFen }]
    const { paymentId } = await call('payments.record', { contractId: 'A', ...payment, allocations })
    firstPayment ||= paymentId as number
  }
  return firstPayment
}

export async function tellCardContract(call: Call, say: (progress: string) => void): Promise<void> {
  await call('questions.answer', { questionId: 'Q-CYCLE', choice: 'postpaid', reason: '账单均于使用后送达' })
  for (const batch of BATCHES) await supplyBatch(call, batch)
  await call('billing.run', { contractId: 'B', through: '2024-08' })
  await payHalfYear(call, 0)
  await correctFoundLate(call)
  await payFoundLate(call)
  await call('cards.record', { events: lifeEvents() })
  for (let index = 1; index < HALF_YEARS.length; index += 1) {
    await call('billing.run', { contractId: 'B', through: HALF_YEARS[index]?.to })
    await payHalfYear(call, index)
    say(halfYearDone(HALF_YEARS[index]?.from ?? '', HALF_YEARS[index]?.to ?? ''))
  }
  await bookTwiceAndReverse(call)
}

async function supplyBatch(call: Call, batch: (typeof BATCHES)[number]): Promise<void> {
  const indexes = range(batch.first, batch.last)
  await call('cards.supply', {
    contractId: 'B',
    cards: indexes.map(index => ({
      iccid: iccidOf(index),
      msisdn: `14403${String(28_000_000 + index)}`,
      suppliedOn: index === FOUND_LATE.card ? FOUND_LATE.suppliedOn : batch.suppliedOn,
    })),
  })
  await call('cards.record', {
    events: indexes.map(index => ({ iccid: iccidOf(index), kind: 'activated', on: batch.activatedOn })),
  })
}

async function correctFoundLate(call: Call): Promise<void> {
  const { cards } = await call('cards.list', { contractId: 'B' })
  const card = (cards as { iccid: string; events: { eventId: number; kind: string }[] }[]).find(
    ({ iccid }) => iccid === iccidOf(FOUND_LATE.card),
  )
  const activation = card?.events.find(event => event.kind === 'activated')
  await call('cards.correct', {
    eventId: activation?.eventId,
    on: FOUND_LATE.rightlyOn,
    reason: '经核对受理单，该卡实际于4月22日激活',
  })
}

/** Billing again raises April's fee for that card; it is paid as soon as it is seen. */
async function payFoundLate(call: Call): Promise<void> {
  const { totalFen } = await call('billing.run', { contractId: 'B', through: '2024-08' })
  const payment = { paidOn: '2024-11-08', voucher: '财付2024-1108-04' }
  await call('payments.record', { contractId: 'B', ...payment, amountFen: totalFen })
}

function lifeEvents(): readonly Record<string, unknown>[] {
  const suspended = range(60, 63)
  const lastDay = '2027-02-26'
  return [
    ...suspended.map(index => ({ iccid: iccidOf(index), kind: 'suspended', on: '2025-06-28' })),
    ...suspended.map(index => ({ iccid: iccidOf(index), kind: 'resumed', on: '2025-10-09' })),
    { iccid: iccidOf(7), kind: 'replaced', on: '2025-05-16', cause: 'lost', newIccid: iccidOf(107) },
    { iccid: iccidOf(33), kind: 'replaced', on: '2026-01-21', cause: 'burnt-out', newIccid: iccidOf(133) },
    { iccid: iccidOf(12), kind: 'cancelled', on: '2026-08-14' },
    { iccid: iccidOf(13), kind: 'cancelled', on: '2026-08-14' },
    // Cancelled within February: a card that lives into March pays a 37th month (Q-START).
    ...range(1, CARD_COUNT)
      .filter(index => index !== 12 && index !== 13)
      .map(index => ({ iccid: currentIccid(index), kind: 'cancelled', on: lastDay })),
  ]
}

function currentIccid(index: number): string {
  return iccidOf(index === 7 ? 107 : index === 33 ? 133 : index)
}

async function payHalfYear(call: Call, index: number): Promise<void> {
  const half = HALF_YEARS[index]
  if (half === undefined) return
  const covered = await openCharges(call, half)
  const amountFen = covered.reduce((sum, charge) => sum + charge.amountFen, 0)
  const { from, to, receivedOn, dueOn } = half
  await call('bills.record', { contractId: 'B', from, to, receivedOn, dueOn, amountFen })
  await recordInvoice(call, {
    contractId: 'B',
    number: `${receivedOn.slice(2, 4)}222000000000000${String(200 + index)}`.padEnd(20, '3'),
    issuedOn: receivedOn,
    covers: covered.map(charge => charge.id),
    grossFen: amountFen,
  })
  if (half.paidOn === null) return
  const voucher = `财付${half.paidOn.slice(0, 4)}-${half.paidOn.slice(5).replace('-', '')}-05`
  await call('payments.record', { contractId: 'B', paidOn: half.paidOn, amountFen, voucher })
}

/** The clerk booked the September payment a second time and took it back the next day. */
async function bookTwiceAndReverse(call: Call): Promise<void> {
  const again = { contractId: 'B', paidOn: '2026-09-23', amountFen: 2_520_00, voucher: '财付2026-0923-01' }
  const { paymentId } = await call('payments.record', again)
  await call('payments.reverse', { paymentId, reason: '重复录入，银行并无此笔支付' })
}

type Invoice = {
  readonly contractId: string
  readonly number: string
  readonly issuedOn: string
  readonly covers: readonly number[]
  readonly grossFen: number
}

async function recordInvoice(call: Call, invoice: Invoice): Promise<void> {
  const rate = '0.06'
  const { netFen, taxFen } = await call('tools.vatSplit', { grossFen: invoice.grossFen, rate })
  await call('invoices.record', { ...invoice, kind: '普通发票', rate, netFen, taxFen })
}

type ListedCharge = {
  readonly id: number
  readonly instalment?: number
  readonly amountFen: number
}

async function instalmentCharges(call: Call): Promise<(instalment: number) => number> {
  const { charges } = await call('charges.list', { contractId: 'A' })
  return instalment => {
    const charge = (charges as ListedCharge[]).find(each => each.instalment === instalment)
    if (charge === undefined) throw new Error(`instalment ${instalment} was not billed`)
    return charge.id
  }
}

async function openCharges(call: Call, months: { from: string; to: string }): Promise<ListedCharge[]> {
  const { charges } = await call('charges.list', { contractId: 'B', from: months.from, to: months.to })
  return charges as ListedCharge[]
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

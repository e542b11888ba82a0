// The demonstration's story once more, as a clerk would work it out with a calendar and a pencil: raw facts, whole
// fen, every card's every day. Nothing here comes from the product's code, so that the two can disagree.

export const INSTALMENT_FEN = 16_073_000

const cards = Array.from({ length: 84 }, (_, index) => {
  const number = index + 1
  return {
    activatedOn:
      number === 84 ? '2024-04-22' : number <= 55 ? '2024-03-12' : number <= 75 ? '2024-04-08' : '2024-05-10',
    cancelledOn: number === 12 || number === 13 ? '2026-08-14' : '2027-02-26',
    suspended: number >= 60 && number <= 63 ? { from: '2025-06-28', until: '2025-10-09' } : null,
    /** Card 33 burnt out in use and was replaced free of charge. */
    lostOn: number === 7 ? '2025-05-16' : null,
  }
})

const halfYears = [
  { from: '2024-03', to: '2024-08', dueOn: '2024-09-30', paidOn: '2024-09-20' },
  { from: '2024-09', to: '2025-02', dueOn: '2025-03-31', paidOn: '2025-03-24' },
  { from: '2025-03', to: '2025-08', dueOn: '2025-09-30', paidOn: '2025-10-20' },
  { from: '2025-09', to: '2026-02', dueOn: '2026-03-31', paidOn: '2026-03-26' },
  { from: '2026-03', to: '2026-08', dueOn: '2026-09-30', paidOn: '2026-09-22' },
  { from: '2026-09', to: '2027-02', dueOn: '2027-03-31', paidOn: null },
]

/** Card 84's April was found late, and paid for late. */
const FOUND_LATE = { month: '2024-04', card: 83, paidOn: '2024-11-08' }

type Fee = {
  readonly month: string
  readonly countsFrom: string
  readonly amountFen: number
  readonly isMonthlyFee: boolean
  readonly isFoundLate: boolean
}

/** A payment that is due, or not yet, with what was paid on it. */
export type Debt = {
  readonly countsFrom: string
  readonly dueOn: string
  readonly amountFen: number
  readonly isOfTheTotal: boolean
  readonly paid: readonly { readonly on: string; readonly amountFen: number }[]
}

// All three papers in by 2025-03-20, 2026-03-18 and 2027-03-15; day 30 of the first is a Saturday.
export const serviceDebts: readonly Debt[] = [
  {
    countsFrom: '2025-03-11',
    dueOn: '2025-04-21',
    amountFen: INSTALMENT_FEN,
    isOfTheTotal: true,
    paid: [{ on: '2025-04-18', amountFen: INSTALMENT_FEN }],
  },
  {
    countsFrom: '2026-03-11',
    dueOn: '2026-04-17',
    amountFen: INSTALMENT_FEN,
    isOfTheTotal: true,
    paid: [
      { on: '2026-04-15', amountFen: 10_000_000 },
      { on: '2026-04-27', amountFen: 6_073_000 },
    ],
  },
  { countsFrom: '2027-03-11', dueOn: '2027-04-14', amountFen: INSTALMENT_FEN, isOfTheTotal: true, paid: [] },
]

const cardFees = cards.flatMap((card, index) => feesOf(card, index))

export const cardDebts: readonly Debt[] = cardFees.map(debtOf)

/** How many cards pay the monthly fee of a month. */
export const payingCards = (month: string): number =>
  cardFees.filter(fee => fee.month === month && fee.isMonthlyFee).length

export type Figures = {
  readonly chargedFen: number
  readonly paidFen: number
  readonly owedFen: number
  readonly overdueFen: number
  readonly lateFeeEstimateFen: number
  readonly remainingFen: number
}

/** `tenThousandths` of the principal a day. */
export function figuresOf(
  debts: readonly Debt[],
  { totalFen, tenThousandths }: { readonly totalFen: number; readonly tenThousandths: number },
  asOf: string,
): Figures {
  const paidBy = ({ paid }: Debt) =>
    sum(paid.filter(({ on }) => on <= asOf).map(({ amountFen }) => amountFen))
  const chargedFen = sum(debts.filter(debt => debt.countsFrom <= asOf).map(debt => debt.amountFen))
  const paidFen = sum(debts.map(paidBy))
  const late = debts.filter(debt => debt.dueOn < asOf)
  const fee = sum(late.map(debt => lateFenDays(debt, asOf))) * tenThousandths
  return {
    chargedFen,
    paidFen,
    owedFen: chargedFen - paidFen,
    overdueFen: sum(late.map(debt => debt.amountFen - paidBy(debt))),
    lateFeeEstimateFen: Math.floor((fee + 5_000) / 10_000),
    remainingFen: totalFen - sum(debts.filter(debt => debt.isOfTheTotal).map(paidBy)),
  }
}

/** Fen × days between the due day and the day of payment, or the day asked about. */
function lateFenDays({ amountFen, dueOn, paid }: Debt, asOf: string): number {
  const paidInTime = paid.filter(({ on }) => on <= asOf)
  const openFen = amountFen - sum(paidInTime.map(share => share.amountFen))
  const shares = [...paidInTime, { on: asOf, amountFen: openFen }]
  return sum(shares.map(share => share.amountFen * Math.max(0, dayNumber(share.on) - dayNumber(dueOn))))
}

type Card = (typeof cards)[number]

function feesOf(card: Card, index: number): readonly Fee[] {
  const fees: Fee[] = []
  for (let month = '2024-03'; month <= '2027-02'; month = monthAfter(month)) {
    const days = daysOf(month).filter(day => day >= card.activatedOn)
    const [first] = days
    if (first === undefined || `${month}-01` > card.cancelledOn) continue
    const { suspended } = card
    const isWhollySuspended = daysOf(month).every(
      day => suspended !== null && suspended.from <= day && day < suspended.until,
    )
    fees.push({
      month,
      countsFrom: first,
      amountFen: isWhollySuspended ? 100 : 3_000,
      isMonthlyFee: !isWhollySuspended,
      isFoundLate: index === FOUND_LATE.card && month === FOUND_LATE.month,
    })
  }
  if (card.lostOn !== null) {
    const month = card.lostOn.slice(0, 7)
    const replacement = { month, countsFrom: card.lostOn, amountFen: 100 }
    fees.push({ ...replacement, isMonthlyFee: false, isFoundLate: false })
  }
  return fees
}

function debtOf({ month, countsFrom, amountFen, isMonthlyFee, isFoundLate }: Fee): Debt {
  const half = halfYears.find(({ from, to }) => from <= month && month <= to)
  const paidOn = isFoundLate ? FOUND_LATE.paidOn : (half?.paidOn ?? null)
  return {
    countsFrom,
    dueOn: half?.dueOn ?? '9999-12-31',
    amountFen,
    isOfTheTotal: isMonthlyFee,
    paid: paidOn === null ? [] : [{ on: paidOn, amountFen }],
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function daysOf(month: string): readonly string[] {
  const first = dayNumber(`${month}-01`)
  const count = dayNumber(`${monthAfter(month)}-01`) - first
  return Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`)
}

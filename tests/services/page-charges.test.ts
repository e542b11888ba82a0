// Lists of charges in windows, against the whole list filtered and sorted by hand.

import { describe, expect, it } from 'vitest'
import { chargeOrders, chargeStates } from '../../src/api/charges-procedures.ts'
import type { OutputOf } from '../../src/api/procedures.ts'
import { chargeKindInWords } from '../../src/wording/accounts.ts'
import { fc } from '../fuzz/cases.ts'
import { activateCards, iccidOf, type Office, openOffice } from './office.ts'
import { chargesOf, histories, paymentsOf, supplyCards, take } from './random-history.ts'

type Listed = Awaited<ReturnType<typeof chargesOf>>[number]
type Paged = OutputOf<'charges.page'>['rows'][number]
type Sought = {
  readonly contractId: string
  readonly search?: string
  readonly kind?: 'monthly-fee' | 'suspension-fee' | 'instalment' | 'card-fee'
  readonly from?: string
  readonly to?: string
  readonly state?: (typeof chargeStates)[number]
  readonly cardId?: number
}

const AS_OF = '2026-06-30'
const WINDOW = 7

/** What is open on the debt of each charge, from the lists that the clerk sees. */
async function openByDebt(office: Office): Promise<ReadonlyMap<number, number>> {
  const charges = await chargesOf(office)
  const debtOf = new Map(charges.map(charge => [charge.id, charge.adjusts ?? charge.id]))
  const open = new Map<number, number>()
  const add = (debt: number, amountFen: number) => open.set(debt, (open.get(debt) ?? 0) + amountFen)
  for (const charge of charges) add(charge.adjusts ?? charge.id, charge.amountFen)
  for (const payment of await paymentsOf(office)) {
    for (const share of payment.allocations) add(debtOf.get(share.chargeId) ?? 0, -share.amountFen)
  }
  return open
}

function stateOf({ dueOn }: Listed, openFen: number): (typeof chargeStates)[number] {
  if (openFen <= 0) return 'settled'
  if (dueOn === null) return 'undated'
  return dueOn < AS_OF ? 'overdue' : 'due'
}

const monthOf = (charge: Listed): string => charge.month ?? charge.effectiveOn.slice(0, 7)

/** Numbers and texts, compared place by place. */
function keyOf(order: (typeof chargeOrders)[number], charge: Listed): readonly (string | number)[] {
  const { id, kind, instalment = 0, iccid = '', amountFen, effectiveOn, dueOn, reason } = charge
  const isRepriced = reason.inputs['priceFromMonth'] !== undefined
  const group = [monthOf(charge), instalment, kind, reason.termId, isRepriced ? 1 : 0, iccid, id]
  return {
    number: [id],
    iccid: [iccid, id],
    amount: [amountFen, id],
    effectiveOn: [effectiveOn, id],
    month: group,
    kind: [kind, ...group],
    dueOn: [dueOn ?? '9999', ...group],
  }[order]
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const place = a.findIndex((each, index) => each !== b[index])
  return place < 0 ? 0 : (a[place] ?? '') < (b[place] ?? '') ? -1 : 1
}

const isFoundIn =
  (sought: Sought, open: ReadonlyMap<number, number>) =>
  (charge: Listed): boolean => {
    const { search = '', kind, from, to, state } = sought
    const name = [
      chargeKindInWords(charge.kind),
      monthOf(charge),
      charge.instalment === undefined ? '' : `第${charge.instalment}期`,
      charge.clause,
      charge.iccid,
    ].join(' ')
    return (
      charge.contractId === sought.contractId &&
      search.split(' ').every(word => name.includes(word)) &&
      (kind === undefined || charge.kind === kind) &&
      (from === undefined || monthOf(charge) >= from) &&
      (to === undefined || monthOf(charge) <= to) &&
      (state === undefined || stateOf(charge, open.get(charge.adjusts ?? charge.id) ?? 0) === state)
    )
  }

async function windowsOf(office: Office, question: Sought & { sort: never; descending: boolean }) {
  const rows: Paged[] = []
  for (let offset = 0; ; offset += WINDOW) {
    const page = await office.do('charges.page', { ...question, asOf: AS_OF, offset, limit: WINDOW })
    rows.push(...page.rows)
    if (offset + WINDOW >= page.total) return { ...page, rows }
  }
}

// Half of the time nothing is asked: all conditions at once would find nothing.
const optional = <T>(values: readonly [T, ...T[]]) =>
  fc.oneof(fc.constant(undefined), fc.constantFrom(...values))

const questions = fc.record({
  contractId: fc.constantFrom('A', 'B', 'B', 'B'),
  search: optional(['套餐费', '5.4(1)', '5.8', '第2期', '2024-0', '0000000002 套餐', '6082403 2025', '无']),
  kind: optional(['monthly-fee', 'suspension-fee', 'instalment', 'card-fee']),
  from: optional(['2024-06', '2025-01']),
  to: optional(['2025-03', '2026-12']),
  state: optional(chargeStates as never),
  sort: fc.constantFrom(...chargeOrders),
  descending: fc.boolean(),
})

const given = (question: object) =>
  Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined))

describe('the windows of a list', () => {
  it('make up the whole list under every order and filter, whatever was entered', async () => {
    let found = 0
    const settled = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(questions, { minLength: 12, maxLength: 12 }),
        async (history, asked) => {
          const office = openOffice()
          await supplyCards(office)
          await office.do('cards.record', {
            events: [{ iccid: iccidOf(0), kind: 'activated', on: '2024-03-11' }],
          })
          const bill = { contractId: 'B', receivedOn: '2026-04-01', dueOn: '2026-12-31', amountFen: 0 }
          await office.do('bills.record', { ...bill, from: '2026-01', to: '2026-12' })
          for (const [place, step] of history.entries()) await take(office, step, place)
          for (const contractId of ['A', 'B'])
            await office.do('billing.run', { contractId, through: '2027-02' })
          const charges = await chargesOf(office)
          const open = await openByDebt(office)
          for (const question of asked.map(given) as never[]) {
            await checkList(office, question, charges, open)
          }
        },
      ),
      { numRuns: 12 },
    )
    // Lists that are all empty, or all of one state, would try little.
    expect(found).toBeGreaterThan(300)
    expect([...settled].toSorted()).toEqual([...chargeStates].toSorted())

    async function checkList(
      office: Office,
      question: Sought & { sort: never; descending: boolean },
      charges: readonly Listed[],
      open: ReadonlyMap<number, number>,
    ): Promise<void> {
      const expected = charges
        .filter(isFoundIn(question, open))
        .toSorted((a, b) => compareKeys(keyOf(question.sort, a), keyOf(question.sort, b)))
      if (question.descending) expected.reverse()
      const listed = await windowsOf(office, question)
      const rows = expected.map(({ because: _because, reason: _reason, ...fields }) => {
        const openFen = open.get(fields.adjusts ?? fields.id) ?? 0
        return {
          ...fields,
          state: stateOf({ ...fields } as Listed, openFen),
          openFen: fields.adjusts === null ? openFen : null,
          paidFen: fields.adjusts === null ? debtFen(charges, fields.id) - openFen : null,
        }
      })
      expect(listed.rows).toEqual(rows)
      expect(listed.total).toBe(rows.length)
      expect(listed.totalFen).toBe(rows.reduce((sum, row) => sum + row.amountFen, 0))
      expect(listed.openFen).toBe(rows.reduce((sum, row) => sum + (row.openFen ?? 0), 0))
      const { sort: _sort, descending: _descending, ...filter } = question
      const { months } = await office.do('charges.months', { ...filter, asOf: AS_OF })
      expect(months).toEqual(byMonth(rows))
      found += rows.length
      for (const row of rows) settled.add(row.state)
    }
  }, 120_000)
})

const debtFen = (charges: readonly Listed[], debt: number): number =>
  charges
    .filter(charge => (charge.adjusts ?? charge.id) === debt)
    .reduce((sum, charge) => sum + charge.amountFen, 0)

type Summed = Pick<Listed, 'month' | 'effectiveOn' | 'amountFen'> & { readonly openFen: number | null }

function byMonth(rows: readonly Summed[]) {
  const months = Map.groupBy(rows, row => row.month ?? row.effectiveOn.slice(0, 7))
  return [...months]
    .map(([month, ofMonth]) => ({
      month,
      count: ofMonth.length,
      amountFen: ofMonth.reduce((sum, row) => sum + row.amountFen, 0),
      openFen: ofMonth.reduce((sum, row) => sum + (row.openFen ?? 0), 0),
    }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

describe('the charges of one card', () => {
  it('are found by the card under every number that it had', async () => {
    const office = openOffice()
    await activateCards(office, 3, '2024-03-11')
    const [old, fresh] = [iccidOf(2), iccidOf(77)]
    const replaced = { kind: 'replaced' as const, on: '2024-05-10', cause: 'lost' as const }
    await office.do('cards.record', { events: [{ ...replaced, iccid: old, newIccid: fresh }] })
    await office.do('billing.run', { contractId: 'B', through: '2024-07' })

    const window = { contractId: 'B', offset: 0, limit: 100 }
    const { rows: cards, total } = await office.do('charges.cards', window)
    expect(total).toBe(3)
    const card = cards.find(each => each.iccid === fresh)
    const page = await office.do('charges.page', { ...window, cardId: card?.cardId ?? 0 })
    expect(page.rows.map(row => `${row.month} ${row.kind} ${row.iccid}`)).toEqual([
      `2024-03 monthly-fee ${old}`,
      `2024-04 monthly-fee ${old}`,
      `2024-05 monthly-fee ${old}`,
      `2024-06 monthly-fee ${fresh}`,
      `2024-07 monthly-fee ${fresh}`,
      `2024-05 replacement-fee ${fresh}`,
    ])
    expect(card).toMatchObject({ count: page.total, amountFen: page.totalFen, openFen: page.openFen })

    for (const search of [old, fresh, '0077']) {
      const found = await office.do('charges.cards', { ...window, search })
      expect(found.rows.map(row => row.cardId)).toEqual([card?.cardId])
      expect(found.total).toBe(1)
    }
    const second = await office.do('charges.cards', { contractId: 'B', offset: 2, limit: 1 })
    expect(second.rows).toEqual(cards.slice(2))
  })
})

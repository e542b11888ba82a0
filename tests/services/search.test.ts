// 查找, over a real ledger: each record by what stands in it, and nothing that does not hold every word.

import { describe, expect, it } from 'vitest'
import type { OutputOf } from '../../src/api/procedures.ts'
import { type Office, openOffice } from './office.ts'

const iccid = '89860824030000000001'

async function aYear(): Promise<Office> {
  const office = openOffice()
  await office.do('cards.supply', {
    contractId: 'B',
    cards: [{ iccid, msisdn: '1440012345678', suppliedOn: '2024-03-11' }],
  })
  await office.do('cards.record', { events: [{ iccid, kind: 'activated', on: '2024-03-12' }] })
  office.setToday('2024-06-03')
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  await office.do('payments.record', {
    contractId: 'B',
    paidOn: '2024-06-01',
    amountFen: 6000,
    voucher: '财付2024-0601-ABC',
  })
  return office
}

const kindsOf = ({ records }: OutputOf<'search.find'>) => records.map(({ kind }) => kind)

describe('search.find', () => {
  it('finds a record by any part of any of its texts, by its amount and by its number', async () => {
    const office = await aYear()
    const find = (text: string) => office.do('search.find', { text })
    expect(kindsOf(await find(iccid))).toContain('card')
    expect(kindsOf(await find('0012345'))).toEqual(['card'])
    expect(kindsOf(await find('财付2024 abc'))).toEqual(['payment'])
    expect(kindsOf(await find('财付2024 60.00'))).toEqual(['payment'])
    expect(kindsOf(await find('2024年6月1日'))).toEqual(['payment'])
    const [payment] = (await find('财付')).records
    expect((await find(`#${payment?.seq}`)).records[0]).toEqual(payment)
    expect(kindsOf(await find('财付2024 61.00'))).toEqual([])
  })

  it('counts the charges of just that amount', async () => {
    const office = await aYear()
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    const [first] = charges
    const amountFen = first?.amountFen ?? 0
    const count = charges.filter(charge => charge.amountFen === amountFen).length
    const found = await office.do('search.find', { text: (amountFen / 100).toFixed(2) })
    expect(found.charges).toEqual({ amountFen, count, firstChargeId: first?.id })
    expect((await office.do('search.find', { text: '99.99' })).charges).toBeNull()
  })

  it('finds terms by clause, passages by their words and questions by their number', async () => {
    const office = await aYear()
    const found = await office.do('search.find', { text: '千分之三' })
    expect(found.terms.map(({ termId }) => termId)).toContain('A-LATE')
    expect(found.passages.some(({ contractId, clause }) => contractId === 'A' && clause === '10.3')).toBe(
      true,
    )
    const byClause = await office.do('search.find', { text: '10.3' })
    expect(byClause.terms.map(({ termId }) => termId)).toContain('A-LATE')
    const question = await office.do('search.find', { text: 'q-bank' })
    expect(question.questions.map(({ questionId }) => questionId)).toEqual(['Q-BANK'])
  })

  it('gives no more of a kind than was asked for, the newest', async () => {
    const office = await aYear()
    for (const [index, amountFen] of [1, 2, 3].entries()) {
      await office.do('payments.record', {
        contractId: 'B',
        paidOn: '2024-06-02',
        amountFen,
        voucher: `后付-${index}`,
      })
    }
    const { records } = await office.do('search.find', { text: '后付', limit: 2 })
    expect(records.map(({ summary }) => summary.slice(-4))).toEqual(['后付-2', '后付-1'])
  })
})

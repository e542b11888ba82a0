// What the clerk entered from a bill by mistake is taken back by a credit, and what was paid on it waits on account.

import { describe, expect, it } from 'vitest'
import { activateCards, type Office, openOffice } from './office.ts'

const entry = {
  contractId: 'B',
  kind: 'card-fee',
  month: '2024-03',
  amountFen: 8_400,
  effectiveOn: '2024-03-31',
} as const

async function officeWithPaidCardFee(): Promise<{ readonly office: Office; readonly chargeId: number }> {
  const office = openOffice()
  await activateCards(office, 1, '2024-03-11')
  const { chargeId } = await office.do('charges.enter', { ...entry, reason: '账单列明卡费' })
  const payment = { contractId: 'B', paidOn: '2024-04-02', amountFen: 8_400, voucher: '财付2024-0402-01' }
  await office.do('payments.record', { ...payment, allocations: [{ chargeId, amountFen: 8_400 }] })
  return { office, chargeId }
}

describe('a charge entered by mistake', () => {
  it('is taken back by a visible credit, and its payment waits on account', async () => {
    const { office, chargeId } = await officeWithPaidCardFee()
    const withdrawn = await office.do('charges.withdraw', { chargeId, reason: '账单并无此项' })
    expect(withdrawn).toMatchObject({ amountFen: -8_400 })
    const { charges } = await office.do('charges.list', { contractId: 'B' })
    expect(charges.map(({ amountFen, adjusts }) => ({ amountFen, adjusts }))).toEqual([
      { amountFen: 8_400, adjusts: null },
      { amountFen: -8_400, adjusts: chargeId },
    ])
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    expect(payments.map(({ onAccountFen }) => onAccountFen)).toEqual([8_400])
    expect(office.verify().problems).toEqual([])
  })

  it('is withdrawn once, and may be entered again as it should have been', async () => {
    const { office, chargeId } = await officeWithPaidCardFee()
    await office.do('charges.withdraw', { chargeId, reason: '金额有误' })
    const again = await office.refused('charges.withdraw', { chargeId, reason: '金额有误' })
    expect(again).toMatchObject({ kind: 'charge-already-withdrawn' })
    await office.do('charges.enter', { ...entry, amountFen: 100, reason: '更正' })
    const { payments } = await office.do('payments.list', { contractId: 'B' })
    expect(payments.map(({ onAccountFen }) => onAccountFen)).toEqual([8_300])
  })
})

it('what billing computed is not withdrawn by hand', async () => {
  const office = openOffice()
  await activateCards(office, 1, '2024-03-11')
  await office.do('billing.run', { contractId: 'B', through: '2024-03' })
  const { charges } = await office.do('charges.list', { contractId: 'B' })
  const refusal = await office.refused('charges.withdraw', { chargeId: charges[0]?.id, reason: '不要' })
  expect(refusal).toEqual({ kind: 'not-entered-by-hand', chargeId: charges[0]?.id })
  expect(await office.refused('charges.withdraw', { chargeId: 3, reason: '不要' })).toEqual({
    kind: 'unknown-charge',
    chargeId: 3,
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import type { Account } from '../../src/ledger/account.ts'
import { deemedDelivery } from '../../src/notices/delivery.ts'
import { accountInWords, accountNumber } from '../../src/wording/accounts.ts'
import { deliveryInWords } from '../../src/wording/reasons.ts'
import { holidays } from '../base/holiday-fixture.ts'
import { contractOf } from '../statements/examples.ts'

it.each<[Account, string, string]>([
  ['treasury', '财政拨款:国库集中支付', '4001'],
  ['payable:B', '负债:应付账款:B', '2302'],
  ['prepayment:A', '资产:预付账款:A', '1214'],
  ['expense:B:monthly-fee', '费用:业务活动费用:B:套餐费', '5001'],
  ['expense:C:constructor', '费用:业务活动费用:C:constructor', '5001'],
])('the account %s is called %s and belongs to %s', (account, name, number) => {
  expect([accountInWords(account), accountNumber(account)]).toEqual([name, number])
})

describe('the reason of a delivery', () => {
  const B = contractOf('B')
  const withRules = (rules: { rolls: boolean; countsSendingDay: boolean }): Contract => ({
    ...B,
    terms: B.terms.map(term => (term.kind === 'delivery' ? { ...term, ...rules } : term)),
  })

  const reason = (contract: Contract, sentOn: string, receivedOn: string | null = null) => {
    const delivery = deemedDelivery({
      contract,
      way: 'express',
      destination: 'domestic',
      sender: 'us',
      sentOn: calendarDate(sentOn),
      receivedOn: receivedOn === null ? null : calendarDate(receivedOn),
      circumstance: 'none',
      holidays,
    })
    return delivery.ok ? deliveryInWords(delivery.value).replace(/“.*”/, '“…”') : delivery.error
  }

  it.each<[string, Contract, string, string | null, string]>([
    [
      'the day of sending is not counted',
      B,
      '2026-02-13',
      null,
      '依据合同B（9.3(2)）“…”，2026-02-13发出（以邮戳为准，当日不计），其后第5日视为送达，不因节假日顺延，送达日为2026-02-18。',
    ],
    [
      'it is counted, as answered',
      withRules({ rolls: false, countsSendingDay: true }),
      '2026-02-13',
      null,
      '依据合同B（9.3(2)）“…”，2026-02-13发出（以邮戳为准），自当日起第5日视为送达，不因节假日顺延，送达日为2026-02-17。',
    ],
    [
      'the day moves past rest days, as answered',
      withRules({ rolls: true, countsSendingDay: false }),
      '2026-02-13',
      null,
      '依据合同B（9.3(2)）“…”，2026-02-13发出（以邮戳为准，当日不计），其后第5日为2026-02-18，逢休息日顺延后视为送达，送达日为2026-02-24。',
    ],
    [
      'the real receipt came earlier',
      B,
      '2026-02-13',
      '2026-02-15',
      '依据合同B（9.3(6)）“…”，实际送达日2026-02-15早于约定时间，以实际送达为准，送达日为2026-02-15。',
    ],
  ])('says when %s', (_, contract, sentOn, receivedOn, expected) => {
    expect(reason(contract, sentOn, receivedOn)).toBe(expected)
  })
})

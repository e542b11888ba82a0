import { expect, it } from 'vitest'
import { activateCards, iccidOf, openOffice } from './office.ts'

it('a letter tells what was paid in all, and apart from it what of the stated total was paid', async () => {
  const office = openOffice()
  await activateCards(office, 2, '2024-03-11')
  await office.do('cards.record', {
    events: [
      { iccid: iccidOf(1), kind: 'replaced', on: '2024-03-20', cause: 'lost', newIccid: iccidOf(101) },
    ],
  })
  await office.do('billing.run', { contractId: 'B', through: '2024-03' })
  const pay = (paidOn: string, amountFen: number) =>
    office.do('payments.record', { contractId: 'B', paidOn, amountFen, voucher: `财付${paidOn}` })
  const letter = async (paymentId: number) =>
    (await office.do('notices.draft', { kind: 35, contractId: 'B', facts: { paymentId } })).paragraphs.join(
      '',
    )

  const first = await pay('2024-04-01', 3_000)
  expect(await letter(first.paymentId)).toContain(
    '我院累计支付人民币30.00元（大写：人民币叁拾元整），合同总价为人民币90,720.00元，尚余人民币90,690.00元',
  )
  const second = await pay('2024-04-02', 3_500)
  expect(await letter(second.paymentId)).toContain(
    '我院累计支付人民币65.00元（大写：人民币陆拾伍元整），其中计入合同总价的人民币60.00元（大写：人民币陆拾元整），合同总价为',
  )
})

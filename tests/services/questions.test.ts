import { describe, expect, it } from 'vitest'
import { activateCards, iccidOf, type Office, openOffice, positionOf } from './office.ts'

const run = (office: Office, through: string) => office.do('billing.run', { contractId: 'B', through })

const answer = (office: Office, questionId: string, choice: string, reason?: string) =>
  office.do('questions.answer', { questionId, choice, ...(reason === undefined ? {} : { reason }) })

async function feesByMonth(office: Office, from: string, to: string): Promise<Record<string, number>> {
  const { charges } = await office.do('charges.list', { contractId: 'B', from, to })
  const total: Record<string, number> = {}
  for (const { month, amountFen } of charges) total[month ?? ''] = (total[month ?? ''] ?? 0) + amountFen
  return total
}

describe('what a contract leaves open', () => {
  it('never blocks: the default applies, the answer names the question, and an answer closes it', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    expect((await run(office, '2024-03')).openQuestions).toContain('Q-HOLD')
    expect(await answer(office, 'Q-HOLD', 'whole-months')).toMatchObject({ changed: false })
    expect((await run(office, '2024-03')).openQuestions).not.toContain('Q-HOLD')
    const { questions } = await office.do('questions.list', {})
    expect(questions.find(question => question.questionId === 'Q-HOLD')).toMatchObject({
      choice: 'whole-months',
      defaultChoice: 'whole-months',
      history: [{ choice: 'whole-months', reason: null, recordedBy: '王会计' }],
    })
  })

  it('is answered again only with a reason, and both answers stay on record', async () => {
    const office = openOffice()
    await answer(office, 'Q-GATE', 'last-of-three')
    const changed = { questionId: 'Q-GATE', choice: 'notice-and-documents' }
    expect(await office.refused('questions.answer', changed)).toMatchObject({
      kind: 'reason-required',
      earlierChoice: 'last-of-three',
    })
    await answer(office, 'Q-GATE', 'notice-and-documents', '双方会议纪要')
    const { questions } = await office.do('questions.list', {})
    const { history } = questions.find(question => question.questionId === 'Q-GATE') ?? { history: [] }
    expect(history.map(each => [each.choice, each.reason])).toEqual([
      ['last-of-three', null],
      ['notice-and-documents', '双方会议纪要'],
    ])
  })

  it('Q-HOLD: what was billed for touched months is credited when the answer comes, and charged again when it changes', async () => {
    const office = openOffice()
    await activateCards(office, 1, '2024-03-11')
    await office.do('cards.record', {
      events: [
        { iccid: iccidOf(1), kind: 'suspended', on: '2024-04-28' },
        { iccid: iccidOf(1), kind: 'resumed', on: '2024-06-05' },
      ],
    })
    await run(office, '2024-07')
    const fees = () => feesByMonth(office, '2024-04', '2024-07')
    expect(Object.values(await fees())).toEqual([3_000, 100, 3_000, 3_000])

    await answer(office, 'Q-HOLD', 'touched-months')
    expect(Object.values(await fees())).toEqual([3_000, 100, 3_000, 3_000])
    expect(await run(office, '2024-07')).toMatchObject({ adjusted: 2, totalFen: 2 * (100 - 3_000) })
    expect(Object.values(await fees())).toEqual([100, 100, 100, 3_000])

    await answer(office, 'Q-HOLD', 'on-top', '乙方书面答复')
    expect(await run(office, '2024-07')).toMatchObject({ totalFen: 3 * 3_000 })
    expect(Object.values(await fees())).toEqual([3_100, 3_100, 3_100, 3_000])
  })

  it('Q-START: claiming the stated total as a cap takes the 37th month of every card back', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    await run(office, '2027-03')
    await answer(office, 'Q-START', 'cap-36')
    expect(await run(office, '2027-03')).toMatchObject({ adjusted: 84, totalFen: -252_000, warnings: [] })
    expect(await positionOf(office, 'B', '2027-12-31')).toMatchObject({ chargedFen: 9_072_000 })
  })

  it('Q-GATE, Q-HOLIDAY: with acceptance last, the clock starts there or at the papers, and may stop on a Saturday', async () => {
    const office = openOffice()
    await office.do('billing.run', { contractId: 'A', through: '2027-03' })
    const milestone = { contractId: 'A', instalment: 1 }
    await office.do('milestones.record', { ...milestone, kind: 'notice-received', on: '2024-06-20' })
    await office.do('milestones.record', { ...milestone, kind: 'documents-received', on: '2024-06-19' })
    await office.do('milestones.record', { ...milestone, kind: 'accepted', on: '2024-06-28' })
    const dueOn = async () =>
      (await office.do('charges.list', { contractId: 'A' })).charges.find(charge => charge.instalment === 1)
        ?.dueOn
    // Day 30 of the acceptance is a Sunday.
    expect(await dueOn()).toBe('2024-07-29')
    await answer(office, 'Q-GATE', 'notice-and-documents')
    expect(await dueOn()).toBe('2024-07-22')
    await answer(office, 'Q-HOLIDAY', 'stays')
    expect(await dueOn()).toBe('2024-07-20')
    expect(await positionOf(office, 'A', '2024-07-21')).toMatchObject({
      overdueFen: 16_073_000,
      lateFeeEstimateFen: 48_219,
    })
  })

  it('Q-LATEDAYS: whether the day of payment is late itself is worth a day of the fee', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    await run(office, '2024-03')
    const bill = { contractId: 'B', from: '2024-03', to: '2024-03', receivedOn: '2024-03-25' }
    await office.do('bills.record', { ...bill, dueOn: '2024-04-01', amountFen: 252_000 })
    const payment = { contractId: 'B', paidOn: '2024-04-11', amountFen: 252_000, voucher: '财付' }
    await office.do('payments.record', payment)
    expect(await positionOf(office, 'B', '2024-05-01')).toMatchObject({ lateFeeEstimateFen: 252 })
    await answer(office, 'Q-LATEDAYS', 'before-payment-day')
    // 9 days of 25.2 fen.
    expect(await positionOf(office, 'B', '2024-05-01')).toMatchObject({ lateFeeEstimateFen: 227 })
  })

  it('Q-CARDTYPE, Q-FUNCTIONS: card fees and overage are charged once it is known that they are owed', async () => {
    const office = openOffice()
    await activateCards(office, 84, '2024-03-11')
    const usage = [{ iccid: iccidOf(1), megabytes: 50 * 1024 + 100 }]
    await office.do('cards.recordUsage', { contractId: 'B', month: '2024-03', usage })
    expect(await run(office, '2024-03')).toMatchObject({ totalFen: 252_000 })
    await answer(office, 'Q-CARDTYPE', 'all-mp1')
    expect(await run(office, '2024-03')).toMatchObject({ added: 84, totalFen: 8_400 })
    await answer(office, 'Q-FUNCTIONS', 'no-limits')
    expect(await run(office, '2024-03')).toMatchObject({ added: 1, totalFen: 2_900 })
    await answer(office, 'Q-CARDTYPE', 'waived', '乙方同意免收')
    expect(await run(office, '2024-03')).toMatchObject({ adjusted: 84, totalFen: -8_400 })
  })

  it('an answer that is none of the choices, or to no question, is refused', async () => {
    const office = openOffice()
    expect(await office.refused('questions.answer', { questionId: 'Q-HOLD', choice: 'half' })).toMatchObject({
      kind: 'unknown-choice',
      choices: ['whole-months', 'touched-months', 'on-top'],
    })
    expect(await office.refused('questions.answer', { questionId: 'Q-MAYBE', choice: 'x' })).toEqual({
      kind: 'unknown-question',
      questionId: 'Q-MAYBE',
    })
  })
})

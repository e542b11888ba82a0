// Two people: what the recorder enters waits without effect until another person approves it, and it is then recorded with
// both names or not at all.

import { describe, expect, it } from 'vitest'
import { query } from '../../db/handles.ts'
import type { Role } from '../../src/access/roles.ts'
import { ADMINISTRATOR, verify } from '../db/test-ledgers.ts'
import { courtWith, FIRST } from './people.ts'

const PAYMENT = { contractId: 'A', paidOn: '2024-04-02', amountFen: 500, voucher: '财付-1' }
const held = (procedure: string, input: unknown) => ({ procedure, input })

async function courtOfTwo(rules: object, roles: readonly Role[] = ['recorder', 'reviewer']) {
  const court = courtWith(roles)
  await court.people.do(FIRST, 'duties.set', rules)
  const paidFen = async () =>
    (await court.people.do('reviewer', 'position.get', { contractId: 'A', asOf: '2024-05-06' })).paidFen
  return { ...court, ...court.people, paidFen }
}

describe('a payment that takes two people', () => {
  it('is refused to one, waits without effect, and is recorded by the other with both names', async () => {
    const court = await courtOfTwo({ payment: true })
    const refusal = await court.refused('recorder', 'payments.record', PAYMENT)
    expect(refusal).toEqual({ kind: 'two-people-needed', duty: 'payment' })
    const { proposalId } = await court.do('recorder', 'proposals.make', held('payments.record', PAYMENT))
    expect(await court.paidFen()).toBe(0)

    const shown = await court.do('reviewer', 'proposals.get', { proposalId })
    expect(shown).toMatchObject({
      proposal: { recordedBy: 'recorder', isOwn: false, decision: null },
      problem: null,
    })
    expect(shown.lines).toContainEqual({ label: '金额', value: '5.00元' })
    expect(shown.lines).toContainEqual({ label: '将列为预付', value: '5.00元' })
    expect(await court.paidFen()).toBe(0)

    const approved = await court.do('reviewer', 'proposals.approve', { proposalId })
    expect(approved.answer).toMatchObject({ onAccountFen: 500 })
    expect(await court.paidFen()).toBe(500)
    const { file } = court.enter('reviewer', 'reviewer')
    const both = query
      .selectFrom('payment')
      .innerJoin('proposal_decision as decision', 'decision.act', 'payment.act')
      .select(['decision.proposed_by', 'decision.decided_by', 'decision.outcome'])
    expect(file.reader.all(both)).toEqual([
      { proposed_by: 'recorder', decided_by: 'reviewer', outcome: 'approved' },
    ])
    file.close()
    const again = await court.refused('reviewer', 'proposals.approve', { proposalId })
    expect(again).toEqual({ kind: 'already-decided', proposalId, outcome: 'approved' })
    expect(verify(court.path)).toMatchObject({ ok: true, problems: [] })
  })

  it('is approved by nobody who entered it, and by nobody without the duty', async () => {
    const court = await courtOfTwo({ payment: true })
    const { proposalId } = await court.do(FIRST, 'proposals.make', held('payments.record', PAYMENT))
    const own = { kind: 'own-proposal', proposalId }
    expect(await court.refused(FIRST, 'proposals.approve', { proposalId })).toEqual(own)
    expect(await court.refused(FIRST, 'proposals.refuse', { proposalId, reason: '不对' })).toEqual(own)
    const forbidden = await court.refused('recorder', 'proposals.approve', { proposalId })
    expect(forbidden).toMatchObject({ kind: 'forbidden', access: 'review' })
    const notOwn = await court.refused('recorder', 'proposals.withdraw', { proposalId })
    expect(notOwn).toEqual({ kind: 'not-own-proposal', proposalId })
    expect(await court.paidFen()).toBe(0)
  })

  it('refused with a reason or taken back has no effect, and is decided for good', async () => {
    const court = await courtOfTwo({ payment: true })
    const make = () => court.do('recorder', 'proposals.make', held('payments.record', PAYMENT))
    const first = await make()
    await court.do('reviewer', 'proposals.refuse', { ...first, reason: '金额与凭证不符' })
    const second = await make()
    await court.do('recorder', 'proposals.withdraw', second)
    for (const { proposalId } of [first, second]) {
      const again = await court.refused('reviewer', 'proposals.approve', { proposalId })
      expect(again).toMatchObject({ kind: 'already-decided' })
    }
    const listed = await court.do('reviewer', 'proposals.list', { isOpen: false })
    expect(listed).toMatchObject({
      total: 2,
      proposals: [
        { decision: { outcome: 'withdrawn', recordedBy: 'recorder' } },
        { decision: { outcome: 'refused', reason: '金额与凭证不符', recordedBy: 'reviewer' } },
      ],
    })
    expect(await court.do('reviewer', 'proposals.list', {})).toEqual({ total: 0, proposals: [] })
    expect(await court.paidFen()).toBe(0)
  })

  it('is refused when the books would now take it otherwise than when it was entered', async () => {
    const court = await courtOfTwo({ payment: true })
    const { proposalId } = await court.do('recorder', 'proposals.make', held('payments.record', PAYMENT))
    for (const kind of ['accepted', 'notice-received', 'documents-received']) {
      const milestone = { contractId: 'A', instalment: 1, kind, on: '2024-04-01' }
      await court.do('recorder', 'milestones.record', milestone)
    }
    await court.do('recorder', 'billing.run', { contractId: 'A', through: '2024-04' })
    expect(await court.do('reviewer', 'proposals.get', { proposalId })).toMatchObject({
      problem: expect.stringContaining('预付余额：提交时为 5.00元，现为 0.00元'),
    })
    const refusal = await court.refused('reviewer', 'proposals.approve', { proposalId })
    expect(refusal).toMatchObject({ kind: 'facts-changed', proposalId })
    expect(await court.paidFen()).toBe(0)
  })

  it('that could not be recorded is not even proposed, and neither is what no rule holds back', async () => {
    const court = await courtOfTwo({ payment: true })
    const before = court.enter('recorder', 'recorder')
    const head = before.file.head()
    before.file.close()
    const wrong = held('payments.record', { ...PAYMENT, allocations: [{ chargeId: 4711, amountFen: 1 }] })
    expect(await court.refused('recorder', 'proposals.make', wrong)).toMatchObject({ kind: 'unknown-charge' })
    const empty = held('payments.record', {})
    expect(await court.refused('recorder', 'proposals.make', empty)).toMatchObject({ kind: 'invalid-input' })
    const free = held('milestones.record', {})
    expect(await court.refused('recorder', 'proposals.make', free)).toMatchObject({ kind: 'not-held' })
    const off = held('payments.reverse', { paymentId: 1, reason: '退票' })
    expect(await court.refused('recorder', 'proposals.make', off)).toMatchObject({ kind: 'not-held' })
    const after = court.enter('recorder', 'recorder')
    expect(after.file.head()).toEqual(head)
  })

  it('does not slip in among past records', async () => {
    const court = await courtOfTwo({ payment: true })
    const lists = { cards: [], events: [], milestones: [], bills: [], invoices: [] }
    const past = { ...lists, payments: [PAYMENT], through: '2024-04', asOf: '2024-05-01' }
    const refusal = await court.refused('recorder', 'pastRecords.record', past)
    expect(refusal).toEqual({ kind: 'two-people-needed', duty: 'payment' })
    const imported = await court.refused('recorder', 'imports.record', { kind: 'payments', file: '付款.csv' })
    expect(imported).toEqual(refusal)
    const cards = await court.refused('recorder', 'imports.record', { kind: 'cards', file: '卡.csv' })
    expect(cards).not.toEqual(refusal)
    await court.do('recorder', 'pastRecords.record', { ...past, payments: [] })
    const { proposalId } = await court.do('recorder', 'proposals.make', held('pastRecords.record', past))
    await court.do('reviewer', 'proposals.approve', { proposalId })
    expect(await court.paidFen()).toBe(500)
  })
})

describe('reversals, answers and closed months that take two people', () => {
  it('are carried out by the second person alone', async () => {
    const court = await courtOfTwo({ reversal: true, answer: true, reopening: true })
    const { paymentId } = await court.do('recorder', 'payments.record', PAYMENT)
    await court.do('recorder', 'periods.close', { month: '2024-03' })
    const calls = [
      held('payments.reverse', { paymentId, reason: '银行退票' }),
      held('questions.answer', { questionId: 'Q-HOLD', choice: 'on-top', reason: '双方确认' }),
      held('periods.reopen', { month: '2024-03', reason: '补记发票' }),
    ]
    for (const { procedure, input } of calls) {
      const refusal = await court.refused('recorder', procedure as 'periods.reopen', input)
      expect(refusal).toMatchObject({ kind: 'two-people-needed' })
      const { proposalId } = await court.do('recorder', 'proposals.make', { procedure, input })
      const shown = await court.do('reviewer', 'proposals.get', { proposalId })
      expect(shown.problem).toBeNull()
      expect(shown.lines.length).toBeGreaterThan(1)
      await court.do('reviewer', 'proposals.approve', { proposalId })
    }
    expect(await court.paidFen()).toBe(0)
    const { contracts } = await court.do('recorder', 'periods.list', {})
    expect(contracts.flatMap(({ closed }) => closed)).toEqual([])
    const { questions } = await court.do('recorder', 'questions.list', {})
    expect(questions.find(({ questionId }) => questionId === 'Q-HOLD')?.choice).toBe('on-top')
    expect(verify(court.path)).toMatchObject({ ok: true, problems: [] })
  })
})

describe('what an answer would do to the figures', () => {
  it.each([
    ['Q-HOLD', 'on-top', '下次计费时按新答复更正'],
    ['Q-RECEIPT', 'deemed-receipt', '答复本身不改变数字'],
    ['Q-RECEIPT', 'real-receipt', '不变'],
  ])('is told to the second person: %s answered %s', async (questionId, choice, value) => {
    const court = await courtOfTwo({ answer: true })
    const answer = held('questions.answer', { questionId, choice, reason: '双方确认' })
    const { proposalId } = await court.do('recorder', 'proposals.make', answer)
    const { lines } = await court.do('reviewer', 'proposals.get', { proposalId })
    expect(lines).toContainEqual({ label: '对账务', value })
  })
})

describe('one person with all roles', () => {
  it('holds only one side of each act: what he entered another approves, and he what another entered', async () => {
    const court = await courtOfTwo({ payment: true, reversal: true, answer: true, reopening: true })
    const { users } = await court.do(FIRST, 'users.list', {})
    expect(users[0]?.roles).toEqual(['administrator', 'recorder', 'reviewer'])
    await court.do(FIRST, 'periods.close', { month: '2024-03' })
    const first = await court.do('recorder', 'proposals.make', held('payments.record', PAYMENT))
    const { answer } = await court.do(FIRST, 'proposals.approve', first)
    const { paymentId } = answer as { readonly paymentId: number }
    const own = [
      held('payments.record', { ...PAYMENT, voucher: '财付-2' }),
      held('payments.reverse', { paymentId, reason: '银行退票' }),
      held('questions.answer', { questionId: 'Q-HOLD', choice: 'on-top', reason: '双方确认' }),
      held('periods.reopen', { month: '2024-03', reason: '补记发票' }),
    ]
    for (const call of own) {
      const { proposalId } = await court.do(FIRST, 'proposals.make', call)
      const refusal = await court.refused(FIRST, 'proposals.approve', { proposalId })
      expect([call.procedure, refusal]).toEqual([call.procedure, { kind: 'own-proposal', proposalId }])
      await court.do('reviewer', 'proposals.approve', { proposalId })
    }
  })

  it('is told of to the administrator while a rule is on, and of no other', async () => {
    const court = courtWith(['recorder', 'reviewer'])
    const told = async () => (await court.people.do(FIRST, 'duties.get', {})).collisions
    expect(await told()).toEqual([])
    await court.people.do(FIRST, 'duties.set', { payment: true })
    const both = ['records-and-reviews', 'administers-too']
    const { users } = await court.people.do(FIRST, 'users.list', {})
    const userId = users[0]?.userId ?? 0
    expect(await told()).toEqual([{ userId, name: ADMINISTRATOR, kinds: both }])
    const keep = (roles: readonly Role[]) =>
      court.people.do(FIRST, 'users.change', { userId, roles, disabled: false })
    await keep(['administrator', 'reviewer'])
    expect(await told()).toMatchObject([{ kinds: ['administers-too'] }])
    await keep(['administrator'])
    expect(await told()).toEqual([])
  })
})

describe('the rule itself', () => {
  it('is off at first, and is not turned on where nobody else could approve', async () => {
    const { people } = courtWith(['reader'])
    expect((await people.do(FIRST, 'duties.get', {})).rules.map(({ needsTwo }) => needsTwo)).toEqual(
      Array(6).fill(false),
    )
    const refusal = await people.refused(FIRST, 'duties.set', { payment: true })
    expect(refusal).toEqual({ kind: 'no-second-person', duty: 'payment' })
  })

  it('is turned off again by two people only', async () => {
    const court = await courtOfTwo({ payment: true, notice: true })
    const asked = await court.do(FIRST, 'duties.set', { payment: false, answer: true })
    expect(asked).toEqual({ changed: ['answer'], proposalId: expect.any(Number) })
    const { proposalId } = asked
    const isOn = async () => {
      const { rules } = await court.do(FIRST, 'duties.get', {})
      return rules.filter(({ needsTwo }) => needsTwo).map(({ duty }) => duty)
    }
    expect(await isOn()).toEqual(['payment', 'answer', 'notice'])
    expect(await court.refused(FIRST, 'proposals.approve', { proposalId })).toMatchObject({
      kind: 'own-proposal',
    })
    expect(await court.do('reviewer', 'proposals.get', { proposalId })).toMatchObject({
      proposal: { duty: 'rule', recordedBy: ADMINISTRATOR },
      problem: null,
    })
    await court.do('reviewer', 'proposals.approve', { proposalId })
    expect(await isOn()).toEqual(['answer', 'notice'])
    await court.do('recorder', 'payments.record', PAYMENT)
  })
})

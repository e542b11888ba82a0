// Every role tries every procedure: what it may not is refused by the host and recorded, and nothing else is refused.

import { describe, expect, it } from 'vitest'
import { DENIED_A_DAY } from '../../db/denied-calls.ts'
import { query } from '../../db/handles.ts'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { createClock } from '../../host/clock.ts'
import { callProcedure } from '../../host/router.ts'
import { ROLES, type Role } from '../../src/access/roles.ts'
import { type ProcedureName, procedures } from '../../src/api/procedures.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { PASSWORD, verify } from '../db/test-ledgers.ts'
import { courtWith } from './people.ts'

/** Who besides 查询 may call what is named here; what only looks or computes is everybody's. */
const REQUIRED: Readonly<Record<Role, readonly string[]>> = {
  administrator: [
    'backups.setPlaces',
    'contracts.add',
    'court.set',
    'duties.set',
    'handovers.transfer',
    'holidays.announce',
    'holidays.rehearse',
    'users.appoint',
    'users.change',
    'users.replaceRecoveryCode',
  ],
  recorder: [
    'imports.look',
    'imports.try',
    'imports.record',
    'cards.note',
    'archive.make',
    'attachments.add',
    'attachments.withdraw',
    'billing.run',
    'billing.try',
    'bills.record',
    'bills.withdraw',
    'cards.correct',
    'cards.record',
    'cards.recordUsage',
    'cards.supply',
    'charges.enter',
    'charges.withdraw',
    'documents.issue',
    'invoices.readFile',
    'invoices.record',
    'invoices.recordFile',
    'invoices.withdraw',
    'letterDrafts.drop',
    'letterDrafts.issue',
    'letterDrafts.save',
    'milestones.record',
    'milestones.withdraw',
    'notices.draft',
    'notices.issue',
    'notices.recordSending',
    'notices.register',
    'notices.seal',
    'notices.takeBack',
    'notices.withdraw',
    'papers.register',
    'papers.withdraw',
    'pastRecords.record',
    'pastRecords.try',
    'payments.record',
    'payments.reverse',
    'payments.try',
    'contracts.close',
    'contracts.reopen',
    'refunds.record',
    'refunds.takeBack',
    'periods.close',
    'periods.reopen',
    'prices.confirm',
    'proposals.make',
    'questions.answer',
    'statements.export',
  ],
  reviewer: ['documents.countersign', 'letterDrafts.review', 'proposals.approve', 'proposals.refuse'],
  reader: [
    'imports.list',
    'imports.template',
    'cards.exportSheet',
    'bills.exportExpected',
    'bills.audit',
    'archive.check',
    'archive.list',
    'attachments.content',
    'attachments.export',
    'attachments.list',
    'audit.verify',
    'backups.prove',
    'backups.run',
    'backups.status',
    'bills.expected',
    'bills.list',
    'budget.plan',
    'cards.checkSupply',
    'cards.get',
    'cards.list',
    'cards.preview',
    'charges.cards',
    'charges.entered',
    'charges.explain',
    'charges.list',
    'charges.months',
    'charges.page',
    'contracts.check',
    'contracts.compose',
    'contracts.settlement',
    'contracts.get',
    'contracts.list',
    'contracts.text',
    'court.get',
    'deadlines.list',
    'documents.check',
    'documents.content',
    'documents.export',
    'documents.list',
    'documents.preview',
    'duties.get',
    'fonts.list',
    'handovers.accept',
    'handovers.content',
    'handovers.issue',
    'handovers.list',
    'handovers.preview',
    'holidays.list',
    'invoices.candidates',
    'invoices.compare',
    'invoices.list',
    'invoices.overview',
    'journal.balances',
    'journal.export',
    'journal.page',
    'journal.record',
    'ledger.backup',
    'ledger.diagnose',
    'ledger.exportCsv',
    'ledger.info',
    'letterDrafts.list',
    'lists.export',
    'milestones.list',
    'notices.book',
    'notices.exportBook',
    'notices.exportDocx',
    'notices.kinds',
    'notices.list',
    'notices.preview',
    'papers.list',
    'payments.explain',
    'payments.list',
    'payments.open',
    'payments.overview',
    'periods.list',
    'position.explain',
    'position.get',
    'prices.proposals',
    'proposals.get',
    'proposals.list',
    'proposals.withdraw',
    'questions.list',
    'search.find',
    'signers.import',
    'signers.list',
    'signers.use',
    'statements.exportSheet',
    'statements.preview',
    'tools.creditCode',
    'tools.deemedDelivery',
    'tools.lateFee',
    'tools.parseAmount',
    'tools.parseRmbUppercase',
    'tools.periodEnd',
    'tools.rmbUppercase',
    'tools.vatSplit',
    'users.changePassword',
    'users.list',
  ],
}
const ofRole = (role: Role) => REQUIRED[role]
const names = Object.keys(procedures) as ProcedureName[]

describe('roles and procedures', () => {
  it('the table names every procedure once', () => {
    expect(ROLES.flatMap(ofRole).toSorted()).toEqual(names.toSorted())
  })

  it('no role is let through to a procedure that is not its own, and none is kept from its own', async () => {
    const court = courtWith(ROLES)
    const wrong: string[] = []
    let cells = 0
    for (const role of ROLES) {
      const { file, session } = court.enter(role, role)
      for (const name of names) {
        // No input that any schema passes: whoever is let through is told so, and nothing happens.
        const answer = await callProcedure(session, name, { nothing: { of: 'the kind' } })
        const isAllowed = answer.ok || answer.error.kind !== 'forbidden'
        const mayCall = ofRole('reader').includes(name) || ofRole(role).includes(name)
        if (isAllowed !== mayCall) wrong.push(`${role} ${name}`)
        cells += 1
      }
      file.close()
    }
    expect(wrong).toEqual([])
    expect(cells).toBe(4 * names.length)
  })

  it('a refusal is recorded with who, what and when; a flood of them fills no ledger', async () => {
    const court = courtWith(['reader'])
    const { file, session, clock } = court.enter('reader', 'reader')
    const payment = { contractId: 'A', paidOn: '2024-03-11', amountFen: 1, voucher: '1' }
    const attempt = () => callProcedure(session, 'payments.record', payment)
    expect(await attempt()).toMatchObject({ ok: false, error: { kind: 'forbidden', access: 'record' } })
    const recorded = query
      .selectFrom('denied_call')
      .innerJoin('act', 'act.seq', 'denied_call.act')
      .select(['act.user_account', 'act.verb', 'denied_call.procedure', 'denied_call.access'])
    const line = {
      user_account: file.user.userId,
      verb: 'access.denied',
      procedure: 'payments.record',
      access: 'record',
    }
    expect(file.reader.all(recorded)).toEqual([line])

    for (let calls = 0; calls < 200; calls += 1) await attempt()
    expect(file.reader.all(recorded)).toHaveLength(DENIED_A_DAY)
    clock.setToday(calendarDate('2024-03-13'))
    await attempt()
    expect(file.reader.all(recorded)).toHaveLength(DENIED_A_DAY + 1)
    expect(file.reader.all(query.selectFrom('payment').selectAll())).toEqual([])
    file.close()
    expect(verify(court.path)).toMatchObject({ ok: true })
  })

  it('what a handler refuses is recorded too: nobody but an administrator gives another a password', async () => {
    const court = courtWith(['recorder'])
    const { file, session } = court.enter('recorder', 'recorder')
    const given = await callProcedure(session, 'users.changePassword', { userId: 3, password: '我的账本' })
    expect(given).toMatchObject({ ok: false, error: { kind: 'forbidden', access: 'administer' } })
    expect(file.reader.all(query.selectFrom('denied_call').select('procedure'))).toEqual([
      { procedure: 'users.changePassword' },
    ])
    file.close()
    const former = openLedgerForWriting(
      court.path,
      { kind: 'password', user: null, password: PASSWORD },
      createClock(),
    )
    expect(former.ok).toBe(true)
    if (former.ok) former.value.close()
  })
})

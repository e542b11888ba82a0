// 设置: what is set of the court is held to its form and keeps its history; an announcement of holidays says before it
// is recorded what it moves.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { activateCards, openOffice } from './office.ts'

describe('the court’s own data', () => {
  it('stand beside what the contracts state, each with who set it and when', async () => {
    const office = openOffice()
    const unset = await office.do('court.get', {})
    expect(unset.parties.map(party => [party['contractId'], party.name])).toEqual([
      ['A', '蛟河市人民法院'],
      ['B', '蛟河市人民法院'],
    ])
    expect(unset.settings.map(({ name, value }) => [name, value])).toContainEqual(['documentCode', null])

    const first = await office.do('court.set', { documentCode: '蛟法函', phone: '0432-67250000' })
    expect(first.changed).toEqual(['documentCode', 'phone'])
    const again = await office.do('court.set', { documentCode: '蛟法办函', phone: '0432-67250000' })
    expect(again.changed).toEqual(['documentCode'])
    await office.do('court.set', { phone: '' })

    const { settings, history } = await office.do('court.get', {})
    expect(settings).toContainEqual(
      expect.objectContaining({ name: 'documentCode', value: '蛟法办函', recordedBy: '王会计' }),
    )
    expect(settings).toContainEqual(expect.objectContaining({ name: 'phone', value: null }))
    expect(history.map(({ name, value }) => [name, value])).toEqual([
      ['phone', null],
      ['documentCode', '蛟法办函'],
      ['phone', '0432-67250000'],
      ['documentCode', '蛟法函'],
    ])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it.each([
    ['documentCode', 'JF-2026'],
    ['phone', '电话'],
    ['contact', '李'],
    ['department', '财务，装备'],
  ] as const)('%s is not “%s”', async (setting, value) => {
    const office = openOffice()
    expect(await office.refused('court.set', { [setting]: value })).toEqual({
      kind: 'malformed-court-setting',
      setting,
      value,
    })
  })
})

const year2027 = {
  year: 2027,
  status: 'official',
  notice: '国办发明电〔2026〕9号',
  off: [
    { on: '2027-03-31', name: '示例假日' },
    { on: '2027-04-01', name: '示例假日' },
  ],
  makeupWorkdays: [],
}

describe('an announcement of holidays', () => {
  it('says before it is recorded which days it moves, and records nothing', async () => {
    const office = openOffice()
    for (const kind of ['accepted', 'notice-received', 'documents-received'] as const)
      await office.do('milestones.record', { contractId: 'A', instalment: 3, kind, on: '2027-03-01' })
    const before = office.head()
    const tried = await office.do('holidays.rehearse', { holidays: year2027, asOf: '2026-12-01' })
    expect(tried).toMatchObject({ year: 2027, status: 'official', days: { off: 2, makeupWorkdays: 0 } })
    expect(tried.moved).toEqual([
      {
        contractId: 'A',
        kind: 'payment-due',
        matter: '付款到期（第3期服务费）',
        from: '2027-03-31',
        to: '2027-04-02',
      },
    ])
    expect(office.head()).toEqual(before)

    await office.do('holidays.announce', { holidays: year2027 })
    const { schedule } = await office.do('contracts.get', { contractId: 'A' })
    expect(schedule.find(({ instalment }) => instalment === 3)?.dueOn).toBe('2027-04-02')
  })

  it('is refused with the day at fault', async () => {
    const office = openOffice()
    const holidays = { ...year2027, off: [{ on: '2026-10-01', name: '国庆节' }] }
    expect(await office.refused('holidays.rehearse', { holidays, asOf: '2026-12-01' })).toEqual({
      kind: 'day-of-another-year',
      path: 'off.0.on',
      on: '2026-10-01',
    })
  })
})

describe('the ledger’s own file', () => {
  it('is backed up where it was asked for, and says afterwards where and up to which record', async () => {
    const office = openOffice()
    await activateCards(office, 2, '2024-03-12')
    expect((await office.do('ledger.info', {})).lastBackup).toBeNull()
    const file = path.join(office.folder, '备份.backup')
    const made = await office.do('ledger.backup', { file })
    expect(existsSync(file)).toBe(true)
    const info = await office.do('ledger.info', {})
    expect(made).toMatchObject({ file, lastSeq: info.records, head: info.head })
    expect(info.lastBackup).toEqual({ ...made, isThere: true })
    await office.do('court.set', { contact: '俞勃成' })
    expect((await office.do('ledger.info', {})).records).toBeGreaterThan(made.lastSeq)
  })

  it('is not backed up over itself', async () => {
    const office = openOffice()
    const { file } = await office.do('ledger.info', {})
    expect(await office.refused('ledger.backup', { file })).toMatchObject({ kind: 'ledger-exists' })
  })
})

describe('the fonts', () => {
  it('are told with what they stand for and whether one stands in for another', async () => {
    const { fonts } = await openOffice().do('fonts.list', {})
    expect(fonts.map(({ use }) => use)).toContain('fang-song')
    for (const { file, name } of fonts) expect([existsSync(file), name.length > 0]).toEqual([true, true])
  })
})

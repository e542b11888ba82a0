import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import { ledgerUsers } from '../../db/ledger-users.ts'
import { appointUser, changePassword, changeUser, replaceRecoveryCode } from '../../db/user-slots.ts'
import { userId } from '../../src/base/ids.ts'
import {
  ADMINISTRATOR,
  CHEAP,
  CLOCK,
  CREDENTIAL,
  makeLedger,
  openWriter,
  postPayment,
  problemKinds,
  valueIn,
  verify,
} from './test-ledgers.ts'

const CLERK = { name: '李经办', roles: ['recorder'], password: 'clerk' } as const
const FIRST = userId(3)

const enter = (path: string, user: string, password: string) => {
  const opened = openLedgerForReading(path, { kind: 'password', user, password })
  if (opened.ok) opened.value.close()
  return opened.ok ? opened.value.user.name : opened.error.kind
}

const enterByCode = (path: string, code: string) => {
  const opened = openLedgerForReading(path, { kind: 'recovery-code', code })
  if (opened.ok) opened.value.close()
  return opened.ok ? opened.value.user.name : opened.error.kind
}

describe('users', () => {
  it('come in with their own password once they are appointed, and do what their roles allow', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    const clerk = valueIn(appointUser(ledger, CLERK, CHEAP))
    expect(ledgerUsers(ledger.reader).map(({ name, roles }) => ({ name, roles }))).toEqual([
      { name: ADMINISTRATOR, roles: ['administrator', 'recorder', 'reviewer'] },
      { name: '李经办', roles: ['recorder'] },
    ])
    expect(enter(path, '李经办', 'clerk')).toBe('李经办')
    expect(enter(path, '李经办', 'x')).toBe('wrong-password')
    expect(appointUser(ledger, CLERK, CHEAP)).toEqual({
      ok: false,
      error: { kind: 'user-exists', user: '李经办' },
    })
    ledger.close()
    const asClerk = valueIn(
      openLedgerForWriting(path, { kind: 'password', user: '李经办', password: 'clerk' }, CLOCK),
    )
    expect(appointUser(asClerk, { ...CLERK, name: '张三' }, CHEAP)).toMatchObject({
      error: { kind: 'forbidden' },
    })
    expect(changePassword(asClerk, { userId: FIRST, password: 'x' }, CHEAP)).toMatchObject({
      error: { kind: 'forbidden' },
    })
    expect(changePassword(asClerk, { userId: clerk, password: 'own' }, CHEAP).ok).toBe(true)
    asClerk.close()
    expect(enter(path, '李经办', 'own')).toBe('李经办')
    expect(verify(path)).toMatchObject({ ok: true, problems: [] })
  })

  it('are kept out when they are disabled, but never the last administrator', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    const clerk = valueIn(appointUser(ledger, CLERK, CHEAP))
    valueIn(changeUser(ledger, { userId: clerk, roles: ['recorder'], disabled: true }))
    expect(enter(path, '李经办', 'clerk')).toBe('unknown-user')
    const reader = { userId: FIRST, roles: ['reader'], disabled: false } as const
    expect(changeUser(ledger, reader)).toEqual({
      ok: false,
      error: { kind: 'last-administrator', user: ADMINISTRATOR },
    })
    valueIn(appointUser(ledger, { name: '赵管理', roles: ['administrator'], password: 'x' }, CHEAP))
    expect(changeUser(ledger, reader)).toEqual({
      ok: false,
      error: { kind: 'recovery-code-holder', user: ADMINISTRATOR },
    })
    expect(verify(path).ok).toBe(true)
  })
})

describe('a changed password', () => {
  it('opens the same ledger, the old one does not, and the recovery code stays', () => {
    const { path, recoveryCode } = makeLedger()
    const ledger = openWriter(path)
    valueIn(changePassword(ledger, { userId: FIRST, password: '新的密码' }, CHEAP))
    expect(enter(path, ADMINISTRATOR, '新的密码')).toBe(ADMINISTRATOR)
    expect(enter(path, ADMINISTRATOR, '蛟河-2024')).toBe('wrong-password')
    expect(enterByCode(path, recoveryCode)).toBe(ADMINISTRATOR)
    valueIn(postPayment(ledger))
  })

  it('interrupted at any step opens with the old or the new one, verifies, and is tidied by the next writer', () => {
    const { path } = makeLedger()
    const before = openWriter(path)
    const keysBefore = readFileSync(`${path}.keys`)
    const clerk = valueIn(appointUser(before, CLERK, CHEAP))
    expect(clerk).toBe(5)
    const keysAfter = readFileSync(`${path}.keys`, 'utf8')
    before.close()
    // The record stands, the old slots are still there: what a power cut before the last step leaves.
    const ledger = openWriter(path)
    valueIn(changePassword(ledger, { userId: FIRST, password: 'new' }, CHEAP))
    ledger.close()
    addSlotsOf(path, keysAfter)
    expect(verify(path).ok).toBe(true)
    expect(enter(path, ADMINISTRATOR, 'new')).toBe(ADMINISTRATOR)
    expect(enter(path, ADMINISTRATOR, '蛟河-2024')).toBe('wrong-password')
    valueIn(openLedgerForWriting(path, { kind: 'password', user: null, password: 'new' }, CLOCK)).close()
    expect(JSON.parse(readFileSync(`${path}.keys`, 'utf8')).slots).toHaveLength(3)
    // An older key file put back is another matter.
    writeFileSync(`${path}.keys`, keysBefore)
    expect(problemKinds(path)).toEqual(['key-slots-differ'])
  })

  it('interrupted before it is recorded leaves the old one in force', () => {
    const { path } = makeLedger()
    const other = makeLedger()
    addSlotsOf(path, readFileSync(`${other.path}.keys`, 'utf8'))
    expect(enter(path, ADMINISTRATOR, '蛟河-2024')).toBe(ADMINISTRATOR)
    expect(verify(path).ok).toBe(true)
    valueIn(openLedgerForWriting(path, CREDENTIAL, CLOCK)).close()
    expect(JSON.parse(readFileSync(`${path}.keys`, 'utf8')).slots).toHaveLength(2)
  })
})

describe('a new recovery code', () => {
  it('opens the ledger for the administrator who took it, and the former code nothing', () => {
    const { path, recoveryCode } = makeLedger()
    const ledger = openWriter(path)
    const code = valueIn(replaceRecoveryCode(ledger, CHEAP))
    expect(enterByCode(path, code)).toBe(ADMINISTRATOR)
    expect(enterByCode(path, recoveryCode)).toBe('wrong-recovery-code')
    expect(verify(path).ok).toBe(true)
  })

  it('passes to another administrator, who may then let the first one go', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    valueIn(appointUser(ledger, { name: '赵管理', roles: ['administrator'], password: 'x' }, CHEAP))
    ledger.close()
    const second = valueIn(
      openLedgerForWriting(path, { kind: 'password', user: '赵管理', password: 'x' }, CLOCK),
    )
    const code = valueIn(replaceRecoveryCode(second, CHEAP))
    valueIn(changeUser(second, { userId: FIRST, roles: ['reader'], disabled: true }))
    second.close()
    expect(enterByCode(path, code)).toBe('赵管理')
    expect(enter(path, ADMINISTRATOR, '蛟河-2024')).toBe('unknown-user')
  })
})

function addSlotsOf(path: string, keysText: string): void {
  const file = JSON.parse(readFileSync(`${path}.keys`, 'utf8'))
  const more = JSON.parse(keysText).slots
  const known = new Set(file.slots.map((slot: { wrapped: string }) => slot.wrapped))
  const slots = [...file.slots, ...more.filter((slot: { wrapped: string }) => !known.has(slot.wrapped))]
  writeFileSync(`${path}.keys`, JSON.stringify({ ...file, slots }))
}

import { expect, it } from 'vitest'
import { makeCourtLedger } from './court-ledger.ts'
import { runCli } from './run-cli.ts'

it('an administrator appoints a reader, who may look and not record, and is kept out when disabled', () => {
  const { folder } = makeCourtLedger()
  const call = (env: Record<string, string>, words: readonly string[], procedure: string, input: object) =>
    runCli(
      { folder, env },
      'call',
      procedure,
      '--input',
      JSON.stringify(input),
      '--ledger',
      'court.ledger',
      ...words,
    )
  const asAdministrator = (procedure: string, input: object) => call({}, [], procedure, input)
  const asReader = (procedure: string, input: object) =>
    call({ LEDGER_PASSWORD: '只看不动' }, ['--user', '周查询'], procedure, input)

  const appointed = asAdministrator('users.appoint', {
    name: '周查询',
    roles: ['reader'],
    password: '只看不动',
  })
  expect(appointed).toMatchObject({ status: 0, values: [{ userId: expect.any(Number) }] })
  const { userId } = appointed.values[0] as { userId: number }
  expect(asReader('users.list', {}).values).toMatchObject([
    { users: [{}, { name: '周查询', roles: ['reader'] }] },
  ])
  const milestone = { contractId: 'A', instalment: 1, kind: 'accepted', on: '2025-03-11' }
  expect(asReader('milestones.record', milestone)).toMatchObject({ status: 1, error: { kind: 'forbidden' } })
  expect(asReader('users.replaceRecoveryCode', {})).toMatchObject({ status: 1, error: { kind: 'forbidden' } })
  expect(asReader('users.changePassword', { userId, password: '另一个' }).status).toBe(0)
  expect(asReader('users.list', {})).toMatchObject({ status: 1, error: { kind: 'wrong-password' } })
  expect(asAdministrator('users.change', { userId, roles: ['reader'], disabled: true }).status).toBe(0)
  expect(call({ LEDGER_PASSWORD: '另一个' }, ['--user', '周查询'], 'users.list', {}).error).toEqual({
    kind: 'unknown-user',
    user: '周查询',
  })
  expect(runCli({ folder }, 'verify', '--ledger', 'court.ledger').values).toMatchObject([{ ok: true }])
}, 60_000)

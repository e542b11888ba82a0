import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderState, temporaryFolder } from '../db/test-ledgers.ts'
import { makeCourtLedger } from './court-ledger.ts'
import { linesOf, PASSWORD, runCli } from './run-cli.ts'

describe('init', () => {
  it('prints administrator and recovery code once, and refuses what exists', () => {
    const folder = temporaryFolder()
    const made = runCli({ folder }, 'init', '--ledger', 'court.ledger')
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.values).toEqual([
      { administrator: '管理员', recoveryCode: expect.stringMatching(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/) },
    ])
    const before = folderState(folder)
    const again = runCli({ folder }, 'init', '--ledger', 'court.ledger')
    expect(again).toMatchObject({ status: 1, stdout: '', error: { kind: 'ledger-exists' } })
    expect(again.stderr).toMatch(/[一-鿿]/)
    expect(folderState(folder)).toEqual(before)
  })

  it('takes the administrator’s name, and needs a password', () => {
    const folder = temporaryFolder()
    expect(runCli({ folder, env: { LEDGER_PASSWORD: '' } }, 'init', '--ledger', 'l')).toMatchObject({
      status: 1,
      error: { kind: 'password-missing' },
    })
    const { values } = runCli({ folder }, 'init', '--ledger', 'l', '--user', '王会计')
    expect(values).toMatchObject([{ administrator: '王会计' }])
    expect(runCli({ folder }, 'verify', '--ledger', 'l', '--user', '王会计').status).toBe(0)
    expect(runCli({ folder }, 'verify', '--ledger', 'l', '--user', '李四').error).toEqual({
      kind: 'unknown-user',
      user: '李四',
    })
  })
})

describe('a ledger with both contracts', () => {
  let original = ''
  let recoveryCode = ''
  const ledger = ['--ledger', 'court.ledger'] as const

  beforeAll(() => {
    original = mkdtempSync(join(tmpdir(), 'ledger-test-'))
    recoveryCode = makeCourtLedger(original).recoveryCode
    return () => rmSync(original, { recursive: true, force: true })
  })

  const copied = () => {
    const folder = temporaryFolder()
    cpSync(original, folder, { recursive: true })
    return folder
  }

  it('is verified and dumped without a trace, the same every time', () => {
    const folder = copied()
    const before = folderState(folder)
    const verified = runCli({ folder }, 'verify', ...ledger)
    expect(verified).toMatchObject({ status: 0, stderr: '' })
    expect(verified.values).toEqual([
      {
        ok: true,
        problems: [],
        entries: 0,
        head: expect.stringMatching(/^[0-9a-f]{64}$/),
        lastSeq: expect.any(Number),
      },
    ])
    const first = runCli({ folder }, 'dump', ...ledger)
    const { head, lastSeq } = verified.values[0] as { head: string; lastSeq: number }
    const lines = linesOf(first.stdout)
    expect(lines).toHaveLength(lastSeq)
    for (const [index, line] of lines.entries())
      expect(line).toMatch(new RegExp(`^\\{"seq":${index + 1},"h":"[0-9a-f]{64}"`))
    expect(JSON.parse(lines.at(-1) ?? '').h).toBe(head)
    expect(runCli({ folder }, 'dump', ...ledger).stdout).toBe(first.stdout)
    expect(runCli({ folder }, 'verify', ...ledger, '--anchor', head).status).toBe(0)
    expect(runCli({ folder }, 'verify', ...ledger, '--anchor', 'ab'.repeat(32)).status).toBe(1)
    expect(folderState(folder)).toEqual(before)
  })

  it('acknowledges each payment of a soak by the head that is then in the ledger', () => {
    const folder = copied()
    const soak = runCli({ folder }, 'soak', '--count', '3', '--today', '2024-04-01', ...ledger)
    expect(soak.status).toBe(0)
    const [ready, ...acks] = linesOf(soak.stdout)
    expect(ready).toBe('READY')
    expect(acks).toHaveLength(3)
    for (const ack of acks) expect(ack).toMatch(/^ACK \d+ [0-9a-f]{64}$/)
    const [, seq, h] = (acks.at(-1) ?? '').split(' ')
    expect(runCli({ folder }, 'verify', ...ledger).values).toMatchObject([
      { ok: true, entries: 3, lastSeq: Number(seq), head: h },
    ])
    expect(runCli({ folder }, 'dump', ...ledger).stdout).toContain('"paid_on":"2024-04-01"')
  })

  it('says in words and facts what is wrong when it does not verify', () => {
    const folder = copied()
    writeFileSync(join(folder, 'court.ledger.anchors'), '')
    const verified = runCli({ folder }, 'verify', ...ledger)
    expect(verified.status).toBe(1)
    expect(verified.values).toMatchObject([{ ok: false, problems: [{ kind: 'anchors-missing' }] }])
    expect(verified.error).toMatchObject({ kind: 'verification-failed', problems: ['anchors-missing'] })
  })

  it('is compared with a link on paper in capitals or not, and with nothing that fits every ledger', () => {
    const folder = copied()
    const { head } = runCli({ folder }, 'verify', ...ledger).values[0] as { head: string }
    const verifyWith = (anchor: string) => runCli({ folder }, 'verify', '--anchor', anchor, ...ledger)
    expect(verifyWith(head.slice(0, 8).toUpperCase()).status).toBe(0)
    expect(verifyWith(head.startsWith('00') ? 'ff00ff00' : '00ff00ff').error).toMatchObject({
      kind: 'verification-failed',
      problems: ['anchor-unknown'],
    })
    for (const anchor of ['', head.slice(0, 7), `${head}0`, 'deadbeeg']) {
      expect(verifyWith(anchor).error).toEqual({ kind: 'usage-error', problem: '--anchor' })
    }
  })

  it('says that a payment may be saved when only the answer could not be written', () => {
    const folder = copied()
    const paid = { contractId: 'A', paidOn: '2025-04-18', amountFen: 1, voucher: 'V1' }
    const words = ['call', 'payments.record', '--input', JSON.stringify(paid), ...ledger]
    const full = openSync('/dev/full', 'w')
    const { status, error, stderr } = runCli({ folder, stdout: full }, ...words)
    closeSync(full)
    expect({ status, error }).toEqual({ status: 1, error: { kind: 'answer-not-written', code: 'ENOSPC' } })
    expect(stderr).toContain('请先查询核对')
    expect(runCli({ folder }, 'dump', ...ledger).stdout).toContain('"voucher":"V1"')
  })

  it('gives its key to an administrator, and records that it did', () => {
    const folder = copied()
    const before = linesOf(runCli({ folder }, 'dump', ...ledger).stdout).length
    const { values } = runCli({ folder }, 'data-key', ...ledger)
    expect(values).toEqual([{ dataKey: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const lines = linesOf(runCli({ folder }, 'dump', ...ledger).stdout)
    expect(lines).toHaveLength(before + 1)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      table: 'act',
      verb: 'ledger.data-key',
      user_account: 3,
    })
  })

  it('is backed up, verified as a backup, and restored by the recovery code to the same dump', () => {
    const folder = copied()
    const dump = runCli({ folder }, 'dump', ...ledger).stdout
    expect(runCli({ folder }, 'backup', '备 份.backup', ...ledger).status).toBe(0)
    expect(runCli({ folder }, 'verify', '--ledger', '备 份.backup').status).toBe(0)
    expect(runCli({ folder }, 'dump', '--ledger', '备 份.backup').stdout).toBe(dump)
    const byCode = { folder, env: { LEDGER_PASSWORD: '', LEDGER_RECOVERY_CODE: recoveryCode } }
    expect(runCli(byCode, 'restore', '备 份.backup', '--ledger', 'new.ledger').status).toBe(0)
    expect(runCli(byCode, 'dump', '--ledger', 'new.ledger').stdout).toBe(dump)
    expect(runCli({ folder }, 'dump', '--ledger', 'new.ledger').stdout).toBe(dump)
    expect(runCli(byCode, 'restore', '备 份.backup', '--ledger', 'new.ledger').error).toMatchObject({
      kind: 'ledger-exists',
    })
  })

  it('counts relative paths from the caller’s folder when npm runs it', () => {
    const folder = copied()
    const project = join(import.meta.dirname, '..', '..')
    const asNpm = { folder: project, env: { INIT_CWD: folder, npm_lifecycle_event: 'ledger' } }
    expect(runCli(asNpm, 'verify', ...ledger).status).toBe(0)
    const asAnotherScript = { folder, env: { INIT_CWD: project, npm_lifecycle_event: 'test:unit' } }
    expect(runCli(asAnotherScript, 'verify', ...ledger).status).toBe(0)
  })

  it('is left alone when whoever reads has read enough', () => {
    const folder = copied()
    const cli = join(import.meta.dirname, '..', '..', 'host', 'cli.ts')
    const pipe = `"${process.execPath}" "${cli}" dump --ledger court.ledger | head -c 10`
    const child = spawnSync('bash', ['-o', 'pipefail', '-c', pipe], {
      cwd: folder,
      env: { ...process.env, LEDGER_PASSWORD: PASSWORD },
      encoding: 'utf8',
    })
    expect([child.stderr, child.status]).toEqual(['', 0])
  })

  it.each<[string, readonly string[], object]>([
    ['an unknown command', ['post', ...ledger], { kind: 'unknown-command', command: 'post' }],
    ['no command', [], { kind: 'unknown-command', command: '' }],
    ['an unknown flag', ['verify', ...ledger, '--fast'], { kind: 'usage-error', problem: '--fast' }],
    [
      'a flag of another command',
      ['verify', ...ledger, '--count', '1'],
      { kind: 'usage-error', problem: '--count' },
    ],
    ['no ledger', ['verify'], { kind: 'usage-error', problem: '--ledger' }],
    ['an operand too many', ['backup', 'a', 'b', ...ledger], { kind: 'usage-error', problem: 'b' }],
    ['an operand too few', ['backup', ...ledger], { kind: 'usage-error' }],
    ['an impossible day', ['verify', ...ledger, '--today', '2024-02-30'], { kind: 'usage-error' }],
    [
      'a count that is none',
      ['soak', ...ledger, '--count', 'x'],
      { kind: 'usage-error', problem: '--count' },
    ],
    ['a ledger that is not there', ['verify', '--ledger', 'no.ledger'], { kind: 'ledger-missing' }],
  ])('refuses %s and changes nothing', (_, words, error) => {
    const folder = copied()
    const before = folderState(folder)
    const refused = runCli({ folder }, ...words)
    expect(refused).toMatchObject({ status: 1, stdout: '', error })
    expect(refused.stderr).toMatch(/[一-鿿]/)
    expect(folderState(folder)).toEqual(before)
  })
})

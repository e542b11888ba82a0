import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Refusal } from '../../src/api/refusals.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { runCli } from '../cli/run-cli.ts'
import { folderState, temporaryFolder } from '../db/test-ledgers.ts'
import { answersOf, answerTo, copyOf, LEDGER, runScript, runText, sharedCourt } from './harness.ts'
import { wrongFacts } from './wrong-facts.ts'
import { wrongFields } from './wrong-fields.ts'
import { iccid, type Known } from './wrong-line.ts'
import { wrongMoney } from './wrong-money.ts'

const court = sharedCourt()
const { folder } = court
afterAll(court.remove)

const cards = Array.from({ length: 100 }, (_, index) => ({
  iccid: iccid(index + 1),
  suppliedOn: '2024-03-11',
}))
const PAYMENT = { contractId: 'A', paidOn: '2024-09-20', amountFen: 100, voucher: '财付2024-0920-01' }

/** 100 cards, one of them used and cancelled, one in use; both contracts billed; a payment taken back. */
const BEFORE = [
  { procedure: 'cards.supply', input: { contractId: 'B', cards } },
  {
    procedure: 'cards.record',
    input: {
      events: [
        { iccid: iccid(1), kind: 'activated', on: '2024-03-12' },
        { iccid: iccid(1), kind: 'cancelled', on: '2024-06-01' },
        { iccid: iccid(3), kind: 'activated', on: '2024-03-12' },
      ],
    },
  },
  { procedure: 'billing.run', input: { contractId: 'B', through: '2024-05' } },
  { procedure: 'billing.run', input: { contractId: 'A', through: '2027-03' } },
  {
    procedure: 'invoices.record',
    input: {
      contractId: 'A',
      number: '25222000000000000101',
      kind: '普通发票',
      issuedOn: '2025-03-20',
      netFen: 15_163_208,
      taxFen: 909_792,
      grossFen: 16_073_000,
      rate: '0.06',
    },
  },
  { procedure: 'charges.list', input: { contractId: 'A' } },
  { procedure: 'charges.list', input: { contractId: 'B' } },
  { procedure: 'cards.list', input: { contractId: 'B' } },
  { procedure: 'payments.record', input: PAYMENT },
]

let known: Known

beforeAll(() => {
  const answers = runScript(folder, BEFORE)
  const { paymentId } = answerTo('payments.record', answers[8])
  const [listed] = answerTo('cards.list', answers[7]).cards
  runScript(folder, [{ procedure: 'payments.reverse', input: { paymentId, reason: '重复录入' } }])
  known = {
    serviceCharge: answerTo('charges.list', answers[5]).charges[0]?.id ?? 0,
    cardCharge: answerTo('charges.list', answers[6]).charges[0]?.id ?? 0,
    reversedPayment: paymentId,
    activation: listed?.events[0]?.eventId ?? 0,
    noNotice: listed?.cardId ?? 0,
  }
}, 120_000)

const dumpOf = (of: string) => runCli({ folder: of }, 'dump', ...LEDGER).stdout

describe('wrong input', () => {
  it('is refused line by line with its kind and its facts, told in a sentence, and nothing is changed', () => {
    const before = dumpOf(folder)
    const lines = [...wrongFields, ...wrongFacts, ...wrongMoney(known)]
    const script = lines.map(([procedure, input]) => `{"procedure":"${procedure}","input":${input}}`)
    const answers = answersOf(runText(folder, script.join('\n')))
    expect(answers).toHaveLength(lines.length)
    for (const [index, [procedure, input, expected]] of lines.entries()) {
      const { error } = answers[index] ?? {}
      const of = { procedure, input }
      const { kind, ...facts } = expected
      expect({ ...of, ...error }).toMatchObject({ ...of, ...facts })
      if (kind !== undefined) {
        expect({ ...of, kind: error?.kind }).toMatchObject({
          ...of,
          kind: kind instanceof RegExp ? expect.stringMatching(kind) : kind,
        })
      }
      const told = refusalInWords(error as Refusal)
      expect({ ...of, told }).toMatchObject({
        ...of,
        told: expect.stringMatching(/^.*\p{Script=Han}.*[。！]$/u),
      })
      expect({ ...of, told }).not.toMatchObject({ told: expect.stringMatching(/undefined|NaN|\[object/) })
    }
    expect(dumpOf(folder)).toBe(before)
  })

  it('of a ledger full to the edge of whole fen is refused, and the balances can still be told', () => {
    const copy = copyOf(folder)
    const most = { ...PAYMENT, amountFen: Number.MAX_SAFE_INTEGER }
    const answers = runScript(copy, [
      { procedure: 'payments.record', input: most },
      { procedure: 'payments.record', input: most },
      { procedure: 'journal.balances' },
      { procedure: 'position.get', input: { contractId: 'A', asOf: '2025-01-01' } },
    ])
    expect(answers).toMatchObject([
      { ok: { onAccountFen: expect.any(Number) } },
      { error: { kind: 'out-of-range' } },
      { ok: { balances: expect.any(Array) } },
      { ok: { paidFen: Number.MAX_SAFE_INTEGER } },
    ])
  })

  it('of amounts as a clerk types them is not wrong: full-width digits and separators are read exactly', () => {
    const written: readonly (readonly [string, number])[] = [
      ['１６０，７３０．００', 16_073_000],
      ['160,730.00', 16_073_000],
      ['￥160,730', 16_073_000],
      ['¥ 160730.0 元', 16_073_000],
      ['０．０１', 1],
      ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
    ]
    const script = written.map(([text]) => ({ procedure: 'tools.parseAmount', input: { text } }))
    expect(runScript(folder, script)).toEqual(written.map(([, amountFen]) => ({ ok: { amountFen } })))
  })
})

describe('who has not the password', () => {
  it.each([
    [['verify']],
    [['backup', 'b.backup']],
    [['call', 'payments.record', '--input', JSON.stringify(PAYMENT)]],
  ])('is refused, and nothing is written but that it was tried: %j', words => {
    const { 'court.ledger.tries': _earlier, ...before } = folderState(folder)
    const refused = runCli({ folder, env: { LEDGER_PASSWORD: '蛟河-2025' } }, ...words, ...LEDGER)
    expect(refused).toMatchObject({ status: 1, stdout: '', error: { kind: 'wrong-password' } })
    expect(refused.stderr).toContain('密码不正确')
    const { 'court.ledger.tries': _tries, ...after } = folderState(folder)
    expect(after).toEqual(before)
  })

  it('is told which of password and recovery code was wrong', () => {
    const env = { LEDGER_PASSWORD: '', LEDGER_RECOVERY_CODE: court.recoveryCode.replace(/^./, '?') }
    const refused = runCli({ folder, env }, 'verify', ...LEDGER)
    expect(refused).toMatchObject({ status: 1, error: { kind: 'recovery-code-mistyped' } })
    expect(runCli({ folder, env: { LEDGER_PASSWORD: '' } }, 'verify', ...LEDGER)).toMatchObject({
      status: 1,
      error: { kind: 'password-missing' },
    })
  })
})

describe('a file that is no ledger', () => {
  const kinds: readonly (readonly [string, (path: string) => void, object])[] = [
    ['a text', path => writeFileSync(path, '蛟河市人民法院'), { kind: 'not-a-ledger', found: 'other-file' }],
    ['a folder', path => mkdirSync(path), { kind: 'not-a-ledger', found: 'directory' }],
    [
      'a database of another program',
      path => {
        const database = new Database(path)
        database.exec('CREATE TABLE note (text TEXT)')
        database.close()
      },
      { kind: 'not-a-ledger', found: 'plain-database' },
    ],
  ]

  it.each(kinds)('%s is refused and left as it is', (_, make, error) => {
    const place = temporaryFolder()
    make(join(place, 'court.ledger'))
    const before = folderState(place)
    const words = ['call', 'payments.record', '--input', JSON.stringify(PAYMENT)]
    const refused = runCli({ folder: place }, ...words, ...LEDGER)
    expect(refused).toMatchObject({ status: 1, stdout: '', error })
    expect(refused.stderr).toMatch(/\p{Script=Han}/u)
    expect(folderState(place)).toEqual(before)
  })

  it('a backup can be read as it is, but is not written to', () => {
    const copy = copyOf(folder)
    expect(runCli({ folder: copy }, 'backup', 'b.backup', ...LEDGER).status).toBe(0)
    const place = temporaryFolder()
    cpSync(join(copy, 'b.backup'), join(place, 'court.ledger'))
    rmSync(join(copy, 'b.backup'))
    const before = folderState(place)
    const words = ['call', 'payments.record', '--input', JSON.stringify(PAYMENT)]
    const refused = runCli({ folder: place }, ...words, ...LEDGER)
    expect(refused).toMatchObject({ status: 1, error: { kind: 'not-a-ledger', found: 'backup' } })
    expect(refused.stderr).toContain('请先恢复再打开')
    expect(folderState(place)).toEqual(before)
  })
})

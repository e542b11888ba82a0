// The diagnostics file holds what helps and nothing that is confidential: a ledger full of names, prices and numbers that
// stand nowhere else leaves no trace in it.

import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { PASSWORD, tamper, temporaryFolder } from '../db/test-ledgers.ts'

const ICCID = '89860824037153917153'
const AMOUNT = 7_153_917
const NAME = '金丝雀'

/** Each in the forms in which it could be written. */
const CANARIES = [
  NAME,
  'JINSIQUE',
  ICCID,
  '1440371539171',
  String(AMOUNT),
  '71539.17',
  '71,539.17',
  '蛟河',
  '管理员',
  '王会计',
  '吉林',
]

async function openDesk(file: string): Promise<Desk> {
  const desk = createDesk({})
  onTestFinished(desk.close)
  const credential = { kind: 'password', user: null, password: PASSWORD }
  expect(await desk.call('desk.open', { file, credential })).toMatchObject({ ok: true })
  return desk
}

function courtLedger(): string {
  const folder = join(temporaryFolder(), `${NAME}法院`)
  mkdirSync(folder, { mode: 0o700 })
  return makeCourtLedger(folder).path
}

async function fill(desk: Desk): Promise<void> {
  for (const [procedure, input] of [
    [
      'cards.supply',
      { contractId: 'B', cards: [{ iccid: ICCID, msisdn: '1440371539171', suppliedOn: '2024-03-11' }] },
    ],
    ['cards.record', { events: [{ iccid: ICCID, kind: 'activated', on: '2024-03-12' }] }],
    ['billing.run', { contractId: 'B', through: '2024-08' }],
    ['payments.record', { contractId: 'B', paidOn: '2024-09-20', amountFen: AMOUNT, voucher: `${NAME}凭证` }],
    ['court.set', { contact: `${NAME}先生`, phone: '0432-67153917' }],
    ['questions.answer', { questionId: 'Q-HOLD', choice: 'on-top', reason: `${NAME}会议纪要` }],
    ['drafts.keep', { form: 'payment', content: { voucher: `${NAME}草稿` } }],
  ] as const)
    expect(await desk.call(procedure, input), procedure).toMatchObject({ ok: true })
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

it('tells versions, sizes, counts, the verification and the kinds of errors, and not one canary', async () => {
  const ledger = courtLedger()
  const desk = await openDesk(ledger)
  await fill(desk)
  for (const [procedure, input] of [
    ['charges.explain', { chargeId: 999_999 }],
    ['cards.get', { iccid: `${ICCID}9`, asOf: '2024-09-01' }],
    [`${NAME}`, {}],
    ['payments.reverse', { paymentId: AMOUNT, reason: NAME }],
  ] as const)
    expect(await desk.call(procedure, input)).toMatchObject({ ok: false })
  const file = join(temporaryFolder(), '诊断.json')
  const program = { version: '0.1.0', build: 'abc1234 (2026-11-28)' }
  expect(await desk.call('ledger.diagnose', { file, program })).toMatchObject({
    ok: true,
    value: { file, isSound: true, errors: 4 },
  })
  const told = read(file)
  expect(told).toMatchObject({
    program,
    runtime: { node: process.versions.node, sqlite: expect.stringMatching(/^3\./) },
    system: { platform: process.platform, memoryBytes: expect.any(Number) },
    disk: { freeBytes: expect.any(Number) },
    ledger: {
      bytes: statSync(ledger).size,
      records: { card: 1, payment: 1, act: expect.any(Number) },
      place: [],
    },
    verification: { ok: true, problems: {} },
  })
  expect(told.errors.map(({ procedure, kind }: Record<string, string>) => `${procedure} ${kind}`)).toEqual([
    'charges.explain unknown-charge',
    'cards.get unknown-card',
    'unknown unknown-procedure',
    'payments.reverse unknown-payment',
  ])
  const text = readFileSync(file, 'utf8')
  expect(CANARIES.filter(each => text.includes(each))).toEqual([])
  // Of no path and no text of the ledger: not one Chinese character.
  expect(text).not.toMatch(/\p{Script=Han}/u)
}, 60_000)

it('names by their kinds what verification found, and quotes nothing of it', async () => {
  const ledger = courtLedger()
  const first = await openDesk(ledger)
  await fill(first)
  await first.call('desk.lock', {})
  tamper(ledger, database => {
    database.exec(`DROP TRIGGER payment_no_update; UPDATE payment SET voucher = '${NAME}改'`)
  })
  const desk = createDesk({})
  onTestFinished(desk.close)
  const credential = { kind: 'password', user: null, password: PASSWORD }
  await desk.call('desk.open', { file: ledger, credential, forViewing: true })
  const file = join(temporaryFolder(), 'diagnostics.json')
  expect(await desk.call('ledger.diagnose', { file })).toMatchObject({ ok: true, value: { isSound: false } })
  expect(read(file).verification).toMatchObject({
    ok: false,
    problems: { 'chain-broken': 1, 'schema-changed': 1 },
  })
  expect(CANARIES.filter(each => readFileSync(file, 'utf8').includes(each))).toEqual([])
}, 60_000)

it('takes no text in the place of a version', async () => {
  const desk = await openDesk(courtLedger())
  const program = { version: `${NAME}`, build: '' }
  expect(await desk.call('ledger.diagnose', { file: 'x.json', program })).toMatchObject({
    ok: false,
    error: { kind: 'invalid-input', path: 'program.version' },
  })
})

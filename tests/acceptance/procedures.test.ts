import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/sha256.ts'
import { linesOf, runCli } from '../cli/run-cli.ts'
import { run, textOf } from '../host-pdf/poppler.ts'
import { type Answer, answerTo, copyOf, errorsOf, LEDGER, runScript, sharedCourt } from './harness.ts'
import { CARDS, CONTRACTS, linesWith } from './procedure-table.ts'
import { TOOLS } from './procedures/computing.ts'
import { day, id, type Line, sentence } from './procedures/patterns.ts'
import { FILES } from './procedures/recording.ts'

const court = sharedCourt()
const { folder } = court
afterAll(court.remove)

const linesToScript = (lines: readonly Line[]) => lines.map(([procedure, input]) => ({ procedure, input }))

function expectAnswers(lines: readonly Line[], answers: readonly Answer[]): void {
  expect(answers).toHaveLength(lines.length)
  for (const [index, [procedure, input, answer]] of lines.entries()) {
    expect({ procedure, input, ...answers[index] }).toMatchObject({ procedure, input, ok: answer })
  }
}
describe('every procedure of the table answers with its fields', () => {
  let first: readonly Answer[] = []
  let second: readonly Answer[] = []
  let secondLines: readonly Line[] = []
  const firstLines = [...TOOLS, ...CONTRACTS, ...CARDS]

  beforeAll(() => {
    mkdirSync(join(folder, '交付'))
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
    first = runScript(folder, linesToScript(firstLines))
    const { charges } = answerTo('charges.list', first.at(-2))
    secondLines = linesWith(charges[0]?.id ?? 0)
    second = runScript(folder, linesToScript(secondLines), '--today', '2025-05-06')
  }, 120_000)

  const answerIn = (lines: readonly Line[], answers: readonly Answer[], procedure: string) =>
    answers[lines.findIndex(([name]) => name === procedure)]

  it('the tools', () => expectAnswers(TOOLS, first.slice(0, TOOLS.length)))

  it('contracts and questions', () => {
    expectAnswers(CONTRACTS, first.slice(TOOLS.length, TOOLS.length + CONTRACTS.length))
    const { terms } = answerTo('contracts.get', answerIn(firstLines, first, 'contracts.get'))
    expect(terms.length).toBeGreaterThan(15)
    for (const term of terms) expect(term).toMatchObject({ clause: expect.any(String), quotation: sentence })
    const { questions } = answerTo('questions.list', answerIn(firstLines, first, 'questions.list'))
    const named = questions.map(question => question.questionId)
    for (const question of ['Q-NAME', 'Q-BANK', 'Q-CYCLE', 'Q-START', 'Q-GATE', 'Q-HOLD', 'Q-END']) {
      expect(named).toContain(question)
    }
  })

  it('cards, billing, bills and milestones', () => {
    expectAnswers(CARDS, first.slice(TOOLS.length + CONTRACTS.length))
  })

  it('invoices, payments, position, papers, deadlines, journal and audit', () => {
    expectAnswers(secondLines, second)
    const { deadlines } = answerTo('deadlines.list', answerIn(secondLines, second, 'deadlines.list'))
    expect(deadlines.length).toBeGreaterThan(5)
    for (const deadline of deadlines) {
      expect(deadline).toMatchObject({
        on: day,
        contractId: expect.stringMatching(/^[AB]$/),
        because: sentence,
      })
    }
  })

  it('files lie where the caller said, counted from his folder, and are what their sums say', () => {
    for (const [procedure, file] of [
      ['statements.export', '对账单.pdf'],
      ['notices.draft', '送审稿.pdf'],
      ['notices.issue', '函.pdf'],
      ['journal.export', '账目.journal'],
    ] as const) {
      const bytes = readFileSync(join(folder, '交付', file))
      const answer = answerIn(secondLines, second, procedure)
      expect(answer?.ok).toMatchObject({
        file: join(folder, '交付', file),
        sha256: sha256(bytes).toString('hex'),
      })
    }
    expect(textOf(readFileSync(join(folder, '交付', '对账单.pdf')))).toContain('制表日期2025年5月6日')
    expect(textOf(readFileSync(join(folder, '交付', '送审稿.pdf')))).toContain('送审稿')
    expect(run('pdfsig', join(folder, '交付', '函.pdf'))).toContain('Signature is Valid.')
  })

  it('a sending gives the day of delivery; a payment is reversed once, and then owed again', () => {
    const { noticeId } = answerTo('notices.issue', answerIn(secondLines, second, 'notices.issue'))
    const { paymentId } = answerTo('payments.record', answerIn(secondLines, second, 'payments.record'))
    const sending = { noticeId, way: 'express', destination: 'domestic', sentOn: '2025-05-07' }
    const reversal = { procedure: 'payments.reverse', input: { paymentId, reason: '银行退票' } }
    const answers = runScript(
      copyOf(folder),
      [
        { procedure: 'notices.recordSending', input: sending },
        reversal,
        { procedure: 'position.get', input: { contractId: 'A', asOf: '2025-04-22' } },
        reversal,
      ],
      '--today',
      '2025-05-08',
    )
    expect(answers).toMatchObject([
      { ok: { deliveredOn: '2025-05-12', clause: expect.stringMatching(/^12\.3/), because: sentence } },
      { ok: { reversalId: id, releasedFen: 16_073_000 } },
      { ok: { paidFen: 0, owedFen: 16_073_000, overdueFen: 16_073_000, lateFeeEstimateFen: 48_219 } },
      { error: { kind: 'already-reversed', paymentId } },
    ])
  })

  it('`today` of a line is the day on which that line is recorded, and of no other', () => {
    const payment = (voucher: string) => ({
      procedure: 'payments.record',
      input: { contractId: 'A', paidOn: '2025-06-01', amountFen: 1, voucher },
    })
    const copy = copyOf(folder)
    const lines = [
      { ...payment('甲'), today: '2025-06-05' },
      payment('乙'),
      { ...payment('丙'), today: '2025-06-31' },
    ]
    const answers = runScript(copy, lines, '--today', '2025-06-09')
    expect(errorsOf(answers)).toEqual([
      'answered',
      'answered',
      { kind: 'invalid-input', path: 'today', problem: 'impossible-date' },
    ])
    const acts = linesOf(runCli({ folder: copy }, 'dump', ...LEDGER).stdout)
      .map(line => JSON.parse(line))
      .filter(record => record.verb === 'payments.record')
    const dayInChina = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(acts.slice(-2).map(act => dayInChina(act.recorded_at))).toEqual(['2025-06-05', '2025-06-09'])
  })
})

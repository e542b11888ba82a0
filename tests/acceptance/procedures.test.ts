import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/sha256.ts'
import { linesOf, runCli, startCli } from '../cli/run-cli.ts'
import { run, textOf } from '../host-pdf/poppler.ts'
import {
  type Answer,
  answerTo,
  copyOf,
  errorsOf,
  LEDGER,
  runScript,
  runText,
  sharedCourt,
} from './harness.ts'

const SLOW = { timeout: 120_000 }

const court = sharedCourt()
const { folder } = court
afterAll(court.remove)

const hex64 = expect.stringMatching(/^[0-9a-f]{64}$/)
const sentence = expect.stringMatching(/\p{Script=Han}/u)
const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
const id = expect.any(Number)
const iccid = (index: number) => `8986082403${String(index).padStart(10, '0')}`

type Line = readonly [procedure: string, input: unknown, answer: object]

const linesToScript = (lines: readonly Line[]) => lines.map(([procedure, input]) => ({ procedure, input }))

function expectAnswers(lines: readonly Line[], answers: readonly Answer[]): void {
  expect(answers).toHaveLength(lines.length)
  for (const [index, [procedure, input, answer]] of lines.entries()) {
    expect({ procedure, input, ...answers[index] }).toMatchObject({ procedure, input, ok: answer })
  }
}

const TOOLS: readonly Line[] = [
  ['tools.rmbUppercase', { amountFen: 12_005_060_007 }, { text: '人民币壹亿贰仟零伍万零陆佰元零柒分' }],
  ['tools.rmbUppercase', { amountFen: 0 }, { text: '人民币零元整' }],
  [
    'tools.rmbUppercase',
    { amountFen: Number.MAX_SAFE_INTEGER },
    { text: expect.stringMatching(/玖角壹分$/) },
  ],
  ['tools.parseRmbUppercase', { text: '人民币壹拾万零柒仟元伍角叁分' }, { amountFen: 10_700_053 }],
  ['tools.parseRmbUppercase', { text: '人民币壹角' }, { amountFen: 10 }],
  ['tools.creditCode', { code: '11220000013525084B' }, { valid: true }],
  ['tools.creditCode', { code: '912202017710679757' }, { valid: false, problem: sentence }],
  ['tools.creditCode', { code: '' }, { valid: false, problem: sentence }],
  ['tools.vatSplit', { grossFen: 16_073_000, rate: '0.06' }, { netFen: 15_163_208, taxFen: 909_792 }],
  [
    'tools.periodEnd',
    { startOn: '2024-06-20', days: 30 },
    { lastOn: '2024-07-20', endsOn: '2024-07-22', because: sentence },
  ],
  [
    'tools.periodEnd',
    { startOn: '2024-03-11', days: 90 },
    { lastOn: '2024-06-09', endsOn: '2024-06-11', because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'B', way: 'registered', destination: 'abroad', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-04-13', clause: expect.stringMatching(/^9\.3/), because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'A', way: 'express', destination: 'hk-mo-tw', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-03-24', clause: expect.stringMatching(/^12\.3/), because: sentence },
  ],
  [
    'tools.lateFee',
    {
      principalFen: 16_073_000,
      ratePerDay: '0.003',
      dueOn: '2025-04-21',
      asOf: '2025-05-21',
      payments: [
        { on: '2025-05-01', amountFen: 10_000_000 },
        { on: '2025-05-21', amountFen: 6_073_000 },
      ],
    },
    {
      feeFen: 846_570,
      segments: [
        { from: '2025-04-21', until: '2025-05-01', days: 10, principalFen: 16_073_000 },
        { from: '2025-05-01', until: '2025-05-21', days: 20, principalFen: 6_073_000 },
      ],
    },
  ],
]

const CONTRACTS: readonly Line[] = [
  ['contracts.list', {}, { contracts: [{ contractId: 'A' }, { contractId: 'B' }] }],
  [
    'contracts.get',
    { contractId: 'A' },
    {
      contractTotalFen: 48_219_000,
      parties: [{ role: 'buyer' }, { role: 'supplier' }],
      schedule: [1, 2, 3].map(instalment => ({ instalment, amountFen: 16_073_000, clause: '7.2' })),
    },
  ],
  [
    'contracts.check',
    {},
    { findings: expect.arrayContaining([expect.objectContaining({ message: sentence })]) },
  ],
  ['questions.list', {}, { questions: expect.any(Array) }],
  [
    'questions.answer',
    { questionId: 'Q-CYCLE', choice: 'postpaid', reason: '账单于使用后送达' },
    { questionId: 'Q-CYCLE', choice: 'postpaid' },
  ],
]

const CARDS: readonly Line[] = [
  [
    'cards.supply',
    {
      contractId: 'B',
      cards: [1, 2].map(index => ({
        iccid: iccid(index),
        msisdn: `1440328${1000 + index}`,
        suppliedOn: '2024-03-11',
      })),
    },
    { supplied: 2 },
  ],
  [
    'cards.record',
    { events: [1, 2].map(index => ({ iccid: iccid(index), kind: 'activated', on: '2024-03-12' })) },
    { recorded: 2 },
  ],
  [
    'cards.recordUsage',
    { contractId: 'B', month: '2024-03', usage: [{ iccid: iccid(1), megabytes: 51_201 }] },
    { overages: [{ iccid: iccid(1), overMegabytes: 1, amountFen: 29, clause: '5.3', because: sentence }] },
  ],
  ['billing.run', { contractId: 'B', through: '2024-04' }, { added: 4, adjusted: 0, totalFen: 12_000 }],
  ['billing.run', { contractId: 'B', through: '2024-04' }, { added: 0, adjusted: 0, totalFen: 0 }],
  ['billing.run', { contractId: 'A', through: '2025-03' }, { added: 1, adjusted: 0, totalFen: 16_073_000 }],
  [
    'bills.record',
    {
      contractId: 'B',
      from: '2024-03',
      to: '2024-04',
      receivedOn: '2024-05-06',
      dueOn: '2024-05-31',
      amountFen: 12_000,
    },
    { expectedFen: 12_000, differenceFen: 0 },
  ],
  ...(['accepted', 'notice-received', 'documents-received'] as const).map(
    (kind, index): Line => [
      'milestones.record',
      { contractId: 'A', instalment: 1, kind, on: '2025-03-20' },
      { dueOn: index === 2 ? '2025-04-21' : null, because: sentence },
    ],
  ),
  [
    'charges.list',
    { contractId: 'A' },
    {
      charges: [
        {
          id,
          kind: 'instalment',
          instalment: 1,
          amountFen: 16_073_000,
          dueOn: '2025-04-21',
          clause: '7.2',
          because: sentence,
        },
      ],
    },
  ],
  [
    'charges.list',
    { contractId: 'B', from: '2024-04', to: '2024-04' },
    {
      charges: [1, 2].map(index => ({
        kind: 'monthly-fee',
        month: '2024-04',
        iccid: iccid(index),
        amountFen: 3_000,
        dueOn: '2024-05-31',
        clause: '5.4(1)',
      })),
    },
  ],
]

const linesWith = (chargeId: number): readonly Line[] => [
  [
    'invoices.record',
    {
      contractId: 'A',
      number: '25222000000000000101',
      kind: '普通发票',
      issuedOn: '2025-03-20',
      netFen: 15_163_208,
      taxFen: 909_792,
      grossFen: 16_073_000,
      rate: '0.06',
      covers: [chargeId],
    },
    { invoiceId: id, mismatches: [] },
  ],
  [
    'payments.record',
    {
      contractId: 'A',
      paidOn: '2025-04-18',
      amountFen: 16_073_000,
      voucher: '财付2025-0418-03',
      allocations: [{ chargeId, amountFen: 16_073_000 }],
    },
    { paymentId: id, onAccountFen: 0 },
  ],
  [
    'position.get',
    { contractId: 'A', asOf: '2025-04-30' },
    {
      chargedFen: 16_073_000,
      paidFen: 16_073_000,
      owedFen: 0,
      overdueFen: 0,
      lateFeeEstimateFen: 0,
      contractTotalFen: 48_219_000,
      remainingFen: 32_146_000,
    },
  ],
  [
    'statements.export',
    { contractId: 'A', from: '2024-03-11', to: '2025-04-30', file: '交付/对账单.pdf' },
    { number: 'DZ-2025-0001', sha256: hex64, pages: 1 },
  ],
  [
    'notices.kinds',
    {},
    { kinds: expect.arrayContaining([expect.objectContaining({ kind: 'payment-made', number: 35 })]) },
  ],
  [
    'notices.draft',
    { kind: 'payment-made', contractId: 'A', facts: {}, file: '交付/送审稿.pdf' },
    { title: sentence, paragraphs: expect.any(Array), sha256: hex64 },
  ],
  [
    'notices.issue',
    {
      kind: 35,
      contractId: 'A',
      facts: { documentNumber: '蛟法函〔2025〕12号', signedOn: '2025-04-21' },
      file: '交付/函.pdf',
    },
    { noticeId: id, sha256: hex64 },
  ],
  ['deadlines.list', { asOf: '2027-01-01' }, { deadlines: expect.any(Array) }],
  ['journal.export', { file: '交付/账目.journal' }, { entries: expect.any(Number), sha256: hex64 }],
  ['audit.verify', {}, { ok: true, problems: [], entries: expect.any(Number), head: hex64 }],
]

describe('every procedure of the table answers with its fields', SLOW, () => {
  let first: readonly Answer[] = []
  let second: readonly Answer[] = []
  let secondLines: readonly Line[] = []
  const firstLines = [...TOOLS, ...CONTRACTS, ...CARDS]

  beforeAll(() => {
    mkdirSync(join(folder, '交付'))
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

describe('a call', SLOW, () => {
  it('prints its answer as one line and nothing else, its input on the line or in a file', () => {
    const input = '{"amountFen":16073000}'
    writeFileSync(join(folder, 'input.json'), input)
    for (const given of [input, '@input.json']) {
      expect(runCli({ folder }, 'call', 'tools.rmbUppercase', '--input', given, ...LEDGER)).toMatchObject({
        status: 0,
        stdout: '{"text":"人民币壹拾陆万零柒佰叁拾元整"}\n',
        stderr: '',
      })
    }
  })

  it.each<[string, readonly string[], object]>([
    ['no JSON', ['contracts.list', '--input', '{'], { kind: 'malformed-json' }],
    ['a file that is not there', ['contracts.list', '--input', '@no.json'], { kind: 'file-not-read' }],
    [
      'what the rules refuse',
      ['contracts.get', '--input', '{"contractId":"C"}'],
      { kind: 'unknown-contract', contractId: 'C' },
    ],
  ])(
    'that is refused exits 1: a sentence, then the facts as the last line of stderr: %s',
    (_, words, error) => {
      const refused = runCli({ folder }, 'call', ...words, ...LEDGER)
      expect(refused).toMatchObject({ status: 1, stdout: '', error })
      const [told, facts, ...more] = linesOf(refused.stderr)
      expect(told).toEqual(sentence)
      expect(JSON.parse(facts ?? '')).toEqual({ error: refused.error })
      expect(more).toEqual([])
    },
  )
})

describe('a script', SLOW, () => {
  it('answers every line with one line, and no error stops it', () => {
    const script = [
      '{"procedure":"tools.creditCode","input":{"code":"x"}}',
      '{"procedure":"tools.guess","input":{}}',
      'not json',
      '[]',
      '{"procedure":"contracts.list"}',
      '',
      '{"procedure":"tools.periodEnd","input":{"startOn":"2199-12-31","days":36500}}',
      '{"procedure":"contracts.list","input":{}}',
    ].join('\n')
    // As an editor on Windows saves it.
    const result = runText(folder, `\uFEFF${script.replaceAll('\n', '\r\n')}`)
    expect(result.status).toBe(0)
    expect(result.values).toMatchObject([
      { ok: { valid: false } },
      { error: { kind: 'unknown-procedure' } },
      { error: { kind: 'malformed-json' } },
      { error: { kind: 'invalid-input', path: 'procedure' } },
      { ok: { contracts: expect.any(Array) } },
      { ok: { endsOn: day } },
      { ok: { contracts: expect.any(Array) } },
    ])
  })

  it('that cannot be read, or whose ledger cannot be opened, exits 1', () => {
    expect(runCli({ folder }, 'run', 'no.jsonl', ...LEDGER)).toMatchObject({
      status: 1,
      error: { kind: 'file-not-read' },
    })
    writeFileSync(join(folder, 'one.jsonl'), '{"procedure":"contracts.list"}\n')
    const wrong = runCli({ folder, env: { LEDGER_PASSWORD: '错' } }, 'run', 'one.jsonl', ...LEDGER)
    expect(wrong).toMatchObject({ status: 1, stdout: '', error: { kind: 'wrong-password' } })
  })
})

describe('beside a running writer', SLOW, () => {
  it('questions are answered, exports made and nothing of it is written', async () => {
    const copy = copyOf(folder)
    const soak = startCli({ folder: copy }, 'soak', ...LEDGER)
    await firstAcknowledged(soak)
    const listed = runCli(
      { folder: copy },
      'call',
      'charges.list',
      '--input',
      '{"contractId":"A"}',
      ...LEDGER,
    )
    expect(listed).toMatchObject({ status: 0, values: [{ charges: [{ amountFen: 16_073_000 }] }] })
    const reading = runScript(copy, [
      { procedure: 'position.get', input: { contractId: 'A', asOf: '2025-05-01' } },
      { procedure: 'journal.export', input: { file: '账目.journal' } },
      { procedure: 'audit.verify', input: {} },
    ])
    expect(reading).toMatchObject([{ ok: {} }, { ok: { sha256: hex64 } }, { ok: { ok: true } }])
    const dump = linesOf(runCli({ folder: copy }, 'dump', ...LEDGER).stdout)
    expect(dump.every((line, index) => line.startsWith(`{"seq":${index + 1},`))).toBe(true)
    const verbs = new Set(dump.map(line => JSON.parse(line).verb as string | undefined))
    expect(verbs.has('journal.export')).toBe(false)
    expect(soak.exitCode).toBe(null)
    soak.kill('SIGKILL')
  })
})

function firstAcknowledged(soak: ReturnType<typeof startCli>): Promise<void> {
  return new Promise((resolve, reject) => {
    soak.stdout.on('data', chunk => String(chunk).includes('ACK') && resolve())
    soak.on('close', () => reject(new Error('the writer ended before it acknowledged anything')))
  })
}

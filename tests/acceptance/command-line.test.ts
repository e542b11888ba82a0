import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { linesOf, runCli, startCli } from '../cli/run-cli.ts'
import { LEDGER, runScript, runText, sharedCourt } from './harness.ts'
import { day, hex64, sentence } from './procedures/patterns.ts'

const court = sharedCourt()
const { folder } = court
afterAll(court.remove)

describe('a call', () => {
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

describe('a script', () => {
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

describe('beside a running writer', () => {
  it('questions are answered, exports made and nothing of it is written', async () => {
    runScript(folder, [{ procedure: 'billing.run', input: { contractId: 'A', through: '2025-03' } }])
    const soak = startCli({ folder }, 'soak', ...LEDGER)
    await firstAcknowledged(soak)
    const listed = runCli({ folder }, 'call', 'charges.list', '--input', '{"contractId":"A"}', ...LEDGER)
    expect(listed).toMatchObject({ status: 0, values: [{ charges: [{ amountFen: 16_073_000 }] }] })
    const reading = runScript(folder, [
      { procedure: 'position.get', input: { contractId: 'A', asOf: '2025-05-01' } },
      { procedure: 'journal.export', input: { file: '账目.journal' } },
      { procedure: 'audit.verify', input: {} },
    ])
    expect(reading).toMatchObject([{ ok: {} }, { ok: { sha256: hex64 } }, { ok: { ok: true } }])
    const dump = linesOf(runCli({ folder }, 'dump', ...LEDGER).stdout)
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

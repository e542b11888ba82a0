// A9, D5, F9, F10: too little memory, two clerks at once, very many entries, amounts beyond what adds up exactly.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { ok } from '../../src/base/result.ts'
import { runLedger } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { CLOCK, CREDENTIAL, dump, faultOf, inFolder, makeWorkLedger, valueIn, verify } from './ledgers.ts'

const a9: FaultRun = {
  row: 'A9',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      'reports under 24 to 48 MB of heap': 0,
      answered: 0,
      'process ended': 0,
      'ledgers not verified': 0,
    }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      appendPayments(path, scale === 'full' ? 60_000 : 3000)
      for (const megabytes of [24, 32, 48]) {
        for (const words of [
          ['dump'],
          ['call', 'journal.export', '--input', '{"file":"journal.txt"}'],
          ['soak', '--count', '3'],
        ]) {
          const env = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` }
          const ended = await runLedger({ folder, env }, ...words, '--ledger', path)
          counts['reports under 24 to 48 MB of heap'] += 1
          counts[ended.status === 0 ? 'answered' : 'process ended'] += 1
          const fault = faultOf(path, ended.acks.at(-1)?.h)
          if (fault === null) continue
          counts['ledgers not verified'] += 1
          broken.add(fault)
        }
      }
    })
    return {
      row: 'A9',
      tried:
        'dump, whole journal and posting with too little heap; a paper too big for its thread costs that paper only (tests/host-pdf/pdf-renderer.test.ts)',
      counts,
      broken: broken.list(),
    }
  },
}

const d5: FaultRun = {
  row: 'D5',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      attempts: 0,
      acknowledged: 0,
      'told ledger-locked': 0,
      duplicates: 0,
      lost: 0,
      'unclear refusals': 0,
    }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      const seqs: number[] = []
      for (let round = 0; round < (scale === 'full' ? 60 : 3); round += 1) {
        const both = await Promise.all(
          ['甲', '乙', '丙'].map(() => runLedger({ folder }, 'soak', '--count', '2', '--ledger', path)),
        )
        for (const { acks, refusal, isInWords, status, stderr } of both) {
          counts.attempts += 1
          seqs.push(...acks.map(({ seq }) => seq))
          if (refusal === 'ledger-locked' && isInWords) counts['told ledger-locked'] += 1
          else if (status !== 0) {
            counts['unclear refusals'] += 1
            broken.add(stderr)
          }
        }
      }
      counts.acknowledged = seqs.length
      counts.duplicates = seqs.length - new Set(seqs).size
      const verified = verify(path)
      counts.lost = seqs.length - verified.entries
      if (!verified.ok || counts.lost !== 0 || counts.duplicates > 0) broken.add(JSON.stringify(verified))
    })
    return {
      row: 'D5',
      tried: 'three writers started at once, again and again',
      counts,
      broken: broken.list(),
    }
  },
}

/** As many payments as that in one transaction. */
function appendPayments(path: string, count: number): void {
  const { transact, user, close } = valueIn(openLedgerForWriting(path, CREDENTIAL, CLOCK))
  const posted = transact<void, never>({ verb: 'payments.record', userId: user.userId }, writer => {
    const contract = { act: writer.act(), contract_id: 'A' }
    for (let index = 0; index < count; index += 1) {
      const entry = writer.append('entry', {
        ...contract,
        kind: 'payment',
        effective_on: '2025-04-18',
        reverses: null,
      })
      writer.append('entry_line', { entry, account: 'prepayment:A', amount_fen: 1 })
      writer.append('entry_line', { entry, account: 'treasury', amount_fen: -1 })
    }
    return ok(undefined)
  })
  close()
  valueIn(posted)
}

const f9: FaultRun = {
  row: 'F9',
  run: async scale => {
    const broken = createBroken()
    const entries = scale === 'full' ? 1_000_000 : 20_000
    const counts = {
      entries,
      'start and opening to write ms': 0,
      'position ms': 0,
      'verify s': 0,
      'backup s': 0,
    }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      appendPayments(path, entries)
      const timed = async (...words: readonly string[]) => {
        const ended = await runLedger({ folder, patienceMs: 900_000 }, ...words, '--ledger', path)
        if (ended.status !== 0) broken.add(`${words[0]}: ${ended.stderr}`)
        return ended.ms
      }
      counts['start and opening to write ms'] = Math.round(await timed('soak', '--count', '1'))
      const asked = JSON.stringify({ contractId: 'A', asOf: '2025-12-31' })
      counts['position ms'] = Math.round(await timed('call', 'position.get', '--input', asked))
      counts['verify s'] = Math.round((await timed('verify')) / 100) / 10
      counts['backup s'] = Math.round((await timed('backup', 'b.backup')) / 100) / 10
    })
    return {
      row: 'F9',
      tried:
        'a ledger of so many entries, each with two lines, by the command line, its start of half a second included',
      counts,
      broken: broken.list(),
    }
  },
}

const f10: FaultRun = {
  row: 'F10',
  run: async () => {
    const broken = createBroken()
    const counts = { amounts: 0, exact: 0, refused: 0, wrong: 0 }
    await inFolder(async folder => {
      const { path } = makeWorkLedger(folder)
      for (const amounts of [
        [9e15, 9e15],
        [9_007_199_254_740_991, 1],
        [4.5e15, 4.5e15],
      ]) {
        const calls = amounts.map(amountFen => ({
          procedure: 'payments.record',
          input: { contractId: 'A', paidOn: '2025-04-18', amountFen, voucher: `V${amountFen}` },
        }))
        const script = join(folder, 'calls.jsonl')
        const asked = { procedure: 'position.get', input: { contractId: 'A', asOf: '2026-12-31' } }
        writeFileSync(script, [...calls, asked].map(line => `${JSON.stringify(line)}\n`).join(''))
        const { stdout } = await runLedger({ folder }, 'run', script, '--ledger', path)
        const answers = stdout
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line))
        const paid = sumPaid(dump(path))
        for (const answer of answers) {
          counts.amounts += 1
          if (answer.error !== undefined && answer.error.kind !== 'internal-error') counts.refused += 1
          else if (answer.ok?.paidFen === undefined || BigInt(answer.ok.paidFen) === paid) counts.exact += 1
          else {
            counts.wrong += 1
            broken.add(`${JSON.stringify(answer)} where ${paid} was paid`)
          }
        }
      }
      const fault = faultOf(path)
      if (fault !== null) broken.add(fault)
    })
    return { row: 'F10', tried: 'payments whose sum goes beyond 2^53 fen', counts, broken: broken.list() }
  },
}

const sumPaid = (dumped: string): bigint =>
  [...dumped.matchAll(/"table":"payment".*?"amount_fen":(\d+)/g)].reduce(
    (sum, [, fen]) => sum + BigInt(fen ?? 0),
    0n,
  )

export const clerkRuns: readonly FaultRun[] = [a9, d5, f9, f10]

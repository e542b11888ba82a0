// F4: the ledger's process is killed at random moments while it brings a file in: opening, reading the file, recording, in
// between. The file is in the ledger with every one of its rows, or nothing of it is.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runLedger, startLedger, wait } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { dump, faultOf, inFolder, makeWorkLedger } from './ledgers.ts'

/** Enough that recording them takes a good part of the time. */
const ROWS = 250
/** A ledger grows by the rows of each import: a fresh one now and then keeps verifying short. */
const KILLS_A_LEDGER = 8
/** Most of a kill is waiting for the program to start: several ledgers at once take less time. */
const LANES = 3

const counts = () => ({
  kills: 0,
  'all of it': 0,
  'nothing of it': 0,
  halves: 0,
  'acknowledged and lost': 0,
  'imported again': 0,
  'told as already in': 0,
})
type Counts = ReturnType<typeof counts>
type Broken = ReturnType<typeof createBroken>

export const f4: FaultRun = {
  row: 'F4',
  run: async scale => {
    const kills = scale === 'full' ? 100 : 3
    const broken = createBroken()
    const told = counts()
    const lane = async () => {
      while (told.kills < kills) {
        await inFolder(folder => killImports(folder, kills, told, broken))
        console.error(`F4: ${JSON.stringify(told)}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    return {
      row: 'F4',
      tried: `kill -9 of an import of ${ROWS} payments at random moments; then the same file once more`,
      counts: told,
      broken: broken.list(),
    }
  },
}

async function killImports(folder: string, kills: number, told: Counts, broken: Broken): Promise<void> {
  const { path } = makeWorkLedger(folder)
  const words = (file: string) => {
    const order = JSON.stringify({ kind: 'payments', contractId: 'A', file })
    return ['call', 'imports.record', '--input', order, '--ledger', path] as const
  }
  const whole = await runLedger({ folder }, ...words(fileOf(folder, 'whole')))
  if (whole.status !== 0) throw new Error(`an import that nobody killed: ${whole.stderr}`)

  for (let kill = 0; kill < KILLS_A_LEDGER && told.kills < kills; kill += 1) {
    told.kills += 1
    const name = `kill${kill}`
    const file = fileOf(folder, name)
    const started = startLedger({ folder }, ...words(file))
    // Two of three in its second half, where the rows are recorded; the others anywhere.
    const from = kill % 3 === 0 ? 0 : 0.5
    await wait((from + Math.random() * (1.05 - from)) * whole.ms)
    started.child.kill('SIGKILL')
    const ended = await started.ended
    const fault = faultOf(path)
    if (fault !== null) broken.add(`after a kill: ${fault}`)
    const rows = paymentsNamed(path, name)
    if (rows !== 0 && rows !== ROWS) told.halves += 1
    if (rows !== ROWS && ended.stdout.includes('"rows"')) told['acknowledged and lost'] += 1
    told[rows === 0 ? 'nothing of it' : 'all of it'] += 1
    importAgain(rows, await runLedger({ folder }, ...words(file)), told, broken)
    if (paymentsNamed(path, name) !== ROWS) broken.add('the rows are not there once each in the end')
  }
  if (told.halves > 0) broken.add('half an import')
  if (told['acknowledged and lost'] > 0) broken.add('an acknowledged import was lost')
}

function importAgain(
  rows: number,
  again: Awaited<ReturnType<typeof runLedger>>,
  told: Counts,
  broken: Broken,
): void {
  if (rows === 0 && again.status === 0) told['imported again'] += 1
  else if (rows !== 0 && again.refusal === 'file-imported-before' && again.isInWords)
    told['told as already in'] += 1
  else broken.add(`importing again, ${rows} rows there: ${again.stderr}`)
}

function fileOf(folder: string, name: string): string {
  const lines = Array.from({ length: ROWS }, (_, row) => `2024-03-11,0.01,${name}-${row}`)
  writeFileSync(join(folder, `${name}.csv`), ['付款日期,金额,凭证号', ...lines].join('\n'))
  return `${name}.csv`
}

/** Both the payments and the file itself; either without the other would be half. */
function paymentsNamed(path: string, name: string): number {
  const lines = dump(path).split('\n')
  const payments = lines.filter(
    line => line.includes('"table":"payment"') && line.includes(`"voucher":"${name}-`),
  )
  const files = lines.filter(
    line => line.includes('"table":"imported_file"') && line.includes(`"name":"${name}.csv"`),
  )
  return files.length === (payments.length === 0 ? 0 : 1) ? payments.length : -1
}

// `npm run bench`: measures what the ledger is held to, and tells each figure as a line of JSON and all of them as
// one table. A missed target is told and fails nothing, because on a busy machine it may be the machine's.

import { cpus, loadavg, totalmem } from 'node:os'
import { inFolder } from './bench-ledger.ts'
import { measureBilling } from './billing.ts'
import { type Figure, type JudgedFigure, judge, tableOf } from './figure.ts'
import { inOwnProcess } from './own-process.ts'
import { measurePapers } from './papers.ts'

const BENCHMARKS: Readonly<Record<string, (folder: string) => readonly Figure[]>> = {
  posting: folder => inOwnProcess('measurePosting', folder).value,
  statement: folder => inOwnProcess('measureStatement', folder).value,
  search: folder => inOwnProcess('measureSearch', folder).value,
  billing: measureBilling,
}

const loadBefore = loadText()
const figures: JudgedFigure[] = []
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  process.stderr.write(`measuring ${name} …\n`)
  tell(inFolder(measure))
}
process.stderr.write('measuring papers …\n')
tell(await measurePapers())
console.log(`\n${tableOf(figures)}\n`)
console.log(machineText())
console.log(verdictOn(figures))

function tell(measured: readonly Figure[]): void {
  for (const figure of measured.map(judge)) {
    figures.push(figure)
    console.log(JSON.stringify(figure))
  }
}

function machineText(): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}`
  return `On ${machine}; load ${loadBefore} before, ${loadText()} after.`
}

function loadText(): string {
  return loadavg()[0]?.toFixed(1) ?? ''
}

function verdictOn(judged: readonly JudgedFigure[]): string {
  const missed = judged.filter(figure => figure.reached === false)
  if (missed.length === 0) return 'Every target is reached.'
  return `Missed: ${missed.map(({ name }) => name).join(', ')}.`
}

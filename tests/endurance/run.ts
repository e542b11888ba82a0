// `npm run endurance`: all fault runs, or those of the rows that are named, printed as one table. Fails when a promise
// was broken. `--short` tries less of each, as the tests do.

import { cpus, loadavg } from 'node:os'
import { faultRuns } from './all-runs.ts'
import { type Figure, tableOf, verdictOf } from './figure.ts'

const words = process.argv.slice(2)
const scale = words.includes('--short') ? 'short' : 'full'
const wanted = words.filter(word => !word.startsWith('--'))
const chosen = faultRuns.filter(({ row }) => wanted.length === 0 || wanted.includes(row))
if (chosen.length === 0) throw new Error(`no such row: ${wanted.join(' ')}`)

const figures: Figure[] = []
for (const { row, run } of chosen) {
  const startedAt = performance.now()
  const figure = await run(scale)
  figures.push(figure)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.error(`${row}: ${verdictOf(figure)} (${seconds} s) ${JSON.stringify(figure.counts)}`)
  for (const broken of figure.broken) console.error(`  ${broken}`)
}
console.log(`\n${tableOf(figures)}\n`)
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${scale}; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}.`,
)
process.exit(figures.some(({ broken }) => broken.length > 0) ? 1 : 0)

// What runs in a process of its own, started by `inOwnProcess`: one job, named on the command line, whose answer
// and peak memory go to stdout as JSON.

import { billCards, insertBilledRows, prepareCards } from './billing-run.ts'
import { drawPaper } from './paper-job.ts'
import { peakMemoryMb } from './peak-memory.ts'
import { measurePosting } from './posting.ts'
import { measureSearch } from './search.ts'
import { measureStatement } from './statement.ts'

export const jobs = {
  billCards,
  insertBilledRows,
  prepareCards,
  measurePosting,
  measureSearch,
  measureStatement,
  drawPaper,
}

if (import.meta.main) {
  const [name, input] = process.argv.slice(2)
  const job = jobs[name as keyof typeof jobs] as (...given: unknown[]) => unknown
  const value = await job(...(JSON.parse(input ?? '[]') as unknown[]))
  const peakMb = peakMemoryMb()
  process.stdout.write(JSON.stringify({ value: value ?? null, peakMb }))
}

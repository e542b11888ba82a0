// Papers against the PDF library as it comes and against Chromium's print to PDF: long statements, and a letter of one page
// by a renderer that is warm. Every side of every turn is a process of its own.

import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Figure } from './figure.ts'
import { inTurns, median } from './measure.ts'
import { type Done, inOwnProcess } from './own-process.ts'
import type { DrawnBy, Paper } from './paper-job.ts'
import { statementMemoryMb } from './paper-memory.ts'

const TURNS = 3
const LETTERS = 15

export async function measurePapers(): Promise<readonly Figure[]> {
  const thousand = inTurns(TURNS, {
    ...sidesOf({ kind: 'statement', rows: 1_000 }),
    chromium: () => chromiumPrints(1_000),
  })
  const tenThousand = turnsOf({ kind: 'statement', rows: 10_000 })
  const letter = turnsOf({ kind: 'letter', repetitions: LETTERS })
  const figures: readonly Figure[] = [
    { ...compared(thousand), name: 'statement-1000', label: 'statement of 1,000 rows', target: 0.3 },
    { ...compared(tenThousand), name: 'statement-10000', label: 'statement of 10,000 rows', target: 0.12 },
    { ...compared(letter), name: 'letter', label: 'letter of one page, warm', target: 0.85 },
  ]
  return [
    ...figures.map(figure => ({ ...figure, label: `${figure.label} : the PDF library as it comes` })),
    {
      name: 'statement-1000-chromium',
      label: "statement of 1,000 rows : Chromium's print to PDF, warm",
      unit: 'ms',
      measured: median(thousand.renderer.map(({ value }) => value)),
      floor: median(thousand.chromium.map(({ value }) => value)),
      target: 1,
    },
    {
      name: 'statement-memory',
      label: 'peak memory of the statement of 10,000 rows, as delivered',
      unit: 'MB',
      measured: await statementMemoryMb(10_000, TURNS),
      floor: null,
      target: 200,
    },
  ]
}

type Drawn = Done<number>
type Sides = Readonly<Record<DrawnBy, readonly Drawn[]>>

const sidesOf = (paper: Paper) => ({
  renderer: () => inOwnProcess('drawPaper', 'renderer', paper),
  library: () => inOwnProcess('drawPaper', 'library', paper),
})

const turnsOf = (paper: Paper): Sides => inTurns(TURNS, sidesOf(paper))

const compared = ({ renderer, library }: Sides) => ({
  unit: 'ms' as const,
  measured: median(renderer.map(({ value }) => value)),
  floor: median(library.map(({ value }) => value)),
})

function chromiumPrints(rows: number): Drawn {
  const script = path.join(import.meta.dirname, 'chromium/print-statement.ts')
  const told = execFileSync(process.execPath, [script, String(rows), '1'], { encoding: 'utf8' })
  return JSON.parse(told) as Drawn
}

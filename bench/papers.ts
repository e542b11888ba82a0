// Papers against the PDF library as it comes: long statements, and a letter of one page by a renderer that is warm.
// Every side of every turn is a process of its own.

import type { Figure } from './figure.ts'
import { inTurns, median } from './measure.ts'
import { inOwnProcess } from './own-process.ts'
import type { DrawnBy, Paper } from './paper-job.ts'

const TURNS = 3
const LETTERS = 15

export function measurePapers(): readonly Figure[] {
  const thousand = turnsOf({ kind: 'statement', rows: 1_000 })
  const tenThousand = turnsOf({ kind: 'statement', rows: 10_000 })
  const letter = turnsOf({ kind: 'letter', repetitions: LETTERS })
  const figures: readonly Figure[] = [
    { ...compared(thousand), name: 'statement-1000', label: 'statement of 1,000 rows', target: 0.3 },
    { ...compared(tenThousand), name: 'statement-10000', label: 'statement of 10,000 rows', target: 0.12 },
    {
      name: 'statement-memory',
      label: 'peak memory of the statement of 10,000 rows',
      unit: 'MB',
      measured: median(tenThousand.renderer.map(({ peakMb }) => peakMb)),
      floor: null,
      target: 200,
    },
    { ...compared(letter), name: 'letter', label: 'letter of one page, warm', target: 0.85 },
  ]
  return figures.map(figure => ({ ...figure, label: withLibrary(figure) }))
}

type Drawn = { readonly value: number; readonly peakMb: number }

const turnsOf = (paper: Paper): Readonly<Record<DrawnBy, readonly Drawn[]>> =>
  inTurns(TURNS, {
    renderer: () => inOwnProcess('drawPaper', 'renderer', paper),
    library: () => inOwnProcess('drawPaper', 'library', paper),
  })

const compared = ({ renderer, library }: Readonly<Record<DrawnBy, readonly Drawn[]>>) => ({
  unit: 'ms' as const,
  measured: median(renderer.map(({ value }) => value)),
  floor: median(library.map(({ value }) => value)),
})

const withLibrary = ({ label, floor }: Pick<Figure, 'label' | 'floor'>): string =>
  floor === null ? label : `${label} : the PDF library as it comes`

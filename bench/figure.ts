// A figure that a benchmark gives, judged by its target, and how figures are printed: a line of JSON each for
// programs, one table for people.

/** What the project asks of itself is `target`; a figure without one only explains another. */
export type Figure = {
  readonly name: string
  /** Measured : floor, for people. */
  readonly label: string
  readonly unit: 'µs' | 'ms' | 'MB'
  readonly measured: number
  /** What it is compared with; null where the measure itself has the target. */
  readonly floor: number | null
  readonly target: number | null
}

export type JudgedFigure = Figure & {
  /** Measured by floor; null without a floor. */
  readonly ratio: number | null
  /** Null without a target. */
  readonly reached: boolean | null
}

export function judge(figure: Figure): JudgedFigure {
  const { measured, floor, target } = figure
  const ratio = floor === null ? null : measured / floor
  return {
    ...figure,
    measured: rounded(measured),
    floor: floor === null ? null : rounded(floor),
    ratio: ratio === null ? null : rounded(ratio),
    reached: target === null ? null : (ratio ?? measured) <= target,
  }
}

const rounded = (value: number): number => Number(value.toPrecision(3))

export function tableOf(figures: readonly JudgedFigure[]): string {
  const rows = [HEADINGS, ...figures.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}

const HEADINGS = ['figure', 'measured', 'floor', 'ratio', 'target', 'reached'] as const

function cellsOf({ label, unit, measured, floor, ratio, target, reached }: JudgedFigure): readonly string[] {
  return [
    label,
    `${measured} ${unit}`,
    floor === null ? '' : `${floor} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    target === null ? '' : `≤ ${target} ${ratio === null ? unit : '×'}`,
    wordOf(reached),
  ]
}

function wordOf(reached: boolean | null): string {
  if (reached === null) return ''
  return reached ? 'yes' : 'NO'
}

// What a fault run gives: the row of the plan, what was tried, the figures, and whatever broke a promise. One line of
// the table each.

export type Figure = {
  /** As in the fault plan: A1 … F10. */
  readonly row: string
  readonly tried: string
  readonly counts: Readonly<Record<string, number | string>>
  /** Each promise that was broken, told so that it can be looked into. */
  readonly broken: readonly string[]
  /** Parts, or all, that this machine cannot do, and why. */
  readonly notRun?: string
}

/** `full` is what docs/trust.md tells; `short` fits into the tests. */
export type Scale = 'full' | 'short'

export type FaultRun = {
  readonly row: string
  readonly run: (scale: Scale) => Promise<Figure>
}

export const verdictOf = ({ broken, notRun, counts }: Figure): string => {
  if (broken.length > 0) return `BROKEN (${broken.length})`
  if (notRun !== undefined)
    return Object.keys(counts).length === 0 ? `not run here: ${notRun}` : `held; ${notRun}`
  return 'held'
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [
    figure.row,
    figure.tried,
    Object.entries(figure.counts)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
      .join(', '),
    verdictOf(figure),
  ])
  const head = ['row', 'what was tried', 'figures', 'verdict']
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** Names each broken promise once, with how often. */
export function createBroken() {
  const times = new Map<string, number>()
  return {
    add: (what: string) => void times.set(what, (times.get(what) ?? 0) + 1),
    list: (): readonly string[] =>
      [...times].map(([what, count]) => (count === 1 ? what : `${what} (${count} times)`)),
  }
}

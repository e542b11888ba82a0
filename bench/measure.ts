// How sides are measured against each other: in turns, so that what else the machine does hits all of them, and by
// the median of the turns. Time on the wall is what a clerk waits; CPU is what stays the same on a busy machine.

export type Taken = { readonly wallMs: number; readonly cpuMs: number }

export function measured(work: () => void): Taken {
  const cpu = process.cpuUsage()
  const start = performance.now()
  work()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs, cpuMs: (user + system) / 1000 }
}

/** What each side gave, over repetitions in which every side has its turn. */
export function inTurns<Name extends string, T>(
  repetitions: number,
  sides: Readonly<Record<Name, () => T>>,
): Readonly<Record<Name, readonly T[]>> {
  const names = Object.keys(sides) as Name[]
  const given = names.map((): T[] => [])
  for (let turn = 0; turn < repetitions; turn += 1) {
    for (const [index, name] of names.entries()) given[index]?.push(sides[name]())
  }
  return Object.fromEntries(names.map((name, index) => [name, given[index]])) as Record<Name, T[]>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const below = sorted[Math.ceil(sorted.length / 2) - 1]
  const above = sorted[Math.floor(sorted.length / 2)]
  if (below === undefined || above === undefined) throw new Error('a median of nothing')
  return (below + above) / 2
}

export const medianWallMs = (turns: readonly Taken[]): number => median(turns.map(taken => taken.wallMs))

export const medianCpuMs = (turns: readonly Taken[]): number => median(turns.map(taken => taken.cpuMs))

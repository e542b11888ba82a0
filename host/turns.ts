// Whose turn it is. Calls begin in the order in which they came, one at a time, but for those that work apart, in a
// thread of their own: while one of them does, others are answered. What may write begins only when nothing that may
// write is under way, for a paper states what the ledger was when it was composed.

export type Turn = {
  /** It does not hold the host's own thread, or only for a moment at its beginning and at its end. */
  readonly worksApart: boolean
  readonly mayWrite: boolean
}

export type Turns = {
  /** Calls `work` when its turn has come. */
  readonly take: <T>(turn: Turn, work: () => Promise<T>) => Promise<T>
}

type Waiting = { readonly turn: Turn; readonly begin: () => void }

export function createTurns(): Turns {
  let waiting: readonly Waiting[] = []
  let isHeld = false
  let isWriting = false

  function next(): void {
    if (isHeld) return
    const found = waiting.find(({ turn }) => !(turn.mayWrite && isWriting))
    if (found === undefined) return
    waiting = waiting.filter(each => each !== found)
    if (found.turn.mayWrite) isWriting = true
    if (!found.turn.worksApart) isHeld = true
    found.begin()
    next()
  }

  function end({ worksApart, mayWrite }: Turn): void {
    if (mayWrite) isWriting = false
    if (!worksApart) isHeld = false
    next()
  }

  return {
    take: (turn, work) =>
      new Promise((resolve, reject) => {
        const begin = () => {
          work()
            .finally(() => end(turn))
            .then(resolve, reject)
        }
        waiting = [...waiting, { turn, begin }]
        next()
      }),
  }
}

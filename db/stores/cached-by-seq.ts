// What was read out of the ledger and stays true until something newer is recorded.

/** Remembers one value a name for as long as nothing newer was recorded; `most` names at a time, the newest ones. */
export function cachedBySeq<T>(most = 1000): (name: string, seq: number, make: () => T) => T {
  const kept = new Map<string, { seq: number; value: T }>()
  return (name, seq, make) => {
    const known = kept.get(name)
    if (known?.seq === seq) return known.value
    const value = make()
    kept.delete(name)
    kept.set(name, { seq, value })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}

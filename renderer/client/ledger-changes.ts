// How often this page has changed the ledger: whatever is shown of it asks again when the number grows.

const listeners = new Set<() => void>()
let changes = 0

export const ledgerChanges = (): number => changes

export function watchLedgerChanges(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function tellLedgerChanged(): void {
  changes += 1
  for (const listen of listeners) listen()
}

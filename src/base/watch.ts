// Work that takes long, as whoever waits for it sees it: how far it has come, and that it is no longer wanted. Made
// where a call arrives and handed down to whatever takes long beneath it.

export const STAGES = [
  'copy',
  'unpack',
  'file',
  'schema',
  'records',
  'keys',
  'archive',
  'layout',
  'drawing',
  'charges',
  'posting',
  'milestones',
  'bills',
  'invoices',
  'payments',
  'rows',
  'files',
] as const

/**
 * The parts that long work consists of. Verification: the file's pages; the tables and what refers to what; every
 * record with its link, anchor and sums; the key file. A backup copies the ledger, verifies the copy and packs it; a
 * restore unpacks one and verifies what came out. A paper: its lines are laid out, then drawn. Billing: the charges
 * that the terms want, then those that are new are posted. Past records: each list, row by row. A list that is handed
 * out: its rows. An archive: its files.
 */
export type Stage = (typeof STAGES)[number]

/** `total` is 0 where nobody knows it. */
export type Progress = { readonly stage: Stage; readonly done: number; readonly total: number }

/** The end that works. */
export type Watch = {
  readonly tell: (progress: Progress) => void
  readonly isCancelled: () => boolean
  /** Called once, at once if it is cancelled already. Gives what takes the listener away. */
  readonly onCancel: (listen: () => void) => () => void
}

/** Work that nobody follows or cancels. */
export const UNWATCHED: Watch = { tell: () => {}, isCancelled: () => false, onCancel: () => () => {} }

export function createWatch(tell: Watch['tell']): { readonly watch: Watch; readonly cancel: () => void } {
  const listeners = new Set<() => void>()
  let isCancelled = false
  return {
    watch: {
      tell: progress => {
        // What is no longer wanted has nothing more to say.
        if (!isCancelled) tell(progress)
      },
      isCancelled: () => isCancelled,
      onCancel: listen => {
        if (isCancelled) listen()
        else listeners.add(listen)
        return () => listeners.delete(listen)
      },
    },
    cancel: () => {
      if (isCancelled) return
      isCancelled = true
      for (const listen of listeners) listen()
      listeners.clear()
    },
  }
}

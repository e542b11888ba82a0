// After how many minutes without a touch the ledger is locked: kept by the main process with the window's place.

import { DEFAULT_IDLE_MINUTES, idleMinutesSchema } from '../../src/api/window-shell.ts'
import { shell } from './window-shell.ts'

let minutes: number = DEFAULT_IDLE_MINUTES
const listeners = new Set<() => void>()

void shell.idleMinutes().then(kept => {
  const passed = idleMinutesSchema.safeParse(kept)
  if (passed.success) tell(passed.data)
})

export const idleMinutes = (): number => minutes

export function watchIdleMinutes(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function setIdleMinutes(chosen: number): void {
  shell.rememberIdleMinutes(chosen)
  tell(chosen)
}

function tell(known: number): void {
  minutes = known
  for (const listen of listeners) listen()
}

// The backup of the day: asked for soon after a ledger is opened and every hour that it stays open, made only when one is due.

import { useEffect } from 'react'
import { call } from '../client/procedures.ts'

const HOUR_MS = 60 * 60 * 1000

/** Whoever opens a ledger wants to see it first; the disk is hers for a while. */
const FIRST_AFTER_MS = 3 * 60 * 1000

/** `after`: what was made may have ended a reminder. */
export function useDailyBackup(isViewed: boolean, after: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for as long as the ledger is open
  useEffect(() => {
    if (isViewed) return
    const run = async () => {
      const done = await call('backups.run', { onlyIfDue: true })
      if (done.ok && done.value.made.length > 0) after()
    }
    const first = setTimeout(run, FIRST_AFTER_MS)
    const hourly = setInterval(run, HOUR_MS)
    return () => {
      clearTimeout(first)
      clearInterval(hourly)
    }
  }, [isViewed])
}

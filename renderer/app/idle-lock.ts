// Locks the ledger when nobody has touched the window for a while: a clerk who is called away leaves it open.

import { useEffect, useSyncExternalStore } from 'react'
import { idleMinutes, watchIdleMinutes } from '../client/idle-minutes.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'compositionupdate'] as const
const MS_A_MINUTE = 60_000

export function useIdleLock(onIdle: () => void): void {
  const minutes = useSyncExternalStore(watchIdleMinutes, idleMinutes)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(onIdle, minutes * MS_A_MINUTE)
    }
    wait()
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wait, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wait)
    }
  }, [minutes, onIdle])
}

// A value that follows what is being typed a moment later, so that the host is not asked at every key.

import { useEffect, useState } from 'react'

const SETTLED_AFTER_MS = 250

/** Values are plain data: two that read the same are the same. `isSettled`: it is the newest. */
export function useSettled<T>(value: T): { readonly settled: T; readonly isSettled: boolean } {
  const text = JSON.stringify(value)
  const [kept, setKept] = useState({ value, text })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the value, whose object is a new one at every drawing
  useEffect(() => {
    const timer = setTimeout(() => setKept({ value, text }), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { settled: kept.value, isSettled: kept.text === text }
}

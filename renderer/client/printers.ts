// The system's printers and the one chosen among them, asked anew each time: a printer may come and go.

import { useCallback, useEffect, useState } from 'react'
import { type Printers, printersSchema } from '../../src/api/window-print.ts'
import { shell } from './window-shell.ts'

/** Null until the system has answered. */
export function usePrinters(): {
  readonly printers: Printers | null
  readonly choose: (name: string | null) => void
} {
  const [printers, setPrinters] = useState<Printers | null>(null)
  useEffect(() => {
    let isCurrent = true
    void shell.printers().then(given => {
      const passed = printersSchema.safeParse(given)
      if (isCurrent && passed.success) setPrinters(passed.data)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  const choose = useCallback((name: string | null) => {
    shell.rememberPrinter(name)
    setPrinters(before => (before === null ? null : { ...before, chosen: name }))
  }, [])
  return { printers, choose }
}

// Prints and says how it ended.

import { App } from 'antd'
import { useCallback } from 'react'
import type { PrintOutcome } from '../../src/api/window-print.ts'
import { printOutcomeInWords } from '../../src/wording/window-printing.ts'

export function usePrint(): (print: () => Promise<PrintOutcome>) => Promise<void> {
  const { message, notification } = App.useApp()
  return useCallback(
    async print => {
      const outcome = await print()
      const said = printOutcomeInWords(outcome)
      if (said === null) return
      if (outcome.kind === 'printed') void message.success(said)
      // Where no button lies that she would press next.
      else notification.error({ title: said, duration: 0, placement: 'bottomLeft' })
    },
    [message, notification],
  )
}

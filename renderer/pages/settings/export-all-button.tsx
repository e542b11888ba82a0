// The way out: everything in the ledger as tables, readable without this program.

import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { exportAllWords as words } from '../../../src/wording/backups.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'

export function ExportAllButton({ today }: { readonly today: string }): ReactNode {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function exportAll(): Promise<void> {
    const place = await shell.chooseBackupFolder()
    if (place === null) return
    setRunning(true)
    const written = await call('ledger.exportCsv', { folder: `${place}/${words.folderName(today)}` })
    setRunning(false)
    if (written.ok) {
      const { folder, files } = written.value
      notification.success({
        title: words.done(folder, files.length),
        description: words.secret,
        duration: 0,
      })
    } else notification.error({ title: refusalInWords(written.error), duration: 0 })
  }

  return (
    <Button loading={isRunning} onClick={exportAll}>
      {words.exportAll}
    </Button>
  )
}

// When the page answers no key and no click for long: the user chooses whether to wait or to have it loaded anew. The
// ledger is then locked, and what was typed was kept beside it.

import { type BrowserWindow, dialog } from 'electron'
import { hungPageWords as words } from '../src/wording/window-system.ts'

const RELOAD = 1

export function offerReloadOfHungPage(window: BrowserWindow): void {
  let asking: AbortController | null = null
  window.on('unresponsive', async () => {
    if (asking !== null) return
    asking = new AbortController()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: words.title,
      message: words.message,
      buttons: [words.wait, words.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: asking.signal,
    })
    asking = null
    // Whoever sees it end loads it again: main-window.ts.
    if (response === RELOAD && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => asking?.abort())
}

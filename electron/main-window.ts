// The one window of the program, shut off from Node and from everything but its page.

import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { programName } from '../src/wording/window-shell.ts'
import { APP_ORIGIN } from './security.ts'
import { recallWindow, rememberWindow, visibleBounds } from './window-memory.ts'

/** The smallest screen of a court's PC, less the task bar. */
const FIRST_SIZE = { width: 1366, height: 728 }

export function openMainWindow(): BrowserWindow {
  const memory = recallWindow()
  const window = new BrowserWindow({
    ...(visibleBounds(memory) ?? FIRST_SIZE),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: programName,
    backgroundColor: '#f3f5f8',
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (memory.isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    rememberWindow({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    process.stderr.write(`[page] ended: ${reason}, loading it again\n`)
    // The ledger is locked by the new page; what was typed was kept beside it.
    if (!window.isDestroyed() && reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}

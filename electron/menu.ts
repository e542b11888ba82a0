// The menu and its keys. What concerns the ledger is sent to the page, which knows whether one is open.

import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../src/api/window-shell.ts'
import { shellWords as words } from '../src/wording/window-shell.ts'
import { channels } from './channels.ts'

export function setMenu(window: BrowserWindow): void {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => window.webContents.send(channels.menuCommand, command),
  })
  const separator = { type: 'separator' } as const
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        item(words.openLedger, 'CmdOrCtrl+O', 'open-ledger'),
        item(words.createLedger, 'CmdOrCtrl+Shift+N', 'create-ledger'),
        separator,
        item(words.lock, 'CmdOrCtrl+L', 'lock'),
        separator,
        { label: words.quit, accelerator: 'CmdOrCtrl+Q', role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.overview, 'CmdOrCtrl+1', 'show-overview'),
        item(words.charges, 'CmdOrCtrl+2', 'show-charges'),
        item(words.audit, 'CmdOrCtrl+3', 'show-audit'),
        separator,
        { label: words.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

// The menu and its keys. What concerns the ledger is sent to the page, which knows whether one is open.

import { type BrowserWindow, Menu, type MenuItemConstructorOptions, powerMonitor } from 'electron'
import { type PageName, pageNames } from '../src/api/window-pages.ts'
import type { MenuCommand } from '../src/api/window-shell.ts'
import { pageWords } from '../src/wording/window-pages.ts'
import { searchWords } from '../src/wording/window-search.ts'
import { shellWords as words } from '../src/wording/window-shell.ts'
import { channels } from './channels.ts'

// Ctrl with a figure for the first ten pages, as the menu lists them; Shift as well for those after them, in the order in
// which they came: a key that is known stays.
const pageKeys: Readonly<Record<PageName, string>> = {
  overview: '1',
  contracts: '2',
  cards: '3',
  charges: '4',
  invoices: '5',
  payments: '6',
  statements: '7',
  letters: '8',
  calendar: '9',
  'past-records': '0',
  imports: 'Shift+3',
  audit: 'Shift+1',
  settings: 'Shift+2',
}

/** Who walks away locks the computer, or lets it sleep: the ledger goes with it. */
export function lockWithComputer(window: BrowserWindow): void {
  const lock: MenuCommand = { kind: 'lock' }
  const send = () => window.webContents.send(channels.menuCommand, lock)
  powerMonitor.on('lock-screen', send)
  powerMonitor.on('suspend', send)
}

export function setMenu(window: BrowserWindow): void {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => window.webContents.send(channels.menuCommand, command),
  })
  const show = (page: PageName) =>
    item(pageWords[page], `CmdOrCtrl+${pageKeys[page]}`, { kind: 'show', page })
  const separator = { type: 'separator' } as const
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        item(words.openLedger, 'CmdOrCtrl+O', { kind: 'open-ledger' }),
        item(words.createLedger, 'CmdOrCtrl+Shift+N', { kind: 'create-ledger' }),
        separator,
        item(words.print, 'CmdOrCtrl+P', { kind: 'print' }),
        separator,
        item(words.lock, 'CmdOrCtrl+L', { kind: 'lock' }),
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
        separator,
        item(searchWords.menu, 'CmdOrCtrl+F', { kind: 'find' }),
      ],
    },
    {
      label: words.pages,
      submenu: pageNames.map(show),
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: words.help, submenu: [item(words.about, 'F1', { kind: 'about' })] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

// The only code of the main process's side that runs in the page, and the only file that may touch ipcRenderer:
// it hands the page the few functions of WindowShell and passes the ledger host's port on.

import { contextBridge, ipcRenderer } from 'electron'
import { PORT_MESSAGE } from '../src/api/port-message.ts'
import type { WindowShell } from '../src/api/window-shell.ts'
import { channels } from './channels.ts'

// A port cannot cross the bridge; it is posted again into the page's own world.
ipcRenderer.on(channels.port, event => {
  window.postMessage(PORT_MESSAGE, window.location.origin, [...event.ports])
})

const shell: WindowShell = {
  connect: () => ipcRenderer.send(channels.connect),
  chooseLedger: () => ipcRenderer.invoke(channels.chooseLedger),
  chooseNewLedger: () => ipcRenderer.invoke(channels.chooseNewLedger),
  chooseBackup: proposedName => ipcRenderer.invoke(channels.chooseBackup, proposedName),
  chooseBackupToRestore: () => ipcRenderer.invoke(channels.chooseBackupToRestore),
  lastLedger: () => ipcRenderer.invoke(channels.lastLedger),
  rememberLedger: file => ipcRenderer.send(channels.rememberLedger, file),
  idleMinutes: () => ipcRenderer.invoke(channels.idleMinutes),
  rememberIdleMinutes: minutes => ipcRenderer.send(channels.rememberIdleMinutes, minutes),
  programFacts: () => ipcRenderer.invoke(channels.programFacts),
  printers: () => ipcRenderer.invoke(channels.printers),
  rememberPrinter: name => ipcRenderer.send(channels.rememberPrinter, name),
  printPage: () => ipcRenderer.invoke(channels.printPage),
  keepPaper: content => ipcRenderer.invoke(channels.keepPaper, content),
  forgetPaper: address => ipcRenderer.send(channels.forgetPaper, address),
  printPaper: order => ipcRenderer.invoke(channels.printPaper, order),
  chooseBackupFolder: () => ipcRenderer.invoke(channels.chooseBackupFolder),
  chooseFolder: purpose => ipcRenderer.invoke(channels.chooseFolder, purpose),
  chooseAttachment: () => ipcRenderer.invoke(channels.chooseAttachment),
  chooseAttachmentFile: proposedName => ipcRenderer.invoke(channels.chooseAttachmentFile, proposedName),
  chooseTable: () => ipcRenderer.invoke(channels.chooseTable),
  chooseInvoices: () => ipcRenderer.invoke(channels.chooseInvoices),
  chooseIssuedPaper: () => ipcRenderer.invoke(channels.chooseIssuedPaper),
  chooseSigningKey: () => ipcRenderer.invoke(channels.chooseSigningKey),
  choosePaperFile: proposedName => ipcRenderer.invoke(channels.choosePaperFile, proposedName),
  chooseJournalFile: proposedName => ipcRenderer.invoke(channels.chooseJournalFile, proposedName),
  onMenuCommand: listen => {
    ipcRenderer.on(channels.menuCommand, (_event, command: unknown) => listen(command))
  },
}

contextBridge.exposeInMainWorld('shell', shell)

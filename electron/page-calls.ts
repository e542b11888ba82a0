// What the page may ask of the main process, and the only file that may touch ipcMain: file dialogs, the last ledger,
// papers and printers, a port to the ledger host. Who asks is looked at every time, for a frame of another origin has the same channels.

import path from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  type FileFilter,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
} from 'electron'
import { z } from 'zod'
import {
  paperAddressSchema,
  paperContentSchema,
  paperFileNameSchema,
  printerNameSchema,
  printOrderSchema,
} from '../src/api/window-print.ts'
import { folderPurposeSchema, idleMinutesSchema } from '../src/api/window-shell.ts'
import { attachmentWords } from '../src/wording/attachments.ts'
import { backupWords } from '../src/wording/backups.ts'
import { archivePageWords } from '../src/wording/window-archive.ts'
import { shellWords as words } from '../src/wording/window-shell.ts'
import { programFacts } from './about.ts'
import { channels } from './channels.ts'
import type { HostProcess } from './host-process.ts'
import { forgetPaper, forgetPapersWithPage, keepPaper } from './papers.ts'
import { listPrinters, printPage, printPaper } from './printing.ts'
import { isAppUrl, reportDenied } from './security.ts'
import { recallWindow, rememberWindow } from './window-memory.ts'

const ALL_FILES = { name: words.allFiles, extensions: ['*'] }
const LEDGER_FILES = { name: words.ledgerFiles, extensions: ['ledger'] }

const ledgerFileSchema = z.string().min(1).max(4096)

export function answerPage(window: BrowserWindow, host: HostProcess): void {
  onEvent(channels.connect, event => host.connect(event.sender))
  onEvent(channels.rememberLedger, (_event, file) => {
    const passed = ledgerFileSchema.safeParse(file)
    if (passed.success) rememberWindow({ lastLedger: passed.data })
  })
  onEvent(channels.rememberIdleMinutes, (_event, minutes) => {
    const passed = idleMinutesSchema.safeParse(minutes)
    if (passed.success) rememberWindow({ idleMinutes: passed.data })
  })
  onQuestion(channels.programFacts, programFacts)
  onQuestion(channels.idleMinutes, () => recallWindow().idleMinutes)
  onQuestion(channels.lastLedger, () => recallWindow().lastLedger)
  onQuestion(channels.chooseLedger, () => chooseFile(window, words.chooseLedger, LEDGER_FILES))
  onQuestion(channels.chooseNewLedger, async () => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: words.chooseNewLedger,
      defaultPath: path.join(app.getPath('documents'), words.newLedgerName),
      filters: [LEDGER_FILES, ALL_FILES],
    })
    return filePath === '' ? null : filePath
  })
  onQuestion(channels.chooseBackupFolder, () => chooseFolder(window, backupWords.choosePlace))
  onQuestion(channels.chooseFolder, purpose =>
    chooseFolder(window, folderTitles[folderPurposeSchema.parse(purpose)]),
  )
  onQuestion(channels.chooseBackup, async name => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: words.chooseBackup,
      defaultPath: path.join(app.getPath('documents'), path.basename(paperFileNameSchema.parse(name))),
      filters: [{ name: words.backupFiles, extensions: ['backup'] }],
    })
    return filePath === '' ? null : filePath
  })
  onQuestion(channels.chooseBackupToRestore, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseBackupToRestore,
      properties: ['openFile'],
      filters: [{ name: words.backupFiles, extensions: ['backup'] }, ALL_FILES],
    })
    return filePaths[0] ?? null
  })
  answerAboutPapers(window)
}

function answerAboutPapers(window: BrowserWindow): void {
  forgetPapersWithPage(window.webContents)
  onQuestion(channels.printers, () => listPrinters(window))
  onEvent(channels.rememberPrinter, (_event, name) => {
    const passed = printerNameSchema.nullable().safeParse(name)
    if (passed.success) rememberWindow({ printer: passed.data })
  })
  onQuestion(channels.printPage, () => printPage(window))
  onQuestion(channels.keepPaper, content => keepPaper(paperContentSchema.parse(content)))
  onEvent(channels.forgetPaper, (_event, address) => {
    const passed = paperAddressSchema.safeParse(address)
    if (passed.success) forgetPaper(passed.data)
  })
  onQuestion(channels.printPaper, order => printPaper(window, printOrderSchema.parse(order)))
  onQuestion(channels.choosePaperFile, name =>
    chooseSaveFile(window, name, kindOfPaper(paperFileNameSchema.parse(name))),
  )
  onQuestion(channels.chooseAttachment, () => chooseFile(window, attachmentWords.choose, ALL_FILES))
  onQuestion(channels.chooseAttachmentFile, name => chooseSaveFile(window, name, ALL_FILES))
  onQuestion(channels.chooseInvoices, async () => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: words.chooseInvoices,
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: words.invoiceFiles, extensions: ['xml', 'ofd', 'pdf'] }, ALL_FILES],
    })
    return filePaths
  })
  onQuestion(channels.chooseIssuedPaper, () =>
    chooseFile(window, words.chooseIssuedPaper, { name: words.paperFiles, extensions: ['pdf'] }),
  )
  onQuestion(channels.chooseSigningKey, () =>
    chooseFile(window, words.chooseSigningKey, { name: words.keyFiles, extensions: ['p12', 'pfx'] }),
  )
  onQuestion(channels.chooseTable, () =>
    chooseFile(window, words.chooseTable, { name: words.tableFiles, extensions: ['xlsx', 'csv', 'txt'] }),
  )
  onQuestion(channels.chooseJournalFile, name =>
    chooseSaveFile(window, name, { name: words.journalFiles, extensions: ['journal'] }),
  )
}

const folderTitles = {
  'archive-place': archivePageWords.choosePlace,
  archive: archivePageWords.chooseArchive,
} as const

async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

/** An existing one. */
async function chooseFile(window: BrowserWindow, title: string, filter: FileFilter): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: filter === ALL_FILES ? [filter] : [filter, ALL_FILES],
  })
  return filePaths[0] ?? null
}

async function chooseSaveFile(
  window: BrowserWindow,
  name: unknown,
  filter: FileFilter,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: words.choosePaperFile,
    defaultPath: path.join(app.getPath('documents'), path.basename(paperFileNameSchema.parse(name))),
    filters: [filter],
  })
  return filePath === '' ? null : filePath
}

function onEvent(channel: string, handle: (event: IpcMainEvent, given: unknown) => void): void {
  ipcMain.on(channel, (event, given: unknown) => {
    if (isOurPage(event)) handle(event, given)
  })
}

function onQuestion(channel: string, answer: (given: unknown) => unknown): void {
  ipcMain.handle(channel, (event, given: unknown) => {
    if (!isOurPage(event)) throw new Error('denied')
    return answer(given)
  })
}

function isOurPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const isOurs = senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url)
  if (!isOurs) reportDenied('caller', senderFrame?.url ?? '')
  return isOurs
}

/** By the ending that the page proposes: a paper, the same to calculate with or to edit, or data for a program. */
function kindOfPaper(name: string): FileFilter {
  if (name.endsWith('.xlsx')) return { name: words.sheetFiles, extensions: ['xlsx'] }
  if (name.endsWith('.csv')) return { name: words.textTables, extensions: ['csv'] }
  if (name.endsWith('.docx')) return { name: words.wordFiles, extensions: ['docx'] }
  if (name.endsWith('.json')) return { name: words.dataFiles, extensions: ['json'] }
  return { name: words.paperFiles, extensions: ['pdf'] }
}

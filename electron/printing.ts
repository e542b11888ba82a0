// Printing: the window's page, and papers, which are printed by Chromium's viewer from the frame in which they are
// shown. It is a page of its own inside the window's, so the window's page alone would come out of the printer blank.

import type { BrowserWindow, WebContents, WebContentsPrintOptions } from 'electron'
import type { Printers, PrintOrder, PrintOutcome } from '../src/api/window-print.ts'
import { paperAt, withoutFragment } from './papers.ts'
import { isViewerUrl } from './security.ts'
import { openViewers } from './viewers.ts'
import { recallWindow } from './window-memory.ts'

/** The viewer draws a moment after its frame has loaded. */
const VIEWER_WAIT_MS = 15_000
const VIEWER_POLL_MS = 100

export async function listPrinters(window: BrowserWindow): Promise<Printers> {
  const printers = await window.webContents.getPrintersAsync()
  return {
    printers: printers.map(printer => ({
      name: printer.name,
      label: printer.displayName === '' ? printer.name : printer.displayName,
      isDefault: 'isDefault' in printer && printer.isDefault === true,
    })),
    chosen: recallWindow().printer,
  }
}

export const printPage = (window: BrowserWindow): Promise<PrintOutcome> =>
  print(window.webContents, { silent: false, printBackground: true })

export async function printPaper(window: BrowserWindow, { address, way }: PrintOrder): Promise<PrintOutcome> {
  if (paperAt(address) === null) return { kind: 'paper-gone' }
  const printer = way === 'chosen' ? await choosePrinter(window) : null
  if (printer !== null && typeof printer !== 'string') return printer
  const viewer = await findViewer(address)
  if (viewer === null) return { kind: 'print-failed', problem: 'viewer-not-ready' }
  const options = printer === null ? { silent: false } : { silent: true, deviceName: printer }
  // The paper's own background is part of it.
  return print(viewer, { ...options, printBackground: true })
}

/** The chosen printer, else the system's own choice. */
async function choosePrinter(window: BrowserWindow): Promise<string | PrintOutcome> {
  const { printers, chosen } = await listPrinters(window)
  const wanted = chosen ?? printers.find(each => each.isDefault)?.name ?? printers[0]?.name
  if (wanted === undefined) return { kind: 'no-printer' }
  return printers.some(({ name }) => name === wanted) ? wanted : { kind: 'printer-gone', printer: wanted }
}

/** Null while the viewer has not loaded the paper. */
async function findViewer(address: string): Promise<WebContents | null> {
  for (let waited = 0; waited < VIEWER_WAIT_MS; waited += VIEWER_POLL_MS) {
    const found = openViewers().find(each => showsPaper(each, address))
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, VIEWER_POLL_MS))
  }
  return null
}

function showsPaper(contents: WebContents, address: string): boolean {
  const [viewer, ...inside] = contents.mainFrame.framesInSubtree
  if (viewer === undefined || !isViewerUrl(viewer.url) || contents.isLoading()) return false
  return inside.some(({ url }) => withoutFragment(url) === address)
}

function print(contents: WebContents, options: WebContentsPrintOptions): Promise<PrintOutcome> {
  return new Promise(resolve => {
    contents.print(options, (isPrinted, reason) =>
      resolve(isPrinted ? { kind: 'printed' } : failure(reason, options.deviceName ?? '')),
    )
  })
}

/** The reasons are Electron's own words. */
function failure(reason: string, printer: string): PrintOutcome {
  if (/cancell?ed/i.test(reason)) return { kind: 'cancelled' }
  if (/invalid devicename/i.test(reason)) return { kind: 'printer-gone', printer }
  if (/no printers available/i.test(reason)) return { kind: 'no-printer' }
  return { kind: 'print-failed', problem: reason }
}

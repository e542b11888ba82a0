// Printing as the page asks for it: the paper that is shown, else the page itself. While the page is printed, lists
// draw all their rows and not only those that are seen.

import { type PrintOutcome, paperAddressSchema, printOutcomeSchema } from '../../src/api/window-print.ts'
import { shell } from './window-shell.ts'

let shownPaper: string | null = null
let isPagePrinted = false
const listeners = new Set<() => void>()

/** What must be there before the page can be printed: rows that are fetched only as they come into sight. */
const preparations = new Set<() => Promise<void>>()

export function prepareForPrint(prepare: () => Promise<void>): () => void {
  preparations.add(prepare)
  return () => preparations.delete(prepare)
}

export const isPrinting = (): boolean => isPagePrinted

export function watchPrinting(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Gives the paper an address to be shown at, under which it is printed until it is taken away. */
export async function keepPaper(content: string): Promise<string> {
  const bytes = Uint8Array.from(atob(content), character => character.charCodeAt(0))
  return paperAddressSchema.parse(await shell.keepPaper(bytes))
}

export function showPaper(address: string): void {
  shownPaper = address
}

export function forgetPaper(address: string): void {
  if (shownPaper === address) shownPaper = null
  shell.forgetPaper(address)
}

export const printPaper = async (address: string, way: 'dialog' | 'chosen'): Promise<PrintOutcome> =>
  printOutcomeSchema.parse(await shell.printPaper({ address, way }))

/** What Ctrl+P means here. */
export const printShown = (): Promise<PrintOutcome> =>
  shownPaper === null ? printPage() : printPaper(shownPaper, 'dialog')

async function printPage(): Promise<PrintOutcome> {
  await Promise.all([...preparations].map(prepare => prepare()))
  tell(true)
  try {
    await twoFrames()
    return printOutcomeSchema.parse(await shell.printPage())
  } finally {
    tell(false)
  }
}

/** In the first the rows are laid out, in the second they are there. */
const twoFrames = (): Promise<void> =>
  new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

function tell(printed: boolean): void {
  isPagePrinted = printed
  for (const listen of listeners) listen()
}

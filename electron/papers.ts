// The papers that the window shows: in memory alone, each under an address that nobody can guess, until the page takes
// it away, or is itself left, loaded again or closed.

import { randomBytes } from 'node:crypto'
import type { WebContents } from 'electron'
import { PAPER_FOLDER } from '../src/api/window-print.ts'
import { APP_ORIGIN } from './security.ts'

const papers = new Map<string, Uint8Array>()

export function keepPaper(content: Uint8Array): string {
  const address = `${APP_ORIGIN}${PAPER_FOLDER}${randomBytes(16).toString('hex')}.pdf`
  papers.set(address, content)
  return address
}

export const paperAt = (url: string): Uint8Array | null => papers.get(withoutFragment(url)) ?? null

export function forgetPaper(address: string): void {
  papers.delete(address)
}

export const withoutFragment = (url: string): string => url.split('#')[0] ?? url

/** A page that is loaded anew knows no address of the one before. */
export function forgetPapersWithPage(page: WebContents): void {
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) papers.clear()
  })
  page.on('render-process-gone', () => papers.clear())
}

// The viewers of PDFs that are open: pages inside the window's page. They are held here, because Electron lets go of
// what nobody holds, and a viewer that was let go of can neither be asked for nor printed.

import type { WebContents } from 'electron'
import { isViewerContents } from './security.ts'

const viewers = new Set<WebContents>()

export function holdViewer(contents: WebContents): void {
  if (!isViewerContents(contents)) return
  viewers.add(contents)
  contents.once('destroyed', () => viewers.delete(contents))
}

export const openViewers = (): readonly WebContents[] => [...viewers]

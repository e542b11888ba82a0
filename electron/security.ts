// What the page may not do: leave the program, open windows, ask for permissions, reach a network, save downloads.
// Each refusal is told on standard error, so that an attempt is seen and a test can ask for it.

import type { Session, WebContents, WebFrameMain } from 'electron'
import { PAPER_FOLDER } from '../src/api/window-print.ts'

export const APP_ORIGIN = 'app://ledger'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  `frame-src ${APP_ORIGIN}${PAPER_FOLDER}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A paper may stand in a frame of the page; it loads nothing. */
export const PAPER_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'self'"

/** Chromium's own viewer of PDFs, and what it takes from the browser itself. */
const VIEWER_ORIGIN = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai'
const VIEWER_RESOURCES = 'chrome://resources/'

/** Putting plain text on the clipboard, as for the recovery code. Reading it stays denied. */
const COPYING = 'clipboard-sanitized-write'

export type DeniedKind =
  | 'request'
  | 'permission'
  | 'download'
  | 'navigation'
  | 'window'
  | 'webview'
  | 'caller'

export function reportDenied(kind: DeniedKind, detail: string): void {
  process.stderr.write(`[denied] ${kind} ${detail}\n`)
}

export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url, webContents, frame }, answer) => {
    const isOurs =
      isAppUrl(url) ||
      url.startsWith('devtools://') ||
      url.startsWith('data:image/') ||
      (isOfViewer(url) && isViewerContents(webContents) && isViewersFrame(frame ?? null))
    if (!isOurs) reportDenied('request', url)
    answer({ cancel: !isOurs })
  })
  session.setPermissionRequestHandler((contents, permission, answer) => {
    const isGiven = permission === COPYING && isAppUrl(contents.getURL())
    if (!isGiven) reportDenied('permission', permission)
    answer(isGiven)
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === COPYING && isAppUrl(`${origin}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    event.preventDefault()
    reportDenied('download', item.getURL())
  })
}

export function hardenContents(contents: WebContents): void {
  const deny = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    event.preventDefault()
    reportDenied('navigation', event.url)
  }
  // Of all frames, and before will-navigate.
  contents.on('will-frame-navigate', event => {
    const isInViewer = isViewerContents(contents) && isViewersFrame(event.frame)
    const isAllowed = isAppUrl(event.url) || (isInViewer && isViewerUrl(event.url))
    if (!isAllowed) deny(event)
  })
  contents.on('will-redirect', event => {
    if (!isAppUrl(event.url)) deny(event)
  })
  contents.on('will-attach-webview', event => {
    event.preventDefault()
    reportDenied('webview', '')
  })
  contents.setWindowOpenHandler(({ url }) => {
    reportDenied('window', url)
    return { action: 'deny' }
  })
}

export const isAppUrl = (url: string): boolean => url.startsWith(`${APP_ORIGIN}/`)

export const isPaperUrl = (url: string): boolean => url.startsWith(`${APP_ORIGIN}${PAPER_FOLDER}`)

export const isViewerUrl = (url: string): boolean => url.startsWith(`${VIEWER_ORIGIN}/`)

const isOfViewer = (url: string): boolean => isViewerUrl(url) || url.startsWith(VIEWER_RESOURCES)

/** The viewer is a page inside the page, and of no other kind is there any. */
export const isViewerContents = (contents: WebContents | undefined): boolean =>
  contents?.getType() === 'remote'

/** Its top has no address while the viewer itself is being loaded; every frame inside belongs to it. */
const isViewersFrame = (frame: WebFrameMain | null): boolean => {
  const url = frame?.top?.url ?? ''
  return url === '' || isViewerUrl(url)
}

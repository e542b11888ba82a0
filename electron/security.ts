// What the page may not do: leave the program, open windows, ask for permissions, reach a network, save downloads.
// Each refusal is told on standard error, so that an attempt is seen and a test can ask for it.

import type { Session, WebContents } from 'electron'

export const APP_ORIGIN = 'app://ledger'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

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
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = isAppUrl(url) || url.startsWith('devtools://') || url.startsWith('data:image/')
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
  const denyForeign = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    if (isAppUrl(event.url)) return
    event.preventDefault()
    reportDenied('navigation', event.url)
  }
  // Of all frames, and before will-navigate.
  contents.on('will-frame-navigate', denyForeign)
  contents.on('will-redirect', denyForeign)
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

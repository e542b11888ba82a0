// The main process: one instance, one window, the page on app://, the ledger host beside it. It opens no database
// and draws no document, so that nothing can keep the window waiting.

import path from 'node:path'
import { app, protocol, session } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { startHostProcess } from './host-process.ts'
import { offerReloadOfHungPage } from './hung-page.ts'
import { openMainWindow } from './main-window.ts'
import { lockWithComputer, setMenu } from './menu.ts'
import { answerPage } from './page-calls.ts'
import { hardenContents, hardenSession } from './security.ts'
import { endOnUnmetSystem, warnOfSystemOnce } from './system-dialog.ts'
import { holdViewer } from './viewers.ts'

const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk']

function start(): void {
  if (endOnUnmetSystem()) return
  hardenSession(session.defaultSession)
  serveApp(protocol, path.join(import.meta.dirname, '../renderer'))
  // The page takes longest: it is asked for first.
  const window = openMainWindow()
  const host = startHostProcess()
  setMenu(window)
  lockWithComputer(window)
  answerPage(window, host)
  warnOfSystemOnce(window)
  offerReloadOfHungPage(window)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('will-quit', host.stop)
}

// Remote debugging has no fuse: whoever may start the program could read the page through it.
const isDebugged = app.isPackaged && DEBUGGING_SWITCHES.some(each => app.commandLine.hasSwitch(each))
if (isDebugged || !app.requestSingleInstanceLock()) {
  app.exit(isDebugged ? 2 : 0)
} else {
  // With --no-sandbox given, the call would strip it from the children, and as root they then cannot start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // No name is looked up, not even for prefetching.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // The viewer of PDFs as a frame of a process of its own, by which papers are found and printed (printing.ts).
  app.commandLine.appendSwitch('disable-features', 'PdfOopif')
  // The page's engine collects what it no longer needs before it has grown by tens of megabytes (by half, where it would
  // else wait for double and more), and after half a second of rest instead of eight: pages that were left are most of
  // what it holds.
  app.commandLine.appendSwitch(
    'js-flags',
    '--initial-old-space-size=16 --max-semi-space-size=4 --heap-growing-percent=50 --gc-memory-reducer-start-delay-ms=500',
  )
  registerAppScheme()
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents)
    holdViewer(contents)
  })
  app.on('window-all-closed', () => app.quit())
  // Awaited at top level it would wait for ever: Electron holds 'ready' back until this module has been evaluated.
  void app.whenReady().then(start)
}

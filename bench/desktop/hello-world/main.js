// The least that can be a window on this runtime: what the program's start is measured against. With `--scrypt` it shows
// nothing and prints how long this runtime takes over one password, in milliseconds.

import { scryptSync } from 'node:crypto'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

if (process.argv.includes('--scrypt')) {
  const start = performance.now()
  // As db/keys.ts has it.
  scryptSync('password', Buffer.alloc(16, 1), 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
  process.stdout.write(`${performance.now() - start}\n`)
  app.exit(0)
}

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 728, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(path.join(import.meta.dirname, 'index.html'))
})

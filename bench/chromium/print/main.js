// Chromium's print to PDF by itself: loads the page that it is given, prints it, again and again, and tells how long each
// took and what all processes needed of memory. `main.js <page> <where the PDF goes> <times>`.

import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

const [page, target, times] = process.argv.slice(-3)

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  const taken = []
  for (let turn = 0; turn < Number(times); turn += 1) {
    const start = performance.now()
    await window.loadFile(page)
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    taken.push(performance.now() - start)
    writeFileSync(target, pdf)
  }
  const kilobytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.peakWorkingSetSize, 0)
  process.stdout.write(`${JSON.stringify({ taken, peakMb: kilobytes / 1024 })}\n`, () => app.exit(0))
})

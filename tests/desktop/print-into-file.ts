// What the window prints, as a file: the system's dialog of printing cannot be driven.

import { rmSync, writeFileSync } from 'node:fs'
import type { Desktop } from './launch.ts'

/** From now on; the file is there a while after the page has printed. */
export async function printIntoFile({ app }: Desktop, file: string): Promise<void> {
  rmSync(file, { force: true })
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, done) => {
        void contents.printToPDF({ landscape: true }).then(pdf => {
          Object.assign(globalThis, { printed: pdf.toString('base64') })
          done?.(true, '')
        })
      }
    }
  })
  void app
    .evaluate(async () => {
      const kept = globalThis as { printed?: string }
      while (kept.printed === undefined) await new Promise(resolve => setTimeout(resolve, 50))
      return kept.printed
    })
    .then(pdf => writeFileSync(file, Buffer.from(pdf, 'base64')))
}

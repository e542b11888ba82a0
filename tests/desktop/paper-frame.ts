// Papers in the window as tests look at them: whether the viewer has loaded one, and whether its ink is on the screen.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Desktop } from './launch.ts'
import { outputFolder } from './places.ts'

/** Text lies dark on white paper where the frame stands; a frame without a paper is grey or empty. */
export function inkInFrame({ app, page }: Desktop): () => Promise<boolean> {
  return async () => {
    const box = await page.locator('iframe').boundingBox()
    if (box === null) return false
    return app.evaluate(async ({ BrowserWindow }, { x, y, width, height }) => {
      const [window] = BrowserWindow.getAllWindows()
      const image = await window?.webContents.capturePage({
        x: Math.round(x),
        y: Math.round(y),
        width: Math.round(width),
        height: Math.round(height),
      })
      const pixels = image?.toBitmap() ?? Buffer.alloc(0)
      let white = 0
      let dark = 0
      for (let at = 0; at < pixels.length; at += 4) {
        const [blue = 0, green = 0, red = 0] = pixels.subarray(at, at + 3)
        if (Math.min(red, green, blue) > 250) white += 1
        // Not the viewer's own grey, #525659.
        if (Math.max(red, green, blue) < 70) dark += 1
      }
      return white > pixels.length / 4 / 5 && dark > 100
    }, box)
  }
}

/** The window as it is on the screen: the driver's own screenshots shift what the viewer shows. */
export async function takePicture({ app }: Desktop, name: string): Promise<void> {
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(path.join(outputFolder, `${name}.png`), Buffer.from(picture, 'base64'))
}

/** The addresses of all frames of all pages in the program, the viewer's own included. */
export const framesOf = ({ app }: Desktop): Promise<readonly string[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .flatMap(contents => contents.mainFrame.framesInSubtree.map(({ url }) => url)),
  )

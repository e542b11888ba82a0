// Papers in memory and the viewer that shows them, tried from the inside: only the viewer gets what is the viewer's,
// only what was kept is served, and nothing of it once it was taken away.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WindowShell } from '../../src/api/window-shell.ts'
import { type Desktop, launchDesktop } from './launch.ts'
import { framesOf, inkInFrame } from './paper-frame.ts'
import { demoFolder } from './places.ts'

const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'
const paper = readFileSync(path.join(demoFolder, '对账单-物联网合同-2024.pdf'))

/** What the page has by this name. */
declare const shell: WindowShell

let desktop: Desktop
let address: string

beforeAll(async () => {
  desktop = await launchDesktop()
  address = await keep()
})
afterAll(() => desktop.close())

const keep = () =>
  desktop.page.evaluate(
    content => shell.keepPaper(Uint8Array.from(atob(content), each => each.charCodeAt(0))),
    paper.toString('base64'),
  ) as Promise<string>

const statusOf = (url: string) =>
  desktop.page.evaluate(
    asked =>
      fetch(asked).then(
        ({ status }) => status,
        () => 'denied',
      ),
    url,
  )

const frameWith = (url: string) =>
  desktop.page.evaluate(src => {
    document.querySelector('iframe')?.remove()
    const frame = document.createElement('iframe')
    frame.src = src
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:9999;border:0'
    document.body.append(frame)
  }, url)

describe('a paper', () => {
  it('has an address of its own each time, and no other is served', async () => {
    expect(address).toMatch(/^app:\/\/ledger\/papers\/[0-9a-f]{32}\.pdf$/)
    expect(await keep()).not.toBe(address)
    expect(await statusOf(address)).toBe(200)
    expect(await statusOf(`app://ledger/papers/${'0'.repeat(32)}.pdf`)).toBe(404)
    expect(await statusOf('app://ledger/papers/')).toBe(404)
  })

  it('is shown by the viewer, with nothing denied on the way; without a paper there is no ink', async () => {
    await frameWith(`app://ledger/papers/${'0'.repeat(32)}.pdf`)
    await desktop.page.waitForTimeout(2000)
    expect(await inkInFrame(desktop)()).toBe(false)
    await frameWith(`${address}#toolbar=0`)
    await expect.poll(inkInFrame(desktop), { timeout: 30_000 }).toBe(true)
    expect(await framesOf(desktop)).toContain(viewer)
    expect(desktop.said()).not.toContain('[denied]')
  })

  it('is written to no file of the profile', () => {
    const profile = path.join(desktop.folder, 'profile')
    const files = readdirSync(profile, { recursive: true, encoding: 'utf8' })
      .map(file => path.join(profile, file))
      .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    expect(files.length).toBeGreaterThan(5)
    // The end of it stands in no other file of the world.
    const traces = [Buffer.from('%PDF-1.'), paper.subarray(-1024, -512)]
    expect(files.filter(file => traces.some(each => readFileSync(file).includes(each)))).toEqual([])
  })
})

describe('the page', () => {
  it('gets nothing of the viewer’s or the browser’s own for itself', async () => {
    const asked = [viewer, 'chrome://resources/js/assert.js', 'chrome://version/']
    for (const url of asked) expect(await statusOf(url)).toBe('denied')
    for (const url of asked) await frameWith(url)
    await desktop.page.evaluate(url => window.location.assign(url), viewer).catch(() => undefined)
    await expect.poll(desktop.said).toContain(`[denied] navigation ${viewer}`)
    expect(desktop.page.url()).toBe('app://ledger/')
    expect((await framesOf(desktop)).filter(url => asked.includes(url))).toEqual([])
  })

  it('keeps nothing but bytes', async () => {
    const kept = await desktop.page.evaluate(() =>
      shell.keepPaper('/etc/passwd' as never).then(
        () => 'kept',
        () => 'refused',
      ),
    )
    expect(kept).toBe('refused')
  })
})

describe('the session', () => {
  it('has the viewer’s files for the viewer alone', async () => {
    const answer = await desktop.app.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).catch((error: Error) => error.message),
      viewer,
    )
    expect(String(answer)).toMatch(/ERR_/)
  })
})

describe('a paper that was taken away', () => {
  it('is gone, and so is every paper when the page is loaded anew', async () => {
    const other = await keep()
    await desktop.page.evaluate(each => shell.forgetPaper(each), address)
    await expect.poll(() => statusOf(address)).toBe(404)
    expect(await statusOf(other)).toBe(200)
    await desktop.page.reload()
    await desktop.page.getByRole('button', { name: '打开', exact: true }).waitFor()
    expect(await statusOf(other)).toBe(404)
  })
})

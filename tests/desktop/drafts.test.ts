// What stands in a form and was not recorded is there again after the host was killed under it, and after the page
// itself has crashed.

import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, enterDemoCopy, killHost, launchDesktop } from './launch.ts'
import { demoPassword } from './places.ts'

let desktop: Desktop
let ledger: string

beforeEach(async () => {
  desktop = await launchDesktop()
  ledger = await enterDemoCopy(desktop)
  await openPayments()
})
afterEach(() => desktop.close())

const voucher = () => desktop.page.getByLabel('第 1 行 凭证号', { exact: true })

async function openPayments(): Promise<void> {
  await desktop.page.getByRole('menuitem', { name: '补录' }).click()
  await desktop.page.getByRole('tab', { name: /^付款/ }).click()
}

async function signInAgain(): Promise<void> {
  const { page } = desktop
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByText('近期期限').waitFor()
  await openPayments()
}

describe('unsaved text', () => {
  it('survives the host, even the letters typed in the moment of its death', async () => {
    await voucher().pressSequentially('财付2026')
    await killHost(desktop, 'SIGSEGV')
    await desktop.page.getByText('账本服务已重新启动').waitFor()
    await signInAgain()
    expect(await voucher().inputValue()).toBe('财付2026')
  })

  it.each([
    ['crashes', crashPage],
    ['hangs, when its user has it loaded anew', hangPage],
  ] as const)('survives a page that %s', async (_name, endPage) => {
    await voucher().fill('财付2026第7号')
    await expect.poll(() => existsSync(`${ledger}.drafts`)).toBe(true)
    await endPage()
    await expect.poll(() => desktop.said()).toContain('[page] ended')

    const focused = `(field => field !== null && (field.focus(), true))(document.querySelector('input[type=password]'))`
    await expect.poll(() => inReloadedPage(focused)).toBe(true)
    await typeInReloadedPage(demoPassword)
    await expect.poll(() => inReloadedPage('document.body.innerText')).toContain('近期期限')
    for (const [css, text] of [
      ['[role=menuitem]', '补录'],
      ['[role=tab]', '付款'],
    ] as const) {
      const pressed = `(found => found !== undefined && (found.click(), true))(
        [...document.querySelectorAll('${css}')].find(each => each.innerText.includes('${text}')))`
      await expect.poll(() => inReloadedPage(pressed)).toBe(true)
    }
    const kept = `document.querySelector('[aria-label="第 1 行 凭证号"]')?.value`
    await expect.poll(() => inReloadedPage(kept)).toBe('财付2026第7号')
  })
})

function crashPage(): Promise<void> {
  return desktop.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer()
  })
}

/** Chromium itself notices after half a minute of keys without an answer; that it has is told here at once. */
async function hangPage(): Promise<void> {
  void desktop.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await desktop.app.evaluate(async ({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
    const [window] = BrowserWindow.getAllWindows()
    await new Promise(resolve => setTimeout(resolve, 500))
    window?.emit('unresponsive')
  })
}

/** The driver gives a page up once it has crashed; the one that was loaded in its place is reached by its process. */
function inReloadedPage(script: string): Promise<unknown> {
  return desktop.app.evaluate(
    ({ webContents }, given) => webContents.getAllWebContents()[0]?.executeJavaScript(given),
    script,
  )
}

function typeInReloadedPage(text: string): Promise<void> {
  return desktop.app.evaluate(async ({ webContents }, given) => {
    const [contents] = webContents.getAllWebContents()
    await contents?.insertText(given)
    for (const type of ['keyDown', 'char', 'keyUp'] as const)
      contents?.sendInputEvent({ type, keyCode: 'Enter' })
  }, text)
}

// The window for those who see badly, do without a mouse or hear it read: axe finds nothing serious on any page and in
// the chief drawers, by light and by dark; at every zoom everything stays within reach.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageWords } from '../../src/wording/window-pages.ts'
import { type Desktop, enterDemoCopy, launchDesktop } from './launch.ts'
import { takePicture } from './paper-frame.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = Object.values(pageWords)
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  const { page } = desktop
  // The driver would else hold the page to light whatever the system says.
  await page.emulateMedia({ colorScheme: null })
  await enterDemoCopy(desktop)
  await page.evaluate(axeSource)
})
afterAll(() => desktop.close())

async function goTo(name: string): Promise<void> {
  const { page } = desktop
  await page.getByRole('menuitem', { name, exact: true }).click()
  await expect.poll(() => page.getByRole('status', { name: '正在读取账本…' }).count()).toBe(0)
  await page.waitForTimeout(400)
}

/** What is serious or critical, as the rule and where it is broken. */
async function faults(): Promise<readonly string[]> {
  const found = await desktop.page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> }
    }
    type Violation = {
      readonly id: string
      readonly impact: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }
    // The viewer of papers is the browser's own.
    const { violations } = await axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        // The library lays what a page puts beside its tabs into the row that it calls a list of tabs.
        nodes
          .filter(({ html }) => id !== 'aria-required-children' || !html.startsWith('<div role="tablist"'))
          .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 220)}`),
      )
  })
  return found
}

async function setTheme(source: 'dark' | 'light'): Promise<void> {
  await desktop.app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted
  }, source)
  const ground = () =>
    desktop.page.evaluate(() => {
      const side = document.querySelector('.ant-layout-sider')
      return side === null ? '' : getComputedStyle(side).backgroundColor
    })
  await expect.poll(ground).toBe(source === 'dark' ? 'rgb(20, 20, 20)' : 'rgb(255, 255, 255)')
}

const zoomTo = (factor: number) =>
  desktop.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted)
  }, factor)

/** Controls that stand outside the window and that no scrolling brings into it. */
const unreachable = (): Promise<readonly string[]> =>
  desktop.page.evaluate(() => {
    const beyond: string[] = []
    if (document.documentElement.scrollWidth > window.innerWidth) beyond.push('the window scrolls sideways')
    const controls = 'button, input:not([type=hidden]), a[href], [role=tab], [role=menuitem], [role=option]'
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const box = control.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const isInside =
        box.right <= window.innerWidth + 1 && box.bottom <= window.innerHeight + 1 && box.left >= -1
      if (isInside || isScrolledBy(control)) continue
      beyond.push(
        `${control.tagName} ${control.getAttribute('aria-label') ?? control.innerText} ${JSON.stringify(box)}`,
      )
    }
    return beyond

    function isScrolledBy(element: Element): boolean {
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each)
        const scrolls = (way: string) => way === 'auto' || way === 'scroll'
        if (scrolls(overflowY) && each.scrollHeight > each.clientHeight) return true
        if (scrolls(overflowX) && each.scrollWidth > each.clientWidth) return true
        // The library moves its row of tabs by itself and offers those out of sight in a menu.
        if (each.classList.contains('ant-tabs-nav-wrap')) return true
        // The same for the rows of its long tables.
        if (each.classList.contains('ant-table-tbody-virtual-holder')) return true
      }
      return false
    }
  })

describe.each(pages)('%s', name => {
  it('has no serious fault, by light and by dark', async () => {
    await goTo(name)
    await takePicture(desktop, `页面-${name}`)
    expect(await faults()).toEqual([])
    await setTheme('dark')
    await desktop.page.waitForTimeout(500)
    await takePicture(desktop, `页面-${name}-深色`)
    const byDark = await faults()
    await setTheme('light')
    expect(byDark).toEqual([])
  })

  it('keeps everything within reach at every zoom', async () => {
    await goTo(name)
    for (const zoom of [1.25, 1.5, 2]) {
      await zoomTo(zoom)
      await desktop.page.waitForTimeout(500)
      await takePicture(desktop, `页面-${name}-${zoom * 100}`)
      expect({ zoom, beyond: await unreachable() }).toEqual({ zoom, beyond: [] })
    }
    await zoomTo(1)
  })
})

describe('a letter at double zoom', () => {
  it('stands below the list, as wide as the page', async () => {
    const { page } = desktop
    await goTo('函件')
    // The driver clicks beside what is zoomed.
    await page.locator('.row-to-open a').first().click()
    const paper = page.locator('.paper-view')
    await paper.waitFor()
    await zoomTo(2)
    await page.waitForTimeout(500)
    await paper.scrollIntoViewIfNeeded()
    await takePicture(desktop, '页面-函件-已打开-200')
    expect((await paper.boundingBox())?.width).toBeGreaterThan(450)
    await zoomTo(1)
  })
})

describe('a drawer', () => {
  const drawers: readonly (readonly [what: string, open: () => Promise<void>])[] = [
    ['计费', () => openFrom('应付', '计费')],
    ['一笔费用的由来', () => openFrom('应付', '解释')],
    ['一张卡', () => openFrom('物联网卡', '详情')],
    ['逾期的由来', () => openFrom('总览', '解释：逾期金额的由来')],
  ]

  it.each(drawers)('%s has no serious fault and closes by Escape', async (_what, open) => {
    const { page } = desktop
    await open()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('closes by Escape while a date field in it has the focus', async () => {
    const { page } = desktop
    await openFrom('应付', '计费')
    await page.getByLabel('计费至（含当月）').click()
    await page.locator('.ant-picker-dropdown').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' })
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  async function openFrom(name: string, button: string): Promise<void> {
    const { page } = desktop
    await goTo(name)
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(600)
  }
})

describe('a date field', () => {
  it('tells a typed day that does not exist, and takes no other for it', async () => {
    const { page } = desktop
    await goTo('付款')
    await page.getByRole('tab', { name: '登记付款' }).click()
    const day = page.getByRole('textbox', { name: '付款日' })
    await day.click()
    await page.locator('.ant-picker-month-btn', { hasText: '月' }).waitFor()
    await day.fill('2026-02-30')
    await page.keyboard.press('Tab')
    await page.getByText('“2026-02-30”不是存在的日期，请按 2026-11-23 的样式填写').waitFor()
    expect(await day.inputValue()).toBe('')
    await takePicture(desktop, '日期不存在')
    await day.click()
    await day.fill('2026-02-27')
    await page.keyboard.press('Enter')
    await page.getByText('不是存在的日期').waitFor({ state: 'detached' })
    expect(await day.inputValue()).toBe('2026-02-27')
  })
})

// What is measured in the program once it is there: from Enter to the painted 总览, and from a click to the painted page.

import type { Page } from 'playwright'
import { programName } from '../../src/wording/window-shell.ts'

export const signInHeading = programName

/** Runs in the page: types nothing, sends the form that is filled in, and waits for the frame with the figures. */
export async function enterMs(page: Page, password: string): Promise<number> {
  await page.locator('input[type=password]').fill(password)
  return await page.evaluate(async () => {
    const start = performance.now()
    document.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
    for (;;) {
      await new Promise(requestAnimationFrame)
      const isThere = document.querySelectorAll('.ant-statistic').length > 0
      const isLoading = document.querySelector('.ant-skeleton, [role=status]') !== null
      if (isThere && !isLoading) break
    }
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - start
  })
}

export type Switch = { readonly page: string; readonly ms: number }

/** Once round all pages of the menu at the side. */
export async function switchPages(page: Page): Promise<readonly Switch[]> {
  return await page.evaluate(async () => {
    const switches: { page: string; ms: number }[] = []
    const items = [...document.querySelectorAll<HTMLElement>('.ant-layout-sider [role=menuitem]')]
    for (const item of items) {
      // The pages are loaded one after another while nobody waits, and nobody clicks twice in a second.
      await new Promise(resolve => setTimeout(resolve, 300))
      const start = performance.now()
      item.click()
      for (;;) {
        await new Promise(requestAnimationFrame)
        const content = document.querySelector('.ant-layout-content')
        const isThere = item.classList.contains('ant-menu-item-selected') && content?.firstElementChild
        const isLoading =
          document.querySelector(
            '.ant-skeleton, [role=status], .row-to-come, .ant-layout-content [aria-busy=true]',
          ) !== null
        if (isThere && !isLoading) break
      }
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
      switches.push({ page: item.textContent ?? '', ms: performance.now() - start })
    }
    return switches
  })
}

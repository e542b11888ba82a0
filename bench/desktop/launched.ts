// Starts a desktop program as its user would and looks at it from outside: when it was painted, by Chromium's own
// record of it; what all of its processes take of memory. The driver is attached only after the start.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright'

export type Runtime = { readonly executable: string; readonly display: string }

export type Launched = {
  readonly page: Page
  /** From the start of the process to the frame that painted the largest of the first page's texts. */
  readonly paintedMs: number
  readonly memoryMb: () => number
  readonly close: () => Promise<void>
}

type Launch = Runtime & { readonly profile: string; readonly app: string }

export async function launch(
  { executable, display, profile, app }: Launch,
  painted: string,
): Promise<Launched> {
  const started = performance.timeOrigin + performance.now()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = [...asRoot, '--remote-debugging-port=0', `--user-data-dir=${profile}`, app]
  const child = spawn(executable, words, {
    env: { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const page = await firstPage(browser)
  await page.getByText(painted, { exact: true }).first().waitFor()
  const paintedAt = await page.evaluate(lastPaintAt)
  return {
    page,
    paintedMs: paintedAt - started,
    memoryMb: () => memoryOf(child.pid ?? 0),
    close: async () => {
      const ended = once(child, 'exit')
      await browser.close().catch(() => undefined)
      child.kill()
      await ended
    },
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const text of child.stderr ?? []) {
    said += String(text)
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address !== undefined) {
      // Nobody reads on, and a full pipe would stop the program.
      child.stderr?.resume()
      return address
    }
  }
  throw new Error(`the program ended before it could be looked at:\n${said}`)
}

async function firstPage(browser: Browser): Promise<Page> {
  for (;;) {
    const [page] = browser.contexts().flatMap(context => context.pages())
    if (page !== undefined) return page
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** Runs in the page: Chromium keeps its record also for who asks later. */
function lastPaintAt(): Promise<number> {
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      const last = list.getEntries().at(-1)
      observer.disconnect()
      resolve(performance.timeOrigin + (last?.startTime ?? Number.NaN))
    })
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** Proportional: what processes share is counted once. */
function memoryOf(root: number): number {
  const kilobytes = treeOf(root).map(pid => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended meanwhile.
      return 0
    }
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const parent = / \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/, ''))?.[1]
        return [[Number(name), Number(parent)] as const]
      } catch {
        return []
      }
    })
  const found = [root]
  for (const pid of found)
    found.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child))
  return found
}

// What a hand or a hostile page may try besides: dropping files, links of every kind and click, and every function of
// the shell called with rubbish. Nothing leads out, nothing is remembered of it, and the program goes on.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ForeignServer, startForeignServer } from './foreign-server.ts'
import { answerDialogs, type Desktop, launchDesktop, signIn } from './launch.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop
let foreign: ForeignServer

beforeAll(async () => {
  foreign = await startForeignServer()
  desktop = await launchDesktop()
})
afterAll(async () => {
  await desktop.close()
  foreign.close()
})

const expectUnmoved = () => {
  expect(desktop.page.url()).toBe('app://ledger/')
  expect(desktop.app.windows()).toHaveLength(1)
  expect(foreign.visits()).toBe(0)
}

async function addLink(address: string): Promise<void> {
  await desktop.page.evaluate(href => {
    document.querySelector('#planted')?.remove()
    const link = document.createElement('a')
    Object.assign(link, { id: 'planted', href, textContent: 'planted' })
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999'
    document.body.append(link)
  }, address)
}

describe('the shell', () => {
  it('takes rubbish for any of its functions without falling or remembering it', async () => {
    const { page, folder } = desktop
    await answerDialogs(desktop, path.join(folder, 'chosen.ledger'))
    // The system's own dialog for printing would wait for a hand.
    await desktop.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) {
        contents.print = (_options, told) => told?.(false, 'cancelled')
      }
    })
    const called = await page.evaluate(async () => {
      const rubbish = [
        undefined,
        null,
        0,
        -1,
        Number.NaN,
        '',
        'x'.repeat(100_000),
        '../..',
        {},
        [],
        [{}],
        { kind: 1 },
      ]
      const shell: Readonly<Record<string, (given: unknown) => unknown>> = Reflect.get(window, 'shell')
      const later = () => new Promise(resolve => setTimeout(resolve, 1000))
      const all = Object.entries(shell).filter(([name]) => name !== 'onMenuCommand')
      await Promise.all(
        all.flatMap(([, call]) =>
          rubbish.map(async given => {
            try {
              await Promise.race([call(given), later()])
            } catch {
              // Refused, which is as good.
            }
          }),
        ),
      )
      return all.length
    })
    expect(called).toBeGreaterThan(5)
    const memory = JSON.parse(
      readFileSync(path.join(folder, 'profile/window.json'), 'utf8').replace(/^$/, '{}'),
    )
    expect(memory.lastLedger ?? '').not.toBe('')
    expect(memory.idleMinutes).toBeGreaterThan(0)
    expectUnmoved()
    await signIn(desktop, demoLedger, demoPassword)
    await page.getByText('近期期限').waitFor()
  })
})

describe('what is dropped on the window', () => {
  it.each([
    ['a file', { items: [], files: ['/etc/hostname'] }],
    [
      'a page',
      { items: [{ mimeType: 'text/html', data: '<script>window.hasRun = true</script>' }], files: [] },
    ],
    ['an address', { items: [{ mimeType: 'text/uri-list', data: 'https://example.invalid/' }], files: [] }],
  ])('%s leads nowhere and runs nothing', async (_name, data) => {
    const devtools = await desktop.page.context().newCDPSession(desktop.page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', {
        type,
        x: 30,
        y: 30,
        data: { ...data, dragOperationsMask: 1 },
      })
    }
    await desktop.page.waitForTimeout(300)
    expect(await desktop.page.evaluate(() => Reflect.get(window, 'hasRun'))).toBeUndefined()
    expectUnmoved()
  })
})

describe('a link', () => {
  it('with a script in it runs none', async () => {
    await addLink('javascript:void(window.hasRun = true)')
    await clickPlanted('left', [])
    expect(await desktop.page.evaluate(() => Reflect.get(window, 'hasRun'))).toBeUndefined()
    expectUnmoved()
  })

  it.each([
    ['a click', 'left', []],
    ['the middle button', 'middle', []],
    ['Ctrl and a click', 'left', ['Control']],
    ['Shift and a click', 'left', ['Shift']],
  ] as const)('that leads out is not followed by %s', async (_name, button, keys) => {
    await addLink(`${foreign.address}/link`)
    const denied = deniedTimes()
    await clickPlanted(button, keys)
    await expect.poll(deniedTimes).toBeGreaterThan(denied)
    expectUnmoved()
  })
})

/** By the mouse itself: the driver's own click waits for where the link would have led. */
async function clickPlanted(button: 'left' | 'middle', keys: readonly string[]): Promise<void> {
  const { mouse, keyboard } = desktop.page
  for (const each of keys) await keyboard.down(each)
  await mouse.click(10, 10, { button })
  for (const each of keys) await keyboard.up(each)
}

const deniedTimes = (): number => desktop.said().split(`${foreign.address}/link`).length

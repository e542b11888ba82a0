// The page is tried from the inside: everything that would lead out of the program is denied, and said to be.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ForeignServer, startForeignServer } from './foreign-server.ts'
import { type Desktop, environment, launchDesktop, runtimeFile, sandboxWords } from './launch.ts'
import { projectRoot } from './places.ts'

let desktop: Desktop
let foreign: ForeignServer
let address: string

beforeAll(async () => {
  foreign = await startForeignServer()
  address = foreign.address
  desktop = await launchDesktop()
})
afterAll(async () => {
  await desktop.close()
  foreign.close()
})

describe('the page', () => {
  it('has nothing of Node, and of the main process only what the preload hands it', async () => {
    const found = await desktop.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      shell: Object.keys(Reflect.get(window, 'shell')).sort(),
      origin: window.location.origin,
      isSecureContext,
    }))
    expect(found).toEqual({
      require: 'undefined',
      process: 'undefined',
      shell: [
        'chooseAttachment',
        'chooseAttachmentFile',
        'chooseBackup',
        'chooseBackupFolder',
        'chooseBackupToRestore',
        'chooseFolder',
        'chooseInvoices',
        'chooseIssuedPaper',
        'chooseJournalFile',
        'chooseLedger',
        'chooseNewLedger',
        'choosePaperFile',
        'chooseSigningKey',
        'chooseTable',
        'connect',
        'forgetPaper',
        'idleMinutes',
        'keepPaper',
        'lastLedger',
        'onMenuCommand',
        'printPage',
        'printPaper',
        'printers',
        'programFacts',
        'rememberIdleMinutes',
        'rememberLedger',
        'rememberPrinter',
      ],
      origin: 'app://ledger',
      isSecureContext: true,
    })
  })

  it('cannot be led elsewhere', async () => {
    const { page } = desktop
    for (const url of [`${address}/away`, 'file:///etc/passwd']) {
      await page.evaluate(target => window.location.assign(target), url).catch(() => undefined)
    }
    await expect.poll(desktop.said).toContain(`[denied] navigation ${address}/away`)
    expect(page.url()).toBe('app://ledger/')
  })

  it('opens no window', async () => {
    const opened = await desktop.page.evaluate(url => window.open(url) === null, `${address}/window`)
    expect(opened).toBe(true)
    await expect.poll(desktop.said).toContain(`[denied] window ${address}/window`)
    expect(desktop.app.windows()).toHaveLength(1)
  })

  it('is given no permission', async () => {
    const answers = await desktop.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      place: await new Promise(resolve => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        )
      }),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    }))
    expect(answers).toEqual({
      notifications: 'denied',
      // PERMISSION_DENIED
      place: 1,
      clipboard: 'NotAllowedError',
    })
  })

  it('reaches no network, and neither does the session without the page’s own policy', async () => {
    const answers = await desktop.page.evaluate(async url => {
      const outcome = (asked: Promise<unknown>) =>
        asked.then(
          () => 'reached',
          () => 'denied',
        )
      const image = new Promise((resolve, reject) => {
        const asked = new Image()
        asked.onload = resolve
        asked.onerror = reject
        asked.src = `${url}/image`
      })
      return [await outcome(fetch(`${url}/fetch`, { mode: 'no-cors' })), await outcome(image)]
    }, address)
    expect(answers).toEqual(['denied', 'denied'])
    const fromSession = await desktop.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(`${url}/session`).catch((error: Error) => error.message),
      address,
    )
    expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(desktop.said()).toContain(`[denied] request ${address}/session`)
    expect(foreign.visits()).toBe(0)
  })

  it('runs no script that was written into it', async () => {
    const hasRun = await desktop.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hasRun = true'
      document.body.append(script)
      return Reflect.get(window, 'hasRun') === true
    })
    expect(hasRun).toBe(false)
  })

  it('gets no file from outside its folder', async () => {
    const ways = [
      '/../electron/main.js',
      '/%2e%2e/electron/main.js',
      '/..%2felectron%2fmain.js',
      '/..%5celectron%5cmain.js',
      '/%00.js',
      '/index.html.map',
    ]
    const statuses = await desktop.page.evaluate(
      paths => Promise.all(paths.map(each => fetch(each).then(response => response.status))),
      ways,
    )
    expect(statuses.filter(status => status === 200)).toEqual([])
    expect(await desktop.page.evaluate(() => fetch('/').then(response => response.status))).toBe(200)
  })
})

describe('a second start', () => {
  it('ends at once and leaves the place to the first window', () => {
    const words = [...sandboxWords, `--user-data-dir=${path.join(desktop.folder, 'profile')}`, projectRoot]
    const { status } = spawnSync(runtimeFile(), words, { env: environment(), timeout: 30_000 })
    expect(status).toBe(0)
  })
})

// Electron's own list of points for a secure program, one by one, read back from what was built: the main process's
// bundle as it lies in the package's archive, and a running window's settings as Electron itself tells them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asar } from './installed-host.ts'
import { type Desktop, launchDesktop } from './launch.ts'
import { packedArchive, packedProgram, packProgram } from './packed-program.ts'
import { projectRoot } from './places.ts'

let desktop: Desktop
let folder: string
let main: string
let preload: string
let preferences: Record<string, unknown>
let policy: string

beforeAll(async () => {
  packProgram()
  folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-points-'))
  asar('extract', packedArchive, folder)
  main = readFileSync(path.join(folder, 'electron/main.js'), 'utf8')
  preload = readFileSync(path.join(folder, 'preload/preload.cjs'), 'utf8')
  desktop = await launchDesktop()
  preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
    const contents: object = BrowserWindow.getAllWindows()[0]?.webContents ?? {}
    const tell: unknown = Reflect.get(contents, 'getLastWebPreferences')
    return typeof tell === 'function' ? { ...tell.call(contents) } : {}
  })
  policy = await desktop.page.evaluate(() =>
    fetch('/').then(({ headers }) => headers.get('content-security-policy') ?? ''),
  )
}, 180_000)
afterAll(async () => {
  await desktop.close()
  rmSync(folder, { recursive: true, force: true })
})

const times = (pattern: RegExp): number => main.match(pattern)?.length ?? 0
const inPage = <T>(work: () => T | Promise<T>) => desktop.page.evaluate(work)

describe("Electron's points", () => {
  it('1: loads only its own content', () => {
    expect(main.match(/\.load(?:URL|File)\([^)]*\)/g)).toEqual(['.loadURL(`$' + '{APP_ORIGIN}/`)'])
    expect(desktop.page.url()).toBe('app://ledger/')
  })

  it('2: gives no page Node', async () => {
    expect(preferences['nodeIntegration']).toBe(false)
    for (const place of ['Worker', 'SubFrames'])
      expect(preferences[`nodeIntegrationIn${place}`] ?? false).toBe(false)
    expect(
      await inPage(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'Buffer')]),
    ).toEqual(['undefined', 'undefined'])
  })

  it('3: isolates the preload from the page', () => expect(preferences['contextIsolation']).toBe(true))

  it('4: sandboxes every process of a page', () => {
    expect(preferences['sandbox']).toBe(true)
    expect(times(/app\.enableSandbox\(\)/g)).toBe(1)
  })

  it('5: answers every request for a permission', async () => {
    for (const handler of ['Request', 'Check']) {
      expect(times(new RegExp(`setPermission${handler}Handler\\(`, 'g'))).toBe(1)
    }
    expect(times(/setDevicePermissionHandler\(\(\) => false\)/g)).toBe(1)
    const states = await inPage(() =>
      Promise.all(
        [
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'midi',
          'clipboard-read',
          'persistent-storage',
        ].map(name =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    )
    expect(states.filter(state => state !== 'denied')).toEqual([])
  })

  it('6: leaves webSecurity on', () => expect(preferences['webSecurity']).toBe(true))

  it('7: has a content policy, which runs no text as code', async () => {
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/)
    // Later: what the driver itself calls is let through.
    const outcome = await inPage(
      () =>
        new Promise<string>(resolve =>
          setTimeout(() => {
            try {
              resolve(String(Reflect.apply(Function('return 7'), null, [])))
            } catch (error) {
              resolve(error instanceof Error ? error.name : '')
            }
          }),
        ),
    )
    expect(outcome).toBe('EvalError')
  })

  it('8: allows no insecure content', () =>
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false))

  it('9: enables nothing experimental', () =>
    expect(preferences['experimentalFeatures'] ?? false).toBe(false))

  it('10: enables no feature of the browser by name', () => {
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
    expect(main.match(/appendSwitch\("[^"]+"/g)).toEqual([
      'appendSwitch("host-resolver-rules"',
      'appendSwitch("force-webrtc-ip-handling-policy"',
      'appendSwitch("disable-features"',
      'appendSwitch("js-flags"',
    ])
    // Of the engine only how much memory it takes, and how soon it gives it back.
    expect(
      /"js-flags",\s*"([^"]+)"/
        .exec(main)?.[1]
        ?.split(' ')
        .map(flag => flag.split('=')[0]),
    ).toEqual([
      '--initial-old-space-size',
      '--max-semi-space-size',
      '--heap-growing-percent',
      '--gc-memory-reducer-start-delay-ms',
    ])
  })

  it('11: has no webview, so none may open windows', () => {
    expect(preferences['webviewTag'] ?? false).toBe(false)
    expect(main).not.toMatch(/allowpopups|webviewTag/)
  })

  it('12: lets none be attached', async () => {
    expect(times(/on\("will-attach-webview"/g)).toBe(1)
    await inPage(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'app://ledger/')
      document.body.append(view)
    })
    expect(await desktop.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  it('13: limits navigation, of all frames and of redirects', () => {
    expect(times(/on\("will-frame-navigate"/g)).toBe(1)
    expect(times(/on\("will-redirect"/g)).toBe(1)
  })

  it('14: opens no window but its own', () => {
    expect(times(/new BrowserWindow\(/g)).toBe(1)
    expect(times(/setWindowOpenHandler\(/g)).toBe(1)
    expect(times(/action: "allow"/g)).toBe(0)
  })

  it('15: hands nothing to the system to open', () => {
    expect(main).not.toMatch(
      /openExternal|openPath|showItemInFolder|\bshell\b.*from "electron"|child_process/,
    )
  })

  it('16: pins the Electron that it is delivered with, and tells its version', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    const { libraries } = JSON.parse(readFileSync(path.join(folder, 'electron/build-facts.json'), 'utf8'))
    expect(libraries).toContainEqual(
      expect.objectContaining({ name: 'electron', version: devDependencies.electron }),
    )
  })

  it('17: looks at the sender of every message', () => {
    expect(main.match(/ipcMain\.\w+\(.*\n.*/g)).toEqual([
      expect.stringMatching(/^ipcMain\.on\(.*\n\s*if \(isOurPage\(event\)\)/),
      expect.stringMatching(/^ipcMain\.handle\(.*\n\s*if \(!isOurPage\(event\)\) throw/),
    ])
  })

  it('18: uses a protocol of its own and never file:', () => {
    expect(main).not.toMatch(/["'`]file:/)
    expect(times(/registerSchemesAsPrivileged\(/g)).toBe(1)
    expect(times(/bypassCSP|allowServiceWorkers|corsEnabled/g)).toBe(0)
  })

  it('19: has set its fuses', async () => {
    const wire = await getCurrentFuseWire(packedProgram)
    expect(Object.keys(wire).filter(each => each !== 'version')).toHaveLength(FUSES.length)
  })

  it('20: hands the page functions, and nothing of Electron', async () => {
    expect(preload.match(/exposeInMainWorld\("\w+"/g)).toEqual(['exposeInMainWorld("shell"'])
    const kinds = await inPage(() => [
      ...new Set(Object.values(Reflect.get(window, 'shell')).map(each => typeof each)),
    ])
    expect(kinds).toEqual(['function'])
    const heard = await inPage(
      () =>
        Reflect.get(window, 'shell').onMenuCommand.toString().includes('event') ||
        Reflect.has(window, 'ipcRenderer'),
    )
    expect(heard).toBe(false)
  })
})

const FUSES = [
  ['RunAsNode', FuseV1Options.RunAsNode, FuseState.DISABLE],
  ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [
    'EnableNodeOptionsEnvironmentVariable',
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseState.DISABLE,
  ],
  ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [
    'EnableEmbeddedAsarIntegrityValidation',
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseState.ENABLE,
  ],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [
    'LoadBrowserProcessSpecificV8Snapshot',
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseState.DISABLE,
  ],
  ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
] as const

describe('the fuse of the packed program', () => {
  it.each(FUSES)('%s is as it must be', async (_name, fuse, state) => {
    expect((await getCurrentFuseWire(packedProgram))[fuse]).toBe(state)
  })
})

describe('the release', () => {
  it('keeps nothing by the system’s keyring, so never by one that is none; reports no crash, lists no recent file', () => {
    expect(main).not.toMatch(/safeStorage|crashReporter|addRecentDocument|recentDocuments/)
  })

  it('opens no tools for developers', () => {
    expect(main).toMatch(/devTools: !app\.isPackaged/)
    expect(main).not.toMatch(/openDevTools|toggleDevTools|forceReload/)
  })
})

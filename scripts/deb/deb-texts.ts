// The texts inside the Debian package: what it is and needs, its entry on the desktop, where its licences stand.

import { GLIBC_NEEDED } from '../../electron/system-check.ts'
import { installerWords } from '../../src/wording/installer.ts'
import { programName } from '../../src/wording/window-shell.ts'

export const PACKAGE = 'contract-ledger'
export const PROGRAM_FOLDER = '/opt/contract-ledger'
export const START_FILE = '/usr/bin/contract-ledger'

export type DebFacts = {
  readonly version: string
  /** As Debian names it: `amd64`, `arm64`. */
  readonly architecture: string
  readonly kilobytes: number
}

/** The libraries that Electron links and does not bring; since 2024 some bear a new name. */
const DEPENDS = [
  `libc6 (>= ${GLIBC_NEEDED})`,
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'xdg-utils',
]

export const controlText = ({ version, architecture, kilobytes }: DebFacts): string =>
  [
    `Package: ${PACKAGE}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Section: office',
    'Priority: optional',
    `Maintainer: ${PACKAGE} <caiwu@court.invalid>`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${DEPENDS.join(', ')}`,
    `Description: ${programName}: ${installerWords.synopsis}`,
    ...installerWords.description.map(line => ` ${line}`),
    '',
  ].join('\n')

export const desktopEntry = (): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${programName}`,
    `Comment=${installerWords.synopsis}`,
    `Exec=${START_FILE}`,
    `Icon=${PACKAGE}`,
    'Terminal=false',
    'Categories=Office;Finance;',
    `Keywords=${installerWords.keywords}`,
    'StartupWMClass=contract-ledger',
    '',
  ].join('\n')

export const copyrightText = (): string =>
  [
    'Licences of everything in this package:',
    `${PROGRAM_FOLDER}/LICENSES.libraries.txt`,
    `${PROGRAM_FOLDER}/LICENSE.electron.txt`,
    `${PROGRAM_FOLDER}/LICENSES.chromium.html`,
    '',
  ].join('\n')

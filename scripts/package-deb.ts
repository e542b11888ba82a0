// `npm run package:deb`: the unpacked program that `npm run package` made, as a Debian package beside it. On an open
// network electron-builder makes one too; this one needs no more than dpkg-deb.

import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildDeb } from './deb/build-deb.ts'
import { PACKAGE } from './deb/deb-texts.ts'

const projectRoot = path.join(import.meta.dirname, '..')
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

const unpacked = path.join(projectRoot, 'release/linux-unpacked')
if (!existsSync(path.join(unpacked, PACKAGE))) throw new Error('run `npm run package` first')
const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
const architecture = architectures[process.arch]
if (architecture === undefined) throw new Error(`Debian has no name here for ${process.arch}`)
const output = path.join(projectRoot, `release/${PACKAGE}_${version}_${architecture}.deb`)
buildDeb({ unpacked, version, architecture, output, compression: 'xz' })
console.log(`${output}  ${Math.round(statSync(output).size / 1e6)} MB`)

// The list of the software in the package in the form that auditors read by machine (CycloneDX 1.5, JSON): every library
// that the build has taken code from, the runtime and the fonts, each with its version, licence and, as the lockfile
// has it, the sum of the package that it came in. The same program gives the same list.

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Library } from '../src/api/window-about.ts'

const projectRoot = path.join(import.meta.dirname, '..')

type Product = { readonly name: string; readonly version: string; readonly description: string }

export function writeSoftwareList(libraries: readonly Library[], product: Product, file: string): void {
  writeFileSync(file, `${JSON.stringify(softwareList(libraries, product), null, 2)}\n`)
}

export function softwareList(libraries: readonly Library[], { name, version, description }: Product) {
  const sums = lockedSums()
  const components = libraries.map(library => componentOf(library, sums))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([version, components]))}`,
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, description },
    },
    components,
    dependencies: [{ ref: `${name}@${version}`, dependsOn: components.map(each => each['bom-ref']) }],
  }
}

function componentOf({ name, version, licence }: Library, sums: ReadonlyMap<string, string>) {
  const sum = sums.get(`${name}@${version}`)
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [SPDX.test(licence) ? { expression: licence } : { license: { name: licence } }],
    ...(sum === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: sum }] }),
  }
}

/** `MIT AND OFL-1.1`; what a package calls its licence otherwise is a name. */
const SPDX = /^[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*$/

type Locked = { readonly name?: string; readonly version: string; readonly integrity?: string }

/** By name and version, in hex; the lockfile has base64. */
function lockedSums(): ReadonlyMap<string, string> {
  const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
  )
  return new Map(
    Object.entries(packages).flatMap(([place, { name, version, integrity = '' }]) => {
      const [algorithm, sum] = integrity.split('-')
      if (algorithm !== 'sha512' || sum === undefined) return []
      const own = name ?? place.replace(/^.*node_modules\//, '')
      return [[`${own}@${version}`, Buffer.from(sum, 'base64').toString('hex')] as const]
    }),
  )
}

/** Of the content, so that it is no other the next time. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

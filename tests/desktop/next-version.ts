// Two versions of the program to install: this one, and as its next would be, with a newer number and one migration
// more, so that a ledger which it has opened is of a schema that this version does not know. Both without Electron's 230 MB,
// for a test would do nothing but copy them: what is installed is our archive, the helper, and a program that waits.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asar } from './installed-host.ts'
import { releaseFolder, unpackedFolder } from './packed-program.ts'

const COUNTED = 'var LEDGER_VERSION = MIGRATIONS.length;'
const ONE_MORE = `MIGRATIONS.push({ version: MIGRATIONS.length + 1, name: 'next', statements: ['CREATE INDEX next_card_by_act ON card (act)'] });`

export function makeNextVersion(version: string, unpacked: string): void {
  const app = `${unpacked}-app`
  cpSync(path.join(releaseFolder, 'app'), app, { recursive: true })
  const facts = path.join(app, 'package.json')
  writeFileSync(facts, JSON.stringify({ ...JSON.parse(readFileSync(facts, 'utf8')), version }))
  const host = path.join(app, 'host')
  const bundles = readdirSync(host, { recursive: true, encoding: 'utf8' }).filter(each =>
    each.endsWith('.js'),
  )
  const changed = bundles.filter(each => {
    const file = path.join(host, each)
    const text = readFileSync(file, 'utf8')
    if (!text.includes(COUNTED)) return false
    writeFileSync(file, text.replace(COUNTED, `${ONE_MORE}\n${COUNTED}`))
    return true
  })
  if (changed.length !== 1) throw new Error(`the migrations are counted in ${changed.length} bundles`)
  makeThisVersion(unpacked)
  const archive = path.join(unpacked, 'resources/app.asar')
  for (const each of [archive, `${archive}.unpacked`]) rmSync(each, { recursive: true })
  asar('pack', app, archive, '--unpack', '**/*.node')
  rmSync(app, { recursive: true })
}

export function makeThisVersion(unpacked: string): void {
  for (const each of ['resources', 'chrome-sandbox', 'LICENSES.libraries.txt', 'SBOM.cdx.json']) {
    cpSync(path.join(unpackedFolder, each), path.join(unpacked, each), { recursive: true })
  }
  cpSync('/bin/sleep', path.join(unpacked, 'contract-ledger'))
}

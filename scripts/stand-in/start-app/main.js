// The start of the stand-in, in place of the one that a stock Electron has: `electron [-r module] <folder>`.
// The wait at top level matters: Electron holds back 'ready' until this module has been evaluated.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { folder, preloads } = readArguments(process.argv.slice(1))
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
const load = createRequire(import.meta.url)
for (const module of preloads) load(path.resolve(module))
const { name, version, main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.name = name
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(path.join(folder, main)).href)

function readArguments(words) {
  const preloads = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '-r') preloads.push(words[++at])
    else if (!words[at].startsWith('-')) return { folder: path.resolve(words[at]), preloads }
  }
  throw new Error('electron <folder>')
}

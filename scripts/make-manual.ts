// `npm run manual`: the pictures that the manual names, from what the window's tests last took, made small.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withPalette } from './palette-png.ts'

const projectRoot = path.resolve(import.meta.dirname, '..')
const manualFolder = path.join(projectRoot, 'docs/manual')
const imageFolder = path.join(manualFolder, 'images')
const takenFolder = path.join(projectRoot, 'tests/output/desktop')

const chapters = readdirSync(manualFolder).filter(file => file.endsWith('.md'))
const text = chapters.map(file => readFileSync(path.join(manualFolder, file), 'utf8')).join('\n')
const named = new Set([...text.matchAll(/\(images\/([^)]+\.png)\)/g)].map(([, name]) => name ?? ''))

const pictures = [...named].map(
  name => [name, withPalette(readFileSync(path.join(takenFolder, name)))] as const,
)
rmSync(imageFolder, { recursive: true, force: true })
mkdirSync(imageFolder, { recursive: true })
for (const [name, picture] of pictures) writeFileSync(path.join(imageFolder, name), picture)
const kilobytes = Math.round(pictures.reduce((sum, [, { length }]) => sum + length, 0) / 1024)
process.stdout.write(`${pictures.length} pictures, ${kilobytes} KB\n`)

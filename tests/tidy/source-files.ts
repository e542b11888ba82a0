// The project's own files, as the tidy tests read them: all text that is written by hand here, and the syntax
// trees of the TypeScript among it.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from '@swc/core'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

const skippedFolders = new Set([
  'node_modules',
  '.git',
  '.cache',
  'coverage',
  'demo',
  'dist',
  'output',
  'release',
])
const textEndings =
  /\.(?:ts|tsx|cjs|mjs|json|jsonl|md|css|html|sql|txt|sh|yml)$|(?:^|\/)(?:\.npmrc|\.gitignore|run)$/

/** Paths from the project's root, by '/', of every text file that is not generated. */
export function listTextFiles(): readonly string[] {
  return listFolder('').filter(file => textEndings.test(file) && file !== 'package-lock.json')
}

/** The TypeScript of the named top folders. */
export function listCode(...folders: readonly string[]): readonly string[] {
  return listTextFiles().filter(
    file => /\.tsx?$/.test(file) && folders.some(each => file.startsWith(`${each}/`)),
  )
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}

export type SyntaxNode = { readonly type: string; readonly [field: string]: unknown }

/** Every node of the file's syntax tree, parents before children. */
export function listNodes(file: string): readonly SyntaxNode[] {
  const tsx = file.endsWith('.tsx')
  return listNodesBelow(parseSync(readProjectFile(file), { syntax: 'typescript', tsx, target: 'es2024' }))
}

export function listNodesBelow(value: unknown): readonly SyntaxNode[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(listNodesBelow)
  return isSyntaxNode(value) ? [value, ...below] : below
}

function isSyntaxNode(value: object): value is SyntaxNode {
  return 'type' in value && typeof value.type === 'string'
}

function listFolder(folder: string): readonly string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFolder(file)
    return entry.isFile() ? [file] : []
  })
}

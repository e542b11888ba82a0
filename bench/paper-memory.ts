// Builds the drawing of papers as it is delivered and lets it draw one, to see what that takes of memory.

import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bundleForNode } from '../scripts/build-desktop.ts'
import { median } from './measure.ts'

/** Within the project: the fonts are found from where the code lies. */
const folder = path.join(import.meta.dirname, '../dist/bench')

export async function statementMemoryMb(rows: number, turns: number): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await bundleForNode({
    outDir: folder,
    entries: { 'statement-memory': 'bench/statement-memory.ts', 'pdf-worker': 'host/pdf/pdf-worker.ts' },
    format: 'es',
    libraryFolders: new Set(),
  })
  const script = path.join(folder, 'statement-memory.js')
  const peaks = Array.from({ length: turns }, () =>
    Number(execFileSync(process.execPath, [script, String(rows)], { encoding: 'utf8' })),
  )
  rmSync(folder, { recursive: true, force: true })
  return median(peaks)
}

if (import.meta.main) console.log(await statementMemoryMb(Number(process.argv[2] ?? 10_000), 3))

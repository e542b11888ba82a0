// What the program says of itself. Its build and its libraries were written down when it was built.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app } from 'electron'
import { buildFactsSchema, type ProgramFacts } from '../src/api/window-about.ts'

export async function programFacts(): Promise<ProgramFacts> {
  const written = await readFile(path.join(import.meta.dirname, 'build-facts.json'), 'utf8')
  const { electron = '', chrome = '', node = '' } = process.versions
  return {
    ...buildFactsSchema.parse(JSON.parse(written)),
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
  }
}

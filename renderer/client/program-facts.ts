// What the program says of itself, asked of the main process.

import { type ProgramFacts, programFactsSchema } from '../../src/api/window-about.ts'
import { shell } from './window-shell.ts'

/** Null when the main process has none to tell: the page can do without them. */
export async function programFacts(): Promise<ProgramFacts | null> {
  const told = await shell.programFacts().catch(() => null)
  return programFactsSchema.safeParse(told).data ?? null
}

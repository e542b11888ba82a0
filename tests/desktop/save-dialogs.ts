// The system's dialog for saving, answered at once, and what it would have proposed.

import path from 'node:path'
import type { Desktop } from './launch.ts'

/** Null closes the dialog. */
export async function saveDialogs({ app }: Desktop, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'proposed', asked)
    const answer = (...given: readonly unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { readonly defaultPath?: string }
      asked.push(defaultPath)
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    }
    Reflect.set(dialog, 'showSaveDialog', answer)
  }, file)
}

/** The names that were proposed since the dialogs were last set. */
export async function proposedNames({ app }: Desktop): Promise<readonly string[]> {
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'proposed') as readonly string[])
  return asked.map(each => path.basename(each))
}

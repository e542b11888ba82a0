// The faces that GB/T 9704 wants in a letter and that are the computer's own where it has them.

import type { FontFace } from '../../../src/documents/document-definition.ts'
import { wantedFontNames } from '../../../src/wording/font-names.ts'

export type WantedFace = Extract<FontFace, 'fang-song' | 'title' | 'kai' | 'hei-ti'>

export const WANTED: Readonly<Record<WantedFace, readonly string[]>> = wantedFontNames

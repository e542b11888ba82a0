// Where a paper is saved: the name that the dialog proposes holds nothing that a file's name may not.

import { shell } from '../client/window-shell.ts'

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** Null when the dialog was closed. */
export const choosePaperFile = (
  name: string,
  ending: 'pdf' | 'xlsx' | 'docx' | 'csv' = 'pdf',
): Promise<string | null> => shell.choosePaperFile(`${name.replace(FORBIDDEN, '').slice(0, 120)}.${ending}`)

// Says what the computer lacks: in a dialog, after which the program ends, or as a warning that is given once.

import { app, type BrowserWindow, dialog } from 'electron'
import { assertNever } from '../src/base/assert.ts'
import { systemWords as words } from '../src/wording/window-system.ts'
import { isOnlyWarned, readSystem, type Unmet, unmetBy } from './system-check.ts'
import { recallWindow, rememberWindow } from './window-memory.ts'

/** True when the program cannot run here; it has then been said, and the program is ending. */
export function endOnUnmetSystem(): boolean {
  const unmet = unmetBy(readSystem()).filter(each => !isOnlyWarned(each))
  if (unmet.length === 0) return false
  dialog.showErrorBox(words.title, [...unmet.map(unmetInWords), words.end].join('\n'))
  app.exit(1)
  return true
}

export function warnOfSystemOnce(window: BrowserWindow): void {
  const warned = unmetBy(readSystem()).filter(isOnlyWarned)
  if (warned.length === 0 || recallWindow().isSystemWarned) return
  rememberWindow({ isSystemWarned: true })
  const message = warned.map(unmetInWords).join('\n')
  void dialog.showMessageBox(window, { type: 'warning', title: words.memoryTitle, message })
}

function unmetInWords(unmet: Unmet): string {
  switch (unmet.kind) {
    case 'windows-too-old':
      return words.windowsTooOld(unmet.found)
    case 'glibc-too-old':
      return words.glibcTooOld(unmet.found, unmet.needed)
    case 'no-glibc':
      return words.noGlibc(unmet.needed)
    case 'little-memory':
      return words.littleMemory(unmet.foundGb, unmet.neededGb)
    default:
      return assertNever(unmet)
  }
}

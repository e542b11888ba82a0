// The functions that the preload hands the page, under their type.

import type { WindowShell } from '../../src/api/window-shell.ts'

declare global {
  interface Window {
    readonly shell: WindowShell
  }
}

export const shell = window.shell

// What the menu was asked for, passed to whoever listens. The bridge cannot take a listener back, so there is one.

import { type MenuCommand, menuCommandSchema } from '../../src/api/window-shell.ts'
import { shell } from './window-shell.ts'

const listeners = new Set<(command: MenuCommand) => unknown>()

shell.onMenuCommand(given => {
  const command = menuCommandSchema.safeParse(given)
  if (command.success) for (const listen of listeners) listen(command.data)
})

export function watchMenu(listen: (command: MenuCommand) => unknown): () => void {
  listeners.add(listen)
  return () => {
    listeners.delete(listen)
  }
}

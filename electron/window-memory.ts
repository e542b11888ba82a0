// What the program remembers of the window between two runs: its place, and which ledger was open last. A damaged
// or foreign memory is forgotten; it holds nothing that anybody would miss.

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { printerNameSchema } from '../src/api/window-print.ts'
import { DEFAULT_IDLE_MINUTES, idleMinutesSchema } from '../src/api/window-shell.ts'

const memorySchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }).nullable(),
  isMaximized: z.boolean(),
  lastLedger: z.string().min(1).nullable(),
  // Newer than the memories that earlier versions left.
  idleMinutes: idleMinutesSchema.default(DEFAULT_IDLE_MINUTES),
  isSystemWarned: z.boolean().default(false),
  printer: printerNameSchema.nullable().default(null),
})

export type WindowMemory = z.output<typeof memorySchema>

const NOTHING: WindowMemory = {
  bounds: null,
  isMaximized: false,
  lastLedger: null,
  idleMinutes: DEFAULT_IDLE_MINUTES,
  isSystemWarned: false,
  printer: null,
}

const memoryFile = (): string => path.join(app.getPath('userData'), 'window.json')

export function recallWindow(): WindowMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(memoryFile(), 'utf8')))
  } catch {
    return NOTHING
  }
}

export function rememberWindow(changes: Partial<WindowMemory>): void {
  const part = `${memoryFile()}.part`
  try {
    writeFileSync(part, JSON.stringify({ ...recallWindow(), ...changes }), { mode: 0o600 })
    renameSync(part, memoryFile())
  } catch (error) {
    // A full disk must not keep the window from closing.
    process.stderr.write(`[window] not remembered: ${error instanceof Error ? error.message : ''}\n`)
  }
}

/** Null where the remembered place lies on a screen that is no longer there. */
export function visibleBounds({ bounds }: WindowMemory): Rectangle | null {
  if (bounds === null) return null
  const { workArea } = screen.getDisplayMatching(bounds)
  const isVisible =
    bounds.x < workArea.x + workArea.width &&
    bounds.y < workArea.y + workArea.height &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y + bounds.height > workArea.y
  return isVisible ? bounds : null
}

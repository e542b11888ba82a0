// The command line, run unbuilt: finds the command, hands it the arguments, turns its refusal into a sentence, a
// last line of facts and exit code 1. Each command is loaded only when it is called for.

import type { Refusal } from '../src/api/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import { type CommandArguments, type CommandShape, parseArguments } from './cli/arguments.ts'
import { INTERNAL_ERROR, printRefusal, sayBug, sayMessage } from './cli/output.ts'

type Answer = Result<void, Refusal>
type Command = CommandShape & {
  readonly load: () => Promise<(given: CommandArguments) => Answer | Promise<Answer>>
}

const commands: Readonly<Record<string, Command>> = {
  init: { operands: 0, flags: [], load: async () => (await import('./cli/init.ts')).initLedger },
  verify: { operands: 0, flags: ['anchor'], load: async () => (await import('./cli/verify.ts')).verify },
  dump: { operands: 0, flags: [], load: async () => (await import('./cli/dump.ts')).dump },
  soak: { operands: 0, flags: ['count'], load: async () => (await import('./cli/soak.ts')).soak },
  backup: { operands: 1, flags: [], load: async () => (await import('./cli/backup.ts')).backup },
  restore: { operands: 1, flags: [], load: async () => (await import('./cli/restore.ts')).restore },
  'export-csv': {
    operands: 1,
    flags: [],
    load: async () => (await import('./cli/export-csv.ts')).exportTables,
  },
  'archive-year': {
    operands: 0,
    flags: ['year', 'out'],
    load: async () => (await import('./cli/archive.ts')).archiveYear,
  },
  'archive-check': {
    operands: 1,
    flags: [],
    load: async () => (await import('./cli/archive.ts')).archiveCheck,
  },
  'data-key': { operands: 0, flags: [], load: async () => (await import('./cli/data-key.ts')).dataKey },
  demo: { operands: 0, flags: ['out'], load: async () => (await import('./cli/demo.ts')).demo },
  'import-cards': {
    operands: 1,
    flags: [],
    load: async () => (await import('./cli/import-cards.ts')).importCards,
  },
  call: { operands: 1, flags: ['input'], load: async () => (await import('./cli/call.ts')).call },
  run: { operands: 1, flags: [], load: async () => (await import('./cli/run.ts')).run },
}

async function runCommandLine(words: readonly string[]): Promise<Answer> {
  const [name = '', ...rest] = words
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return err({ kind: 'unknown-command', command: name })
  const given = parseArguments(rest, command)
  if (!given.ok) return given
  const start = await command.load()
  return start(given.value)
}

try {
  const answer = await runCommandLine(process.argv.slice(2))
  if (!answer.ok) {
    printRefusal(answer.error)
    process.exitCode = 1
  }
} catch (error) {
  sayBug(error)
  sayMessage(JSON.stringify(INTERNAL_ERROR))
  process.exitCode = 1
}

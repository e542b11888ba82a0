// What the main process does for the page, as the preload hands it over: the way to the ledger host, file dialogs,
// what the menu was asked for. Everything that concerns the ledger goes by the port and not by this.

import { z } from 'zod'
import { pageNameSchema } from './window-pages.ts'
import type { PrintOrder } from './window-print.ts'

export const menuCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['open-ledger', 'create-ledger', 'lock', 'print', 'find', 'about']) }),
  z.strictObject({ kind: z.literal('show'), page: pageNameSchema }),
])

/** After how long untouched the ledger is locked. */
export const idleMinutesSchema = z.int().min(1).max(240)
export const DEFAULT_IDLE_MINUTES = 10

/** Where an archive is to be made; an archive that is to be checked. */
export const folderPurposeSchema = z.enum(['archive-place', 'archive'])
export type FolderPurpose = z.output<typeof folderPurposeSchema>

export type MenuCommand = z.output<typeof menuCommandSchema>

export type WindowShell = {
  /** Asks for a port to the host; it arrives as a message to the window with `PORT_MESSAGE`. */
  readonly connect: () => void
  /** The chosen file, or null when the dialog was closed. */
  readonly chooseLedger: () => Promise<string | null>
  readonly chooseNewLedger: () => Promise<string | null>
  readonly chooseBackup: (proposedName: string) => Promise<string | null>
  readonly chooseBackupToRestore: () => Promise<string | null>
  readonly lastLedger: () => Promise<string | null>
  readonly rememberLedger: (file: string) => void
  readonly idleMinutes: () => Promise<unknown>
  readonly rememberIdleMinutes: (minutes: number) => void
  /** Passed by `programFactsSchema`. */
  readonly programFacts: () => Promise<unknown>
  /** Passed by `printersSchema`. */
  readonly printers: () => Promise<unknown>
  /** Null: no printer is preferred to the system's own choice. */
  readonly rememberPrinter: (name: string | null) => void
  /** Prints the page as it stands, by the system's dialog. Passed by `printOutcomeSchema`, as is `printPaper`. */
  readonly printPage: () => Promise<unknown>
  /** Keeps a PDF in memory and answers with the address at which a frame of the page may show it. */
  readonly keepPaper: (content: Uint8Array) => Promise<unknown>
  readonly forgetPaper: (address: string) => void
  readonly printPaper: (order: PrintOrder) => Promise<unknown>
  /** Files of electronic invoices, several at once; none where she thought better of it. */
  readonly chooseInvoices: () => Promise<readonly string[]>
  /** A paper that came back, to be checked. */
  readonly chooseBackupFolder: () => Promise<string | null>
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>
  readonly chooseAttachment: () => Promise<string | null>
  readonly chooseAttachmentFile: (proposedName: string) => Promise<string | null>
  readonly chooseIssuedPaper: () => Promise<string | null>
  /** A .p12 with a key to sign with. */
  readonly chooseSigningKey: () => Promise<string | null>
  /** A table to be brought in. */
  readonly chooseTable: () => Promise<string | null>
  readonly choosePaperFile: (proposedName: string) => Promise<string | null>
  readonly chooseJournalFile: (proposedName: string) => Promise<string | null>
  readonly onMenuCommand: (listen: (command: unknown) => void) => void
}

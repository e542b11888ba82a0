// Papers and printers in the window: what the page asks of the main process and what it is answered. A paper is kept
// in memory under an address of its own and never written to the disk.

import { z } from 'zod'

export const printersSchema = z.object({
  printers: z.array(z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })),
  /** The one that this window prints to without asking; it need not be among them any more. */
  chosen: z.string().nullable(),
})

export type Printers = z.output<typeof printersSchema>

export const printerNameSchema = z.string().min(1).max(1024)

export const PAPER_FOLDER = '/papers/'

export const paperAddressSchema = z.string().regex(/^app:\/\/ledger\/papers\/[0-9a-f]{32}\.pdf$/)

export const paperContentSchema = z.instanceof(Uint8Array)

export const paperFileNameSchema = z.string().min(1).max(200)

export const printOrderSchema = z.strictObject({
  address: paperAddressSchema,
  /** `dialog`: the system asks where and how; `chosen`: at once to the printer that was chosen. */
  way: z.enum(['dialog', 'chosen']),
})

export type PrintOrder = z.output<typeof printOrderSchema>

export const printOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed') }),
  /** The dialog was closed. */
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('no-printer') }),
  z.object({ kind: z.literal('printer-gone'), printer: z.string() }),
  z.object({ kind: z.literal('paper-gone') }),
  z.object({ kind: z.literal('print-failed'), problem: z.string() }),
])

export type PrintOutcome = z.output<typeof printOutcomeSchema>

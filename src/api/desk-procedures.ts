// What the window may ask before and beside an open ledger: to make one, to open one, to lock it again. The command
// line has its own commands for these, so they stand apart from the procedures of a ledger.

import { z } from 'zod'
import { calendarDateSchema, nothingSchema } from './shared-schemas.ts'

const fileSchema = z.string().min(1).max(4096)
const secretSchema = z.string().min(1).max(1024)

/** A form's name, and where it needs one what it is about: `payment`, `question Q-SIGNED`. */
const formSchema = z.string().min(1).max(100)

const credentialSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('password'),
    /** Null: the first administrator. */
    user: z.string().min(1).max(60).nullable(),
    password: secretSchema,
  }),
  z.strictObject({ kind: z.literal('recovery-code'), code: secretSchema }),
])

const recordPointSchema = z.object({ seq: z.int(), recordedAt: z.string() })

const openLedgerSchema = z.object({ file: z.string(), user: z.string() })

const openedSchema = openLedgerSchema.extend({
  isViewed: z.boolean(),
  /** The instant of the ledger's last act when the clock stands before it. */
  clockWentBackFrom: z.string().nullable(),
  /** What speaks against the place where the ledger lies; empty as a rule. */
  placeWarnings: z.array(z.string()),
})

export const deskProcedures = {
  'desk.state': {
    input: nothingSchema,
    /** The day in China by the host's clock; the window has none of its own. */
    output: z.object({ today: calendarDateSchema, open: openLedgerSchema.nullable() }),
  },
  /** What the ledger runs on, and which one is open. */
  'desk.about': {
    input: nothingSchema,
    output: z.object({
      sqlite: z.string(),
      /** The newest form of a ledger that this program writes. */
      ledgerVersion: z.int().positive(),
      ledger: openLedgerSchema.extend({ identity: z.string() }).nullable(),
    }),
  },
  /** What can be known of a ledger before it is opened. */
  'desk.look': {
    input: z.strictObject({ file: fileSchema }),
    output: z.object({ hasSeveralUsers: z.boolean() }),
  },
  'desk.create': {
    input: z.strictObject({ file: fileSchema, password: secretSchema }),
    /** The recovery code is shown once and kept nowhere. */
    output: z.object({ file: z.string(), administrator: z.string(), recoveryCode: z.string() }),
  },
  'desk.open': {
    input: z.strictObject({
      file: fileSchema,
      credential: credentialSchema,
      /** Only to look: for a ledger that lies where nothing can be written. */
      forViewing: z.boolean().default(false),
    }),
    output: openedSchema,
  },
  /** Another user at the same PC: the ledger that is open is opened anew for him; a wrong password leaves all as it is. */
  'desk.changeUser': {
    input: z.strictObject({ user: z.string().min(1).max(60).nullable(), password: secretSchema }),
    output: openedSchema,
  },
  /** What a backup holds, and what of the ledger at its place to be it does not have. Nothing is written. */
  'desk.lookIntoBackup': {
    input: z.strictObject({ file: fileSchema, to: fileSchema, credential: credentialSchema }),
    output: z.object({
      /** Null for a ledger of an older form, which is not read before it is brought up to date. */
      court: z.string().nullable(),
      madeAt: z.string(),
      lastSeq: z.int(),
      /** The instant of its last record. */
      lastAt: z.string().nullable(),
      /** Null: the place is free. */
      standing: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('same') }),
          /** It went on after the backup was taken: these records would be missing. */
          z.object({
            kind: z.literal('newer'),
            missing: z.object({ from: recordPointSchema, to: recordPointSchema }),
          }),
          /** Another ledger, an older state of it, or one that went another way. */
          z.object({ kind: z.literal('other'), last: recordPointSchema }),
          z.object({ kind: z.literal('unreadable'), problem: z.string() }),
        ])
        .nullable(),
    }),
  },
  /** A backup becomes the ledger at `to`. What stands there is refused, or with consent set aside whole. */
  'desk.restore': {
    input: z.strictObject({
      file: fileSchema,
      to: fileSchema,
      credential: credentialSchema,
      setsAside: z.boolean(),
    }),
    output: z.object({
      file: z.string(),
      lastSeq: z.int(),
      /** Where the ledger lies that stood there; null when none did. */
      aside: z.string().nullable(),
    }),
  },
  /** What this user typed and did not record: kept beside the ledger, enciphered, and no record. */
  'drafts.list': {
    input: nothingSchema,
    output: z.object({ drafts: z.array(z.object({ form: formSchema, content: z.unknown() })) }),
  },
  /** Null takes the form's draft away. */
  'drafts.keep': {
    input: z.strictObject({ form: formSchema, content: z.unknown() }),
    output: z.object({}),
  },
  'desk.lock': { input: nothingSchema, output: z.object({}) },
} as const

export type DeskProcedureName = keyof typeof deskProcedures
export type DeskInputOf<N extends DeskProcedureName> = z.output<(typeof deskProcedures)[N]['input']>
export type DeskOutputOf<N extends DeskProcedureName> = z.input<(typeof deskProcedures)[N]['output']>

export function isDeskProcedureName(name: string): name is DeskProcedureName {
  return Object.hasOwn(deskProcedures, name)
}

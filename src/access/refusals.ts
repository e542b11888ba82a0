// Why a ledger is not opened, or a command not carried out, before any question of money arises: the password,
// the user, the lock, the file, the disk. Facts only; src/wording has the sentence for each kind.

import type { Access, Role } from './roles.ts'

/** The caller could not show who he is, or is not allowed to. */
export type AccessRefusal =
  | { readonly kind: 'password-missing' }
  | { readonly kind: 'wrong-password' }
  /** Not tried: after wrong passwords the next try waits. */
  | { readonly kind: 'too-many-tries'; readonly seconds: number }
  | { readonly kind: 'wrong-recovery-code' }
  /** Its check character does not fit: a slip of the pen, found before anything is tried. */
  | { readonly kind: 'recovery-code-mistyped' }
  | { readonly kind: 'unknown-user'; readonly user: string }
  | { readonly kind: 'user-disabled'; readonly user: string }
  | { readonly kind: 'user-exists'; readonly user: string }
  | { readonly kind: 'last-administrator'; readonly user: string }
  /** Another administrator has to take a new recovery code first. */
  | { readonly kind: 'recovery-code-holder'; readonly user: string }
  | { readonly kind: 'forbidden'; readonly access: Access; readonly roles: readonly Role[] }

/** What lies at the path is not a ledger that this program can use as asked. */
export type FileRefusal =
  | { readonly kind: 'ledger-missing'; readonly path: string }
  | { readonly kind: 'ledger-exists'; readonly path: string }
  | { readonly kind: 'folder-missing'; readonly path: string }
  /** Its name begins or ends in white space, or holds a NUL: not every system can give that file back. */
  | { readonly kind: 'unusable-path'; readonly path: string }
  | { readonly kind: 'not-a-ledger'; readonly path: string; readonly found: ForeignFile }
  /** `copy`: the backup that the newer program took before it changed the file; null where there is none beside it. */
  | {
      readonly kind: 'newer-ledger'
      readonly path: string
      readonly version: number
      readonly known: number
      readonly copy: string | null
    }
  | { readonly kind: 'older-ledger'; readonly path: string; readonly version: number; readonly known: number }
  | { readonly kind: 'keys-missing'; readonly path: string }
  | { readonly kind: 'keys-damaged'; readonly path: string }
  | { readonly kind: 'anchors-missing'; readonly path: string }
  | { readonly kind: 'anchors-damaged'; readonly path: string; readonly line: number }
  | { readonly kind: 'ledger-damaged'; readonly path: string; readonly problem: Damage }
  | {
      readonly kind: 'ledger-behind-anchor'
      readonly path: string
      readonly anchorSeq: number
      readonly lastSeq: number
    }
  /** More was added after the last anchor than one interrupted act can leave. */
  | {
      readonly kind: 'ledger-ahead-of-anchor'
      readonly path: string
      readonly anchorSeq: number
      readonly lastSeq: number
    }
  | { readonly kind: 'verification-failed'; readonly path: string; readonly problems: readonly string[] }
  | { readonly kind: 'not-a-backup'; readonly path: string }
  | { readonly kind: 'backup-damaged'; readonly path: string; readonly part: string }
  /** The ledger does not verify, so a copy of it would not be a backup. */
  | { readonly kind: 'backup-not-verified'; readonly path: string; readonly problems: readonly string[] }

export type ForeignFile = 'directory' | 'empty-file' | 'plain-database' | 'backup' | 'other-file'

/**
 * `undecipherable`: the password opened the key file, the key does not open the ledger, so one of the two is
 * damaged or another ledger's. `foreign`: it opens, and is another program's database.
 */
export type Damage =
  | 'undecipherable'
  | 'foreign'
  | 'truncated'
  | 'schema-changed'
  | 'identity'
  | 'chain'
  | 'unreadable'

/** The machine failed, or something stands in the way. Nothing was acknowledged. */
export type StorageRefusal =
  | { readonly kind: 'ledger-locked'; readonly path: string }
  | { readonly kind: 'disk-full'; readonly path: string }
  | { readonly kind: 'read-only'; readonly path: string }
  /** Deleted, renamed, replaced or unplugged while it was open. */
  | { readonly kind: 'ledger-moved'; readonly path: string }
  /** Another program with the key wrote into it while it was open here. */
  | { readonly kind: 'ledger-changed'; readonly path: string }
  | { readonly kind: 'storage-failed'; readonly path: string; readonly code: string }
  /** This computer gives the program no more files to open. */
  | { readonly kind: 'too-many-files'; readonly path: string }
  /** Where a copy is laid to be read, not where the ledger lies. */
  | { readonly kind: 'temporary-folder-failed'; readonly path: string; readonly code: string }
  /** Written, but not confirmed durable: whether it is there shows only after the ledger is opened again. */
  | { readonly kind: 'unconfirmed'; readonly path: string; readonly seq: number }
  /** An earlier failure of the disk stopped this session; the ledger has to be opened again. */
  | { readonly kind: 'session-stopped'; readonly path: string }

/** Whoever waited for it wants it no longer: it was stopped, and nothing of it was recorded. */
export type Cancelled = { readonly kind: 'cancelled' }

export type LedgerRefusal = AccessRefusal | FileRefusal | StorageRefusal | Cancelled

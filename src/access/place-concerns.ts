// What speaks against the place where a ledger lies, as facts. None of it keeps the ledger from being opened; src/wording
// has the sentence for each kind.

export type SyncService =
  | 'onedrive'
  | 'nutstore'
  | 'baidu'
  | 'dropbox'
  | 'icloud'
  | 'wps'
  | 'weiyun'
  | 'aliyun'
  | 'tianyi'
  | 'google'

export type PlaceConcern =
  /** Another program copies the folder away, and may bring an older copy back over the ledger. */
  | { readonly kind: 'synced-folder'; readonly service: SyncService; readonly folder: string }
  /** `fileSystem`: as the system names it; `unc` for a path that names a server. */
  | { readonly kind: 'network-drive'; readonly fileSystem: string }
  /** A file of the ledger, or the folder it lies in, is open to other users of the computer. */
  | { readonly kind: 'open-to-others'; readonly path: string; readonly mode: string }

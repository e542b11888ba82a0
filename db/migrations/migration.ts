// What a migration is: the version it leads to, and the SQL that leads there. A released one is never changed.

export type Migration = {
  /** The `user_version` after it; migrations are numbered from 1 without a gap. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

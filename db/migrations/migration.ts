// What a migration is: the version it leads to, and the statements that lead there. A released one is never changed.

export type Migration = {
  /** The `user_version` after it; migrations are numbered from 1 without a gap. */
  readonly version: number
  readonly name: string
  /** Each a whole statement, without its closing semicolon. */
  readonly statements: readonly string[]
}

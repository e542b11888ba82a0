// For what cannot happen unless the program is wrong. Such a state stops the work at once, before it can
// reach the ledger; what a user can cause is a `Result` instead.

/** A message as a function is made only where the assertion fails: what runs millions of times gives it so. */
export function assert(condition: unknown, message: string | (() => string)): asserts condition {
  if (condition) return
  throw new Error(`assertion failed: ${typeof message === 'string' ? message : message()}`)
}

/** Ends every switch over a union: a new member then fails to compile here, not at run time. */
export function assertNever(value: never): never {
  throw new Error(`assertion failed: unexpected member ${JSON.stringify(value)}`)
}

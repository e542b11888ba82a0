// From what the schema library says of an input, in English and for programmers, to the one field and the one kind
// of problem that the user is told.

import type { z } from 'zod'
import { type InputProblem, isInputProblem } from '../src/api/input-problems.ts'
import type { BorderRefusal } from '../src/api/refusals.ts'
import { isWritableText } from '../src/records/canonical.ts'

type Issue = z.core.$ZodIssue

/** `path` as in `events.0.on`: empty for the input as a whole. */
export function invalidInput(input: unknown, issue: Issue | undefined): BorderRefusal {
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ]
  const problem = issue === undefined ? 'malformed' : problemOf(input, issue)
  return { kind: 'invalid-input', path: path.map(String).join('.'), problem }
}

/** No input of any procedure is as deep; one that goes round in itself has no end at all. */
const DEEPEST = 100

/** The first text, at any depth, that a ledger could not hold and give back unchanged; null when there is none. */
export function unwritableText(input: unknown, path: readonly string[] = []): BorderRefusal | null {
  if (typeof input === 'string') {
    if (isWritableText(input)) return null
    return { kind: 'invalid-input', path: path.join('.'), problem: 'unwritable-text' }
  }
  if (typeof input !== 'object' || input === null) return null
  if (path.length > DEEPEST) {
    return { kind: 'invalid-input', path: path.slice(0, 1).join('.'), problem: 'malformed' }
  }
  for (const [key, value] of Object.entries(input)) {
    const found = unwritableText(value, [...path, key])
    if (found !== null) return found
  }
  return null
}

function problemOf(input: unknown, issue: Issue): InputProblem {
  if (isInputProblem(issue.message)) return issue.message
  if (issue.path.length > 0 && valueAt(input, issue.path) === undefined) return 'missing'
  const isText = 'origin' in issue && (issue.origin === 'string' || issue.origin === 'array')
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown-field'
    case 'invalid_type':
      return issue.expected === 'int' ? 'not-whole' : 'wrong-type'
    case 'too_small':
      return isText ? 'too-short' : 'too-small'
    case 'too_big':
      return isText ? 'too-long' : 'too-large'
    case 'invalid_value':
      return 'not-a-choice'
    default:
      return 'malformed'
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  )
}

// What the tables of procedures have in common: a line of them, and what an answer's fields look like.

import { expect } from 'vitest'

export const hex64 = expect.stringMatching(/^[0-9a-f]{64}$/)
/** Of a PDF: `%PDF-1.` begins so. */
export const base64 = expect.stringMatching(/^JVBERi0xL/)
export const sentence = expect.stringMatching(/\p{Script=Han}/u)
export const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
export const id = expect.any(Number)
export const iccid = (index: number) => `8986082403${String(index).padStart(10, '0')}`

/** An input, and the fields that the answer must have. */
export type Line = readonly [procedure: string, input: unknown, answer: object]

// What fast-check draws from: days, months, amounts. Amounts lean towards many zeros, where spelling breaks.

import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { fc } from '../fuzz/cases.ts'

export const anyDate = fc
  .integer({ min: 0, max: 401_766 })
  .map(days => addDays(calendarDate('1900-01-01'), days))

/** 1950–2949: room to add and subtract on both sides. */
export const middleDate = fc
  .integer({ min: 0, max: 365_000 })
  .map(days => addDays(calendarDate('1950-01-01'), days))

export const anyAmount = fc
  .oneof(
    fc.nat({ max: 1_000_000 }),
    fc.maxSafeNat(),
    fc
      .array(fc.constantFrom('0', '0', '0', '1', '5', '9'), { minLength: 1, maxLength: 15 })
      .map(digits => Number(digits.join(''))),
  )
  .map(fen)

export const anySignedAmount = fc.maxSafeInteger().map(fen)

/** Any code points at all, lone surrogates and unassigned ones included. */
export const anyText = fc
  .array(
    fc.oneof(fc.nat({ max: 127 }), fc.integer({ min: 0x4e00, max: 0x9fff }), fc.nat({ max: 0x10ffff })),
    {
      maxLength: 24,
    },
  )
  .map(codePoints => String.fromCodePoint(...codePoints))

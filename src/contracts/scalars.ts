// zod schemas of the base room's scalars, shared by packs and the API: a value that passes one is branded.

import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '../base/calendar-date.ts'
import { type Fen, fen } from '../base/fen.ts'
import { type Month, parseMonth } from '../base/month.ts'
import { type DecimalText, parseDecimalText } from '../base/rates.ts'

/** Any day that the calendar knows: what the program itself computes. */
export const computedDateSchema = z
  .string()
  .refine(text => parseCalendarDate(text).ok, { error: 'impossible-date', abort: true })
  .transform(text => text as CalendarDate)

export const computedMonthSchema = z
  .string()
  .refine(text => parseMonth(text).ok, { error: 'impossible-month', abort: true })
  .transform(text => text as Month)

// Periods, terms and renewals count on from whatever day is entered. A day at the calendar's very edge would be
// recorded for good, and every later answer would fall over that edge.
const isFarFromTheEdge = (text: string): boolean => text >= '1901' && text < '2200'

/** A day or a month that somebody enters. */
export const calendarDateSchema = computedDateSchema.refine(isFarFromTheEdge, { error: 'year-out-of-range' })
export const monthSchema = computedMonthSchema.refine(isFarFromTheEdge, { error: 'year-out-of-range' })

/** Whole fen, not negative. */
export const fenSchema = z
  .int()
  .min(0)
  .transform(value => fen(value) as Fen)

export const decimalTextSchema = z
  .string()
  .refine(text => parseDecimalText(text).ok, { error: 'not-a-decimal' })
  .transform(text => text as DecimalText)

/** A rate such as '0.06' or '0.003': a decimal from 0 to 1. */
export const rateSchema = decimalTextSchema.refine(text => Number(text) <= 1, { error: 'rate-above-one' })

/** What a reason was computed from, by name: it lies in the ledger as JSON and crosses to the window. */
export const becauseInputsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
)

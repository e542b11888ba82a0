// zod schemas of the base room's scalars, shared by packs and the API: a value that passes one is branded.

import { z } from 'zod'
import { type CalendarDate, parseCalendarDate } from '../base/calendar-date.ts'
import { type Fen, fen } from '../base/fen.ts'
import { type Month, parseMonth } from '../base/month.ts'
import { type DecimalText, parseDecimalText } from '../base/rates.ts'

export const calendarDateSchema = z
  .string()
  .refine(text => parseCalendarDate(text).ok, { error: 'impossible-date' })
  .transform(text => text as CalendarDate)

export const monthSchema = z
  .string()
  .refine(text => parseMonth(text).ok, { error: 'impossible-month' })
  .transform(text => text as Month)

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
